// How long a person has been away. Pure; page-idle.js joins it to the page.

/**
 * What to show after `idle` ms without a sign of life.
 * Answers {kind: "none"}, {kind: "warn", minutes} (whole minutes left, at least 1) or {kind: "over"}.
 */
export function idleState(idle, limitMinutes, warnMinutes) {
    const left = limitMinutes * 60000 - idle;
    if (left <= 0) {
        return { kind: "over" };
    }

    return left <= warnMinutes * 60000 ? { kind: "warn", minutes: Math.ceil(left / 60000) } : { kind: "none" };
}
