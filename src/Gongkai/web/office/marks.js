// Marks on a text under review: what is selected becomes an entry with a comment.

/** Which occurrence of the quote (from 0) begins at this offset of the text. */
export function occurrence(text, quote, offset) {
    let nth = 0;
    for (let at = text.indexOf(quote); at !== -1 && at < offset; at = text.indexOf(quote, at + 1)) {
        nth += 1;
    }

    return nth;
}

/** The selection without the spaces around it, and where it then begins. */
export function trimmed(quote, offset) {
    const start = quote.length - quote.trimStart().length;
    return { quote: quote.trim(), offset: offset + start };
}
