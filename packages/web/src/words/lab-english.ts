import type { LabWords } from "./lab-words.ts";

export const labInEnglish: LabWords = {
  scenario: "Scenario",
  size: { residents: "Residents", years: "Years", seed: "Seed of the draws" },
  percentages: {
    offences: "Recording of dishonest deeds",
    goodDeeds: "Recording of trustworthy deeds",
    falseRecords: "False records",
    correction: "Correction of wrong records",
  },
  ofScenario: "In per cent of what the scenario has: 100 leaves it as it is.",
  percent: (value) => `${value}%`,
  readings: (chosen, all) =>
    chosen === 0 ? `Readings of the text: all ${all} by default` : `Readings of the text: ${chosen} of ${all} chosen`,
  byDefault: "(default)",
  range: (least, most) => `from ${least} to ${most}`,
  summary: ({ residents, years, seed }) =>
    `${residents} synthetic residents, ${years} ${years === 1 ? "year" : "years"}, seed ${seed}`,
  links: {
    city: "This run as a city",
    compare: "Compare it with another run",
    audit: "Its audit",
  },
  asScenario: "as the scenario has it",
  changed: (what, value) => `${what}: ${value}`,
  chosen: (question, option) => `${question} ${option}`,
  asked: (done) => (done === undefined ? "Working…" : `Working: ${done} done`),
  cancel: "Cancel",
  cancelled: "Stopped. What is shown is of before.",
  again: "Start again",
  failed: (message) => `This did not work in your browser (${message}). Start again, or try fewer residents.`,
  noResident: "There is no such resident in this run, or nobody scores that resident.",
  refused: {
    invalid: (part) => `${part}: this cannot be read. Choose another value.`,
    "out-of-bounds": (part) => `${part}: this is beyond what can be run here. Choose a value within the bounds.`,
    "not-there": (part) => `${part}: the laboratory has none of that name. Choose another.`,
  },
};
