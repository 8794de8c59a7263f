// Sends one picture. Answers {url} or {problem}, a sentence for the person.
const LOST = "登录已过期，图片没有上传。请在新窗口登录后再试；正文不受影响。";

export async function uploadPicture(url, token, file, alt, fetch = globalThis.fetch) {
    const body = new FormData();
    body.append("file", file);
    body.append("alt", alt);
    try {
        const response = await fetch(url, {
            method: "POST",
            redirect: "manual",
            headers: { RequestVerificationToken: token, "X-Requested-With": "fetch", Accept: "application/json" },
            body,
        });
        if (response.type === "opaqueredirect" || [401, 403, 419].includes(response.status)) {
            return { problem: LOST };
        }

        const answer = await response.json().catch(() => ({}));
        return response.ok && answer.url
            ? { url: answer.url }
            : { problem: [answer.says, answer.remedy].filter(Boolean).join("") || refused(response.status) };
    } catch {
        return { problem: "连不上服务器，图片没有上传。请检查网络后再试。" };
    }
}

function refused(status) {
    return status === 413 ? "图片太大，服务器没有接受。请压缩后再传。" : `图片没有上传成功（${status}）。请稍后再试。`;
}
