import type { FlowWords } from "./flow-words.ts";

const times = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const flowInEnglish: FlowWords = {
  lead: "A bureau logs, the city passes on, the province passes on, the nation holds it all; national lists come back down. What is wrong travels the same way, and so does what corrects it.",
  days: {
    finding: (there, back) =>
      `A court’s wrong listing takes ${there} days to reach a city in another province, and ${back} more to leave it once the court has withdrawn it.`,
    summary:
      "Half of a year’s records are there within these days; the table has the quickest and the slowest as well. What a bureau records goes up to the nation and comes down to nobody, unless it puts somebody on a national list.",
    caption: "Days on the way, by the chosen network",
    columns: {
      station: "Where",
      traveller: "What",
      least: "Quickest, in days",
      median: "Days within which half are there",
      most: "Slowest, in days",
    },
    stations: { city: "City", province: "Province", nation: "Nation", elsewhere: "A city elsewhere" },
    travellers: { bureau: "a police record", court: "a court’s listing", withdrawal: "its withdrawal" },
  },
  network: {
    heading: "The network",
    choices: {
      assumed: "As the library assumes it",
      "quick-corrections": "Corrections are sent every day",
      failing: "Batches are lost, doubled and late",
    },
    notes: {
      assumed: "Each office sends on certain days; corrections go with the rest.",
      "quick-corrections": "Whatever corrects a record leaves every office daily and is there the next day.",
      failing:
        "Of the batches 10% are lost and sent again, 20% come twice, 20% are late, and nothing reaches Jiangsu from day 60 for seven weeks.",
    },
    seed: "Seed of the draws",
    hop: (every, from, to) =>
      `every ${times(every, "day")}, ${from === to ? times(to, "day") : `${from} to ${times(to, "day")}`} on the way`,
    hops: {
      "bureau-to-city": "Bureau to city",
      "city-to-province": "City to province",
      "province-to-nation": "Province to nation",
      "nation-to-province": "Nation to province",
      "province-to-city": "Province to city",
    },
  },
  store: {
    heading: "The ledger in this page",
    size: (megabytes) =>
      `It is the real one: PostgreSQL in your browser’s memory. Starting it loads ${megabytes} MB once from this site; after that it needs no connection. Nothing of it is kept.`,
    start: "Start the ledger",
    loading: (done, total) => `Loading: ${done} of ${total} MB`,
    opening: "Setting up the database…",
    enacting: (day, of) => `Living the days: ${day} of ${of}`,
    failed: (message) => `The ledger did not start (${message}). Check the connection and try again.`,
    again: "Try again",
    server: (server) => `It runs: ${server}.`,
  },
  stories: {
    heading: "See one happen",
    listed: "A debtor by mistake in Suzhou: listed, appealed, withdrawn",
    corrected: "Tax arrears by mistake in Suqian: listed, then corrected",
    rejected: "A detention by mistake in Fuzhou: the appeal is rejected",
  },
  day: {
    heading: "The day",
    label: "Days since 1 January",
    at: (day, date) => `Day ${day}, ${date}`,
    back: "A day back",
    on: "A day on",
    month: "30 days on",
    play: "Play",
    pause: "Pause",
    held: "The day stands still while the chain is broken.",
  },
  country: {
    heading: "The offices",
    none: "Three cities in two provinces: start the ledger, and records begin to travel.",
    finding: (day, entries, onTheWay, wrong) =>
      `Day ${day}: ${entries} entries in all logs, ${onTheWay} on the way${wrong === "" ? "" : `; ${wrong}`}`,
    wrong: (offices) =>
      offices === 1 ? "the wrong record counts at 1 office" : `the wrong record counts at ${offices} offices`,
    right: "nothing wrong counts anywhere",
    summary:
      "Each office keeps a log of its own. An entry is written into the log of every office that it reaches; arrows say what is between two of them.",
    entries: (count) => times(count, "entry", "entries"),
    waiting: (count) => `${count} to send`,
    up: (count) => `${count} on the way up`,
    down: (count) => `${count} on the way down`,
    caption: (day) => `The offices on day ${day}`,
    columns: [
      "Office",
      "Level",
      "Entries",
      "To send",
      "On the way up",
      "On the way down",
      "The wrong record",
      "Since day",
    ],
    levels: { bureau: "bureau", city: "city", province: "province", nation: "nation" },
    record: { counts: "counts here", corrected: "corrected", withdrawn: "withdrawn" },
    listing: { listed: "on the list", delisted: "off the list" },
    both: (record, listing) => `${record}, ${listing}`,
    sentence: (finding) => `${finding}.`,
    since: (day) => `since day ${day}`,
  },
  offices: {
    nation: "The nation",
    jiangxi: "Jiangxi",
    jiangsu: "Jiangsu",
    "fuzhou-jx": "Fuzhou (Jiangxi)",
    suzhou: "Suzhou",
    suqian: "Suqian",
  },
  bureau: (city, department) => `${department}, ${city}`,
  act: {
    heading: "Plant a wrong record",
    lead: (resident, city) => `It is about ${resident}, who is invented, lives in ${city} and did nothing of the kind.`,
    what: "What is recorded",
    where: "By a bureau of",
    record: (department, behaviour) => `${department}: ${behaviour}`,
    plant: "Plant it",
    appeal: "Appeal, as the resident",
    answers: {
      withdrawn: "The bureau withdraws it",
      corrected: "The bureau corrects it",
      rejected: "The bureau rejects the appeal",
    },
    takeBack: "Take everything back",
    tomorrow: "What is done counts from the next morning: the day goes on by one.",
    over: "The year is over. Go back to an earlier day to do something.",
    planted: (day, bureau, record) => `Day ${day}: wrongly recorded by ${bureau}: ${record}.`,
    appealed: (day) => `Day ${day}: the resident appeals.`,
    answered: (day, outcome) =>
      `Day ${day}: the bureau ${{ withdrawn: "upholds the appeal and withdraws the record", corrected: "upholds the appeal and corrects the record", rejected: "rejects the appeal" }[outcome]}.`,
    later: "still to come",
  },
  trail: {
    heading: "Where it went",
    caption: "What came to which office, by day",
    none: "Nothing wrong is under way.",
    what: {
      submission: "the record",
      correction: "its correction",
      withdrawal: "its withdrawal",
      appeal: "the appeal",
      answer: "the answer to the appeal",
      listing: "the national listing",
      delisting: "the end of the listing",
    },
    at: (day, office, what) => `Day ${day}, ${office}: ${what}`,
    columns: ["Day", "Office", "What came"],
  },
  copies: {
    finding: (most, now, day) =>
      `The wrong record counts at ${times(now, "office")} on day ${day}${now < most ? `, of ${most} at its height` : ""}`,
    ended: (most, days, after) =>
      `The wrong record counted for ${times(days, "day")}, at up to ${times(most, "office")}; the last of them let go ${times(after, "day")} after the bureau had put it right`,
    summary: "Offices at which the record stands as it was wrongly made, or its resident on a list because of it.",
    caption: "Offices at which the wrong record counts, by day",
    columns: ["Day", "Level", "Offices"],
  },
  cost: {
    heading: "What it costs the resident",
    score: (city, score, without) =>
      `${city} scores ${score} of 1000; without the wrong record it would be ${without}.`,
    same: (city, score) => `${city} scores ${score} of 1000, as it would without the wrong record.`,
    days: (city, days) => `So far it has counted in ${city} on ${times(days, "day")}.`,
    restricted: (cities) =>
      `Punished jointly: whoever is on the national list is restricted everywhere, here in ${cities.join(", ")}.`,
    free: "No city holds a national listing of the resident: nothing is closed anywhere.",
    clause: (clause) => `Listed by the clause ${clause}`,
  },
  refused: {
    heading: "What is refused",
    lead: "A bureau submits only what its department records. What is refused is noted without what it said.",
    button: "Have a police bureau submit what the courts record",
    none: "Nothing was refused so far.",
    noted: ({ day, office, why }) => `${day}, ${office}: refused, ${why}.`,
    why: (code) =>
      code === "not-yours" ? "since it is an entry about what another office records" : `with the code ${code}`,
  },
  chain: {
    heading: "Break the chain",
    lead: "Every entry is sealed over the one before it, and other offices hold checkpoints of each log. Change the date of an entry in the store, with no entry that says so, and have it checked.",
    office: "In the log of",
    change: "Change an entry behind its back",
    nothing: (office) => `${office} holds no record yet: go on some days, or choose another office.`,
    changed: (office, seq) => `Entry ${seq} of ${office} was changed in the store.`,
    before: "before",
    after: "now",
    verify: "Verify all chains",
    right: (entries, offices) => `In order: ${entries} entries of ${offices} offices fit their seals.`,
    wrong: (office, seq, what) => `Broken at entry ${seq} of ${office}: ${what}.`,
    found: {
      changed: "the entry does not fit its seal",
      missing: "an entry is missing",
      repeated: "the entry stands earlier in the same log",
      "end-differs": "the log does not end where the office has it end",
      truncated: "the log ends before a checkpoint that another office holds",
      rewritten: "the seal is not the one that another office holds",
    },
    mend: "Start anew, with the same days",
    stopped: "Nothing is mended in place: a log that was changed can only be made again from what happened.",
  },
  footing: {
    heading: "What this rests on",
    paragraphs: [
      "That records rise from bureau to city, province and nation, that the national file comes down to the cities and scores do not rise is in the base document. When and how much at a time is published nowhere: the days are assumptions, in the network of the library with their ranges.",
      "The everyday records are drawn from the seed, some six a month. Everybody is invented, and everything happens in this page.",
    ],
  },
};
