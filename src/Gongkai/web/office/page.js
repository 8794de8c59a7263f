// Small things the page modules share.
export function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        made.setAttribute(key, value);
    }

    made.append(...children);
    return made;
}

const two = (number) => String(number).padStart(2, "0");

/** 10:23:45 in Beijing, whatever the machine is set to. */
export function clock(instant) {
    const day = beijing(instant);
    return `${two(day.getUTCHours())}:${two(day.getUTCMinutes())}:${two(day.getUTCSeconds())}`;
}

/** 2026-03-02 10:23 in Beijing. */
export function moment(instant) {
    const day = beijing(instant);
    const date = `${day.getUTCFullYear()}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;
    return `${date} ${two(day.getUTCHours())}:${two(day.getUTCMinutes())}`;
}

function beijing(instant) {
    return new Date(new Date(instant).getTime() + 8 * 3600 * 1000);
}
