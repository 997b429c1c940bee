import type { LifeEvent } from "@tallyglass/simulation";
import type { CompareWords } from "./compare-words.ts";
import { signed, writePoints } from "./points.ts";

export const compareInEnglish: CompareWords = {
  lead: "Two runs of the same residents with the same draws: what differs comes of what you change, and of nothing else.",
  questions: {
    heading: "Ask",
    truth: "What if every record were true?",
    "good-deeds": "What if good deeds were recorded twice as often?",
    collectors: "What if neighbourhood observers reported as well?",
    appeals: "What if everybody appealed against wrong records at once?",
    expiry: "What if records lapsed after five years?",
    start: "What if everybody started at 0 instead of 500? The text does not say.",
  },
  sides: {
    heading: "The two runs",
    names: ["First run", "Second run"],
    change: ["Change the first run", "Change the second run"],
    size: "Both runs",
    swap: "Swap them",
    stale: "What is shown is still the comparison of before.",
  },
  unpaired: {
    heading: "These two runs cannot be compared resident by resident.",
    what: "Choose two runs in which the same residents live under the same chances of doing things:",
  },
  groups: { heading: "In which groups", by: "Groups by" },
  most: {
    heading: "Who changed most, and why",
    lead: "Ten at most, those whose scores differ most first. The clauses are those whose points differ; together they make the difference.",
    none: "Nobody’s score differs at the end.",
    points: (first, second) => `${writePoints(first)} → ${writePoints(second)} (${signed(second - first)})`,
    file: (records) => `What stands on only one file: ${records} ${records === 1 ? "record" : "records"}`,
    only: ["On file only in the first run", "On file only in the second run"],
    absence: (absence) => {
      switch (absence.kind) {
        case "not-done":
          return "in the other it did not happen";
        case "not-made":
          return "in the other no such record was made";
        case "not-recorded":
          return "in the other it was not recorded";
        case "recorded-otherwise":
          return "in the other it was recorded with other particulars";
        case "not-yet":
          return `in the other it is recorded only on ${absence.day}`;
        case "withdrawn":
          return `in the other it was withdrawn on ${absence.day}`;
        case "on-file-of":
          return `in the other it stands on the file of ${absence.resident}`;
      }
    },
    clauses: "Clauses that give other points",
    settled: {
      start: "The start",
      stacking: "Several records of one act",
      cap: "A cap",
      joint: "A joint rule",
      reset: "A new start",
      clamp: "Kept within the scale",
      override: "A score in place of the sum",
    },
    noBand: "no band",
    open: "Open both lives",
    close: "Close both lives",
  },
  lives: {
    heading: (resident) => `Both lives of ${resident}`,
    events: "What came out differently",
    noEvents: "Everything that was done and recorded is the same; only what the text makes of it differs.",
    columns: ["Day", "What"],
    became: (event, resident) => {
      if (event === undefined) return "nothing";
      const { withdrawn } = event;
      return withdrawn === undefined ? filed(event, resident) : `${filed(event, resident)}, withdrawn on ${withdrawn}`;
    },
    accounts: "Both accounts",
    asOf: (day) => `as of ${day}`,
  },
  footing: {
    heading: "What this rests on",
    paragraphs: [
      "Points, bands and clauses are those of the cited text, under the readings that are chosen. Who the residents are is drawn so that published shares come out.",
      "How often people do things, and what offices record of it, is assumed but for very few figures: the numbers say what would follow if that held, not what happened in Fuzhou. The difference of two runs rests on the same assumptions as each of them.",
    ],
  },
};

function filed({ recorded, happened, onFileOf, city }: LifeEvent, resident: string): string {
  if (recorded === undefined) return "done, not recorded";
  if (onFileOf !== resident) return `done, recorded on the file of ${onFileOf} on ${city}`;
  if (recorded === "false") return `not done, made up by the office on ${city}`;
  if (!happened) return `done by a neighbour, recorded here on ${city}`;
  return recorded === "collector" ? `done, reported by an observer on ${city}` : `done, recorded on ${city}`;
}
