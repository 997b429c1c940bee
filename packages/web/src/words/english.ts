import type { Words } from "./words.ts";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const english: Words = {
  pages: {
    lives: "One life, nine cities",
    policies: "Policies",
    city: "A simulated city",
    compare: "Compare",
    flow: "Flow",
    audit: "Audit",
    about: "About",
  },
  nav: "Pages",
  skip: "Skip to the chart",
  embed: { whole: (page) => `The whole page: ${page}` },
  badge: { title: "Synthetic residents", text: "Everybody on this page is invented. No real person is ever scored." },
  language: "Language",
  theme: { label: "Colours", system: "As the system", light: "Light", dark: "Dark", contrast: "High contrast" },
  finding: {
    none: "Nothing that the nine cities published moves this life from where it began.",
    few: (moved, others) =>
      `The same life: ${moved.map(({ city, change }) => `${change} points in ${city}`).join(", ")}; what the other ${others} cities published leaves it where it began.`,
    many: (moved, least, most, others) =>
      `The same life: from ${least.change} points in ${least.city} to ${most.change} in ${most.city}, in ${moved} of nine cities${others > 0 ? `; what the other ${others} published leaves it where it began` : ""}.`,
    borrowed: (moved, of, least, most) =>
      `With the clauses of the Fuzhou draft borrowed, ${moved === of ? "every other city" : `${moved} of the other ${of}`} would move it: from ${least.change} in ${least.city} to ${most.change} in ${most.city}.`,
    borrowedNone: "The clauses of the Fuzhou draft, borrowed, would not move it in any other city either.",
    startless: (count, cities) =>
      `${count} ${count === 1 ? "publishes" : "publish"} no start (${cities}): there the score is unknown, and only its change can be said.`,
  },
  chart: {
    published: "by what the city published",
    borrowed: "with clauses borrowed from the Fuzhou draft: an experiment, not the city’s rules",
    before: "before the last change",
    axis: "points above or below the start",
    start: "start",
    open: "Account",
    score: "score",
    fromStart: (change) => `${change} from the start`,
    lent: "with borrowed clauses",
    noBands: "no bands published",
    bandUnknown: "band unknown: its edges are unpublished",
    noBand: "in no band",
    bandNeedsStart: "band unknown: no start is published",
    list: (names) => `on a list: ${names}`,
    keys: "Arrow keys go from city to city; Enter opens the account of a score.",
  },
  change: {
    up: (points) => `up ${points}`,
    down: (points) => `down ${points}`,
    told: (what, rose, fell, same) => `${what} ${rose} of nine scores rose, ${fell} fell, ${same} stayed.`,
    added: (event) => `Added: ${event}.`,
    removed: (event) => `Taken off: ${event}.`,
    restored: (event) => `Put back: ${event}.`,
    undo: "Undo",
  },
  life: {
    heading: "The life",
    choose: "Choose a ready life",
    blank: "A life with nothing recorded",
    blankStory: "Nothing is recorded. Put events on the timeline, and see what each city makes of them.",
    timeline: "Timeline",
    empty: "No events yet.",
    remove: "Take off",
    restore: "Put back",
    removed: "taken off",
    added: "added by you",
    recorded: (day) => `reached the city on ${day}`,
    withdrawn: (day) => `withdrawn on ${day}`,
    elsewhere: (place) => `recorded in ${place}`,
    asOf: "Day to look at",
    reset: "Start over with this life",
  },
  file: {
    heading: "Open a record file",
    choose: "Record file",
    note: "JSON Lines or CSV, as the command line takes them; or drop one anywhere on this page. It stays in your browser.",
    shown: (resident) => `Shown: ${resident} of the file`,
    unreadable: {
      format: "This page reads .jsonl, .ndjson and .csv. For Parquet, use the command line.",
      size: "The file has more than 4 MiB. The command line reads it.",
    },
    refused: (count, shown) =>
      `${plural(count, "finding")}; nothing of the file was kept.${count > shown ? ` The first ${shown}:` : ""}`,
    empty: "The file holds no record.",
    resident: (count) => `Which of its ${count} residents`,
  },
  add: {
    heading: "Add an event",
    quick: "Often tried",
    search: "Any event of the catalogue",
    show: "Show all events",
    none: "No event of the catalogue is called so.",
    date: "Day of the act",
    button: "Add to the timeline",
    refused: "These values are outside of what the catalogue takes.",
    optional: "may be left out",
  },
  account: {
    heading: (policy) => `Account: ${policy}`,
    published: "As published",
    borrowed: "With borrowed clauses",
    borrowedFrom: (policy, multiply, divide) =>
      multiply === divide ? `borrowed from ${policy}` : `borrowed from ${policy}, points × ${multiply}/${divide}`,
    total: "Score",
    start: "Start",
    records: (count) => plural(count, "record"),
    measured: (amount) => `${amount} in all`,
    withheld: (line) => {
      switch (line.kind) {
        case "stacking":
          return "withheld: another record of the same act counts";
        case "cap":
          return `withheld: at most ${line.clause.cap?.points ?? ""} in this window`;
        case "joint":
          return "withheld: counted together with other clauses";
        case "reset":
          return `starts anew at ${line.to}`;
        case "clamp":
          return `kept within the scale at ${line.to}`;
        case "override":
          return `the score is ${line.to} while the record stands`;
      }
    },
    clause: "clause",
    assumption: "assumption",
    line: (from, to) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
    remarks: "What did not count, and what came close",
    remark: {
      "not-yet-recorded": "not recorded yet on that day",
      withdrawn: "withdrawn",
      "no-law": "no version or clause was in force on the day of the act",
      "no-clause": "the policy has no clause for it",
      expired: "expired",
      "left-window": "older than the rolling window",
      "not-admitted": "the clause does not look at such records",
      "no-row": "no row of the clause applies",
      "no-scale": "the policy gives no score; it only lists",
      "start-not-published": "no score: the start is published nowhere",
      "band-not-published": "no band: its edges are published nowhere",
      "no-band": "no band holds this score",
      "not-in-force": "the policy is not in force on that day",
    },
    close: (measured, from) => `now ${measured}; the next row begins at ${from}`,
    consequences: "What follows",
    benefit: "benefit",
    restriction: "restriction",
    shut: "Close the account",
    readings: "Every open question of the text is read by its default.",
    noScale: "unknown",
    named: (attribute, value) => `${attribute}: ${value}`,
    absent: "not given",
    bounds: {
      over: (number) => `more than ${number}`,
      atLeast: (number) => `at least ${number}`,
      under: (number) => `less than ${number}`,
      atMost: (number) => `at most ${number}`,
      exactly: (number) => `exactly ${number}`,
      both: (low, high) => `${low} and ${high}`,
    },
  },
  toward: {
    heading: "What would it take?",
    band: "To reach the band",
    ask: "Find the least change",
    noEdges: "The edges of its bands are published nowhere, so nobody can say what it would take.",
    best: "The life is in the best band already.",
    acts: (count, band, score) => `${plural(count, "voluntary act")} would reach ${band}, at ${score}:`,
    noActs: (band, best) => `No set of voluntary acts reaches ${band}; the best they reach is ${best}.`,
    withdrawals: (count, band, score) => `Withdrawing ${plural(count, "record")} would reach ${band}, at ${score}:`,
    noWithdrawals: (band, best) => `No withdrawal reaches ${band}; without every penalty it is ${best}.`,
    undetermined: "The least set of withdrawals was not determined: too many sets to try.",
    onPaper: "Fewest first, on paper: whether a person can do it was not examined.",
  },
  evidence: {
    "full-table": "its whole table is known",
    "partial-table": "part of its table is known",
    "scale-only": "only its scale is known",
  },
  status: { proposed: "proposed", draft: "draft", "in-force": "in force", repealed: "repealed" },
  table: {
    heading: "The same as a table",
    caption: "Scores of one synthetic resident in nine cities",
    columns: ["City", "Score", "Change", "Band", "With borrowed clauses", "Change", "What is known"],
  },
  reader: {
    label: (chart) => `Read the chart: ${chart}`,
    hint: "Arrow keys go from mark to mark.",
    at: (index, count, mark) => `${index} of ${count}: ${mark}`,
    open: "Enter opens it.",
  },
  take: {
    heading: "Take it with you",
    link: "Copy link",
    copied: "The link is copied. It opens this very state.",
    tooLong: "This life is too long for a link. Save its records as a file, which this page opens again.",
    records: "Records as a file",
    notCopied: "The browser did not let the link be copied. Here it is:",
    scores: "CSV of the scores",
    lines: "CSV of every line",
    json: "JSON",
    svg: "SVG",
    png: "PNG",
    citation: "Citation",
    sources: "Sources:",
    citationHeading: "How to cite:",
    embed: "Copy code to embed",
    embedCopied: "The code is copied. It shows this chart in another page.",
    frame: "A chart by Tallyglass, of synthetic residents",
    shown: "CSV of what is shown",
    all: "CSV of all data",
    citeChart: ({ page, finding, version, digest, link }) =>
      `Tallyglass ${version}: ${page}. ${finding} Policies and lives ${digest}. Synthetic residents. ${link}`,
    cite: ({ title, day, version, digest, link }) =>
      `Tallyglass ${version}: One life, nine cities. ${title}, as of ${day}. Policies and lives ${digest}. Synthetic residents. ${link}`,
  },
  problem: {
    heading: "Not all of the link could be used; the rest is kept.",
    dismiss: "Close this note",
    kinds: {
      "unknown-key": (part) => `${part}: this page knows no such part.`,
      invalid: (part) => `${part}: it cannot be read.`,
      "not-there": (part) => `${part}: there is none of that name.`,
      refused: (part) => `${part}: an event that the catalogue does not take.`,
      "other-version": (part) => `${part}: the link has the form of another version.`,
      "other-engine": (part) => `${part}: the link was made with another version of Tallyglass; numbers may differ.`,
      "too-long": () => "The link is too long to be read.",
      "other-library": (part) => `${part}: the link was made with other policies or lives; scores may differ.`,
    },
  },
  foot: { made: (version, digest) => `Tallyglass ${version}, policies and lives ${digest}, Apache-2.0` },
};
