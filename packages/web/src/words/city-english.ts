import type { CityWords } from "./city-words.ts";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const cityInEnglish: CityWords = {
  ofRun: (size, scored) =>
    `One run of the model: ${size}; ${scored} of them are scored, since the draft leaves out who is under 18. Nothing here is a count of a real city.`,
  controls: {
    heading: "Change the city",
    lead: "In per cent of what the scenario has: 100 leaves it as it is. Every change runs the city again.",
    size: "The run",
    reset: "Reset everything",
    clips: (above) => `Above ${above} some chances are at their limit and go no further.`,
  },
  moved: {
    changed: (what, from, to) => `${what}: ${from} → ${to}.`,
    scenario: (title) => `Scenario: ${title}.`,
    reading: (question, option) => `${question} ${option}.`,
    below: "Below the start",
    above: "Above the start",
    fromTo: (what, from, to, isMore) => `${what}: ${from} → ${to}, ${isMore ? "more" : "fewer"}`,
    nothing: "No band gained or lost as much as 0.1% of the residents.",
  },
  charts: {
    by: "Groups by",
    openHint: "Click a bar, or press Enter on it, to meet its residents.",
  },
  residents: {
    heading: "Meet the residents",
    lead: "Everybody is a line of draws, and can be lived again: what each did, what was recorded of it, and what the score is made of.",
    whose: "Show",
    nobody: "nobody yet",
    everybody: "everybody",
    inBand: (band) => `residents in the band ${band}`,
    inNoBand: "residents in no band",
    withScores: (from, to) =>
      from === to ? `residents with a score of ${from}` : `residents with scores ${from} to ${to}`,
    ofGroup: (attribute, value) => `${attribute}: ${value}`,
    found: (total, whose) => `${total} ${whose}`,
    range: (from, to, total) => `${from}–${to} of ${total}`,
    none: "There is nobody of that kind in this run.",
    previous: "Those before",
    next: "Those after",
    shut: "Close the list",
    open: "Open the life",
    score: "score",
    noScore: "no score",
  },
  life: {
    heading: (resident) => `The life of ${resident}`,
    artificial: "Invented by draws of a generator; nobody’s life.",
    finding: ({ deeds, recorded, wrong, withdrawn }) =>
      [
        `${plural(deeds, "deed")}, of which ${recorded} ${recorded === 1 ? "was" : "were"} recorded`,
        wrong === 0
          ? "no record of what was not done"
          : `${plural(wrong, "record")} of what was not done${withdrawn === 0 ? "" : `, ${withdrawn} withdrawn`}`,
      ].join("; "),
    deeds: "What was done, and what was written down",
    account: (policy) => `What ${policy} makes of it`,
    asOf: (day) => `On ${day}, by the reference scorer. The lines add up to the score.`,
    recorded: {
      department: "recorded by the office",
      collector: "reported by a collector",
      elsewhere: "recorded by another city, and passed on",
      false: "false record: nobody did this",
      misattributed: "recorded, but on somebody else’s file",
    },
    unrecorded: "not recorded: no office wrote it down",
    notMine: (other) => `on the file of ${other}`,
    mine: "somebody else’s deed, on this file",
    reached: (day) => `with the city on ${day}`,
    reachesLater: (day) => `not with the city before ${day}, after the run`,
    wrong: {
      unnoticed: "the error was not noticed",
      unappealed: "the error was noticed, nobody appealed",
      upheld: "an appeal was refused",
    },
    withdrawn: (day) => `withdrawn on ${day}`,
    gradedBy: (assessor) => `graded by ${assessor}`,
    none: "Nothing happened in these years that the model knows of.",
    cities: "This life under nine cities",
    citiesNote:
      "The link carries deeds by their days and values, and leaves out what was withdrawn. It does not carry when a record arrived, so lines that hang on that may differ.",
    tooMany: "This life has more records than a link can carry. Save them as a file: tallyglass compare reads it.",
    file: "Records as a file",
    shut: "Close this life",
  },
  same: {
    heading: "The same run on the command line",
    lead: "Show the command",
    command: "The command",
    document: (file) => `Sliders make a scenario of their own. The command reads it from ${file}:`,
    copyCommand: "Copy the command",
    copyDocument: "Copy the scenario",
    copied: "Copied.",
    save: (file) => `Save ${file}`,
    digest: "Digest of the counts",
    digestNote: "The same run in a terminal gives the same digest.",
  },
  footing: {
    heading: "What this rests on",
    figures: (cited, assumed) =>
      `Points, bands and clauses are those of the cited text. Of the figures about residents and offices behind the first run, ${cited} rest on a published source alone and ${assumed} on assumptions.`,
    model: "The results are of this model, not of the city of Fuzhou: what is assumed decides how many fall.",
  },
};
