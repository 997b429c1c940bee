import { clausesInEnglish } from "./clause-english.ts";
import type { PoliciesWords } from "./policies-words.ts";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** `A`, `A and B`, `A, B and C` */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

export const policiesInEnglish: PoliciesWords = {
  ...clausesInEnglish,
  footing:
    "Nothing on this page is calibrated: it is what texts say. Whatever no source says is marked as an assumption, with its reason; open questions are read by their defaults.",
  overview: {
    finding: (whole, { clauses, takes, gives }) =>
      whole.length === 0
        ? "Of nine cities none has a table of points that is known in full."
        : `Of nine cities ${whole.length === 1 ? "only one has" : `${whole.length} have`} a table of points that is known in full: ${listed(whole)}. Of ${whole.length === 1 ? "its" : "their"} ${clauses} clauses ${takes} take points or set the score, and ${gives} give points.`,
    named: {
      proposed: (city) => `the proposal of ${city}`,
      draft: (city) => `the draft of ${city}`,
      "in-force": (city) => `that of ${city}`,
      repealed: (city) => `the repealed one of ${city}`,
    },
    summary: (scaleOnly, partial) =>
      `Of ${plural(scaleOnly, "other")} nothing but the scale is known today${partial.length === 0 ? "" : `, and of ${listed(partial)} a part of the table`}. Each row is a version of a policy; what is published nowhere is left out, so that an empty row says what is known and not what is done.`,
    table: "Known clauses of nine cities, by version",
    columns: {
      version: "Version",
      from: "Valid from",
      status: "Status",
      evidence: "What is known",
      direction: "What they do",
      clauses: "Clauses",
    },
    version: (city, year) => `${city}, ${year}`,
    directions: { takes: "take points or set the score", gives: "give points" },
    cities: "Nine cities",
    others: "Other schemes",
    facts: {
      start: (start) => (start === undefined ? "start unpublished" : `starts at ${start}`),
      ends: (range) => `scores of ${range}`,
      noScale: "no score, only lists",
      clauses: (count) => (count === 0 ? "no clause known" : plural(count, "clause")),
      readings: (count) => plural(count, "open question"),
      from: (days) => `from ${days.join(", ")}`,
    },
    search: "Find a clause in any of them",
    behaviours: "Everything that may be recorded",
    behavioursLead: (count) =>
      `The ${count} behaviours of the catalogue, by who records them. Each has a page with what every policy makes of it.`,
  },
  filter: {
    search: "Words in a clause, its behaviours or its department, in English or Chinese",
    refused: "This has the form of a real person’s number. It is not searched for, and does not go into the link.",
    department: "Department",
    kind: "Kind of behaviour",
    sign: "What it does",
    all: "all",
    kinds: { dishonest: "dishonest", trustworthy: "trustworthy" },
    signs: { takes: "takes points or sets the score", gives: "gives points", lists: "puts on a list" },
    clear: "Clear the filters",
    shown: (count, of) => `${plural(count, "clause")} of ${of} shown.`,
    idle: (count, policies) =>
      `Choose or type something to search the ${count} known clauses of ${plural(policies, "policy", "policies")}, earlier versions included.`,
    none: "No clause fits all of this. Take a filter away, or clear them.",
  },
  policy: {
    back: "All policies",
    finding: (evidence, { clauses, takes, gives, lists }) => {
      if (clauses === 0) return "None of its clauses is published: what is known of it stands below.";
      const parts = [
        ...(takes > 0 ? [`${takes} ${takes === 1 ? "takes points or sets" : "take points or set"} the score`] : []),
        ...(gives > 0 ? [`${gives} ${gives === 1 ? "gives" : "give"} points`] : []),
        ...(lists > 0 ? [`${lists} only ${lists === 1 ? "lists" : "list"}`] : []),
      ];
      const known = evidence === "full-table" ? "Its whole table is known" : "A part of its table is known";
      return `${known}: of ${plural(clauses, "clause")} ${listed(parts)}.`;
    },
    validity: (from, to) => (to === undefined ? `from ${from}` : `from ${from} to ${to}`),
    versions: "Versions",
    jump: "On this page",
    sections: {
      scale: "Scale and bands",
      rules: "How records count",
      clauses: "Clauses",
      joints: "Rules over several clauses",
      lists: "Lists",
      consequences: "What follows",
      borrowing: "Borrowing",
      untranslatable: "What the text says that cannot be run",
      notes: "What should be known",
    },
    unpublished: "published nowhere",
    noScale: "It gives no score: it only puts on lists.",
    start: "Start",
    minimum: "Minimum",
    maximum: "Maximum",
    clamp: "Kept within its ends",
    clamps: {
      final: "once, at the end",
      running: "after each day",
      none: "not at all",
    },
    bandColumns: ["Rank", "Band", "Scores", "Source"],
    noBands: "No bands are published.",
    stackings: {
      "highest-per-fact": "Of several records of one act, the gravest counts.",
      "highest-per-department": "Of several records of one act, the gravest of each department counts.",
      all: "Every record counts, also several of one act.",
    },
    earlier: {
      counts: "Acts before the first version count by it.",
      not: "Acts before the first version do not count.",
    },
    expires: (period) => `Unless a clause says otherwise, a record counts for ${period} from the day of its act.`,
    neverExpires: "No clause says how long a record counts.",
    noClauses: "No clause of it is published.",
    joint: {
      largest: (window) => `Of these only the largest counts, ${window}`,
      cap: (points, window) => `These together come to at most ${points}, ${window}`,
    },
    keptBy: "What it brings along is kept by:",
    concerns: "It concerns:",
    follows: {
      band: (of) => `from the band ${of}`,
      list: (of) => `from the list ${of}`,
      score: (of) => `from a score of ${of}`,
    },
    borrows: (from, multiply, divide) =>
      `On request, and always marked, it is scored with clauses borrowed from ${from}, their points × ${multiply}/${divide}.`,
    borrowsOverride: (score) => `A clause that sets the score sets it to ${score}.`,
  },
  chart: {
    title: ({ departments, onlyTake, onlyGive, both, most }) =>
      `Of ${departments} departments ${onlyTake} can only take points, ${onlyGive} only give them and ${both} ${both === 1 ? "does" : "do"} both; ${most.name} can take most, ${most.points}`,
    summary: (shown, of) =>
      `Points that the clauses of a department can take (left of zero) and give (right of it), each clause at its most, once. ${shown < of ? `Shown are the ${shown} departments with most at stake; the file of all data has all ${of}.` : ""}`.trim(),
    table: "Points by department, each clause at its most, once",
    note: "A clause over behaviours of two departments stands at both. What sets the score or only lists has no points.",
    columns: { department: "Department", direction: "Direction", clauses: "Clauses", points: "Points" },
    none: "Too few clauses of this policy are known to draw a chart.",
  },
  behaviour: {
    facts: { code: "Code", department: "Recorded by", kind: "Kind", access: "Open to", source: "Source" },
    accesses: {
      "by-choice": "anyone at will",
      "by-circumstance": "whom circumstance allows",
      "by-award": "whoever is awarded it",
      "by-office": "holders of an office or members",
    },
    attributes: "What a record carries",
    attributeColumns: ["Attribute", "Values", "Given"],
    noAttributes: "Nothing beside the day of the act.",
    optional: "may be left out",
    required: "always",
    assessed: "determined by the department",
    policies: "What policies make of it",
    finding: (of, found) =>
      found.length === 0
        ? `None of the ${of} policies of the library has a known clause on it.`
        : `${found.length} of the ${of} policies of the library ${found.length === 1 ? "has" : "have"} a known clause on it: ${found.map(({ policy, outcome }) => `${policy} (${outcome})`).join(", ")}.`,
    policyColumns: ["Policy", "Clause", "Points", "Source"],
    untranslatable: "What is said of it that cannot be run",
    try: "Put it on a timeline",
    tryLead: (values) => `See what nine cities make of it alone${values === "" ? "" : `, with ${values}`}.`,
  },
};
