import type { ClauseWords } from "./clause-words.ts";

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

export const clausesInEnglish: ClauseWords = {
  clause: {
    each: "each record",
    count: (window) => `number of records, ${window}`,
    sum: (what, window) => `${what} added up, ${window}`,
    weighted: (weight, what) => (weight === 1 ? what : `${weight} × ${what}`),
    only: (test) => `only records with ${test}`,
    anyRecord: "every record",
    set: (score) => `the score is ${score} while the record stands`,
    reset: (score) => `starts anew at ${score}`,
    list: (name) => `on a list: ${name}`,
    discretion: (from, to, absent) => `${from} to ${to}, as assessed; ${absent} where no assessment is recorded`,
    amount: (number, unit) => `${number} ${/(^|\D)1$/.test(number) ? unit.replace(/s$/, "") : unit}`.trimEnd(),
    first: (of) => `the first step: ${of}`,
    after: (points) => `then ${points} a step`,
    comma: ", ",
    semicolon: "; ",
    further: (every, partial) =>
      `each further ${every}, ${partial === "full" ? "once it is full" : "once it is begun"}`,
    most: (points) => `at most ${points}`,
    cap: (points, window) => `at most ${points}, ${window}`,
    valid: (from, to) => [from && `valid from ${from}`, to && `valid to ${to}`].filter(Boolean).join(", "),
    counts: (period) => `counts for ${period}`,
  },
  reading: {
    open: (question) => `Open question: ${question}`,
    preset: "default",
    unconfirmed: "unconfirmed",
    notRunnable: (why) => `cannot be run: ${why}`,
    changes: "changes",
    more: (count) => ` and ${count} more`,
    far: "Also open, as for many clauses:",
    wide: (count) => `It concerns ${count} clauses.`,
    register: "register of ambiguities:",
  },
  range: (from, to) => {
    if (from !== undefined && to !== undefined) return from === to ? from : `${from} to ${to}`;
    if (from !== undefined) return `${from} or more`;
    return to === undefined ? "any number" : `${to} or less`;
  },
  period: ({ count, unit }) => plural(count, unit),
  window: (window) => {
    if (window.kind === "rolling") return `in any ${plural(window.period.count, window.period.unit)}`;
    return window.kind === "ever" ? "over a whole life" : "in a calendar year";
  },
};
