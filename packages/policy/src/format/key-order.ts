/** The order of keys in a formatted document: what it is, where it holds, what it says, where it is open. */
export const keyOrder: readonly string[] = [
  ...["policy", "catalogue", "sources", "life", "id", "code", "title", "question", "resident", "story"],
  ...["place", "status", "evidence", "rank", "department", "kind", "type", "values", "decimals", "unit", "range"],
  ...[
    "departments",
    "behaviour",
    "behaviours",
    "name",
    "text",
    "publisher",
    "url",
    "date",
    "recorded",
    "withdrawn",
    "fact",
  ],
  ...["lines", "digest", "cite", "ref", "refs", "access", "who", "attributes", "optional"],
  ...[
    "valid",
    "earlier-acts",
    "window",
    "expiry",
    "stacking",
    "where",
    "measure",
    "when",
    "first",
    "from",
    "to",
    "attribute",
  ],
  ...["points", "every", "more", "most", "partial", "absent", "override", "reset", "list", "table", "steps", "cap"],
  ...["scale", "start", "minimum", "maximum", "clamp", "bands", "score"],
  ...["clauses", "rule", "joint", "lists", "kept-by", "consequences", "for"],
  ...["extends", "multiply", "divide", "default", "reason", "readings", "options", "set", "remove", "unconfirmed"],
  ...["untranslatable", "records", "notes", "note"],
];

/** A catalogue says where it is from before its long lists. */
export const catalogueOrder: readonly string[] = ["catalogue", "title", "cite", "departments", "behaviours"];

/**
 * The maps of scenarios and their documents, each with the order of its keys. A map with any other key holds
 * names, whose order may mean something: it is left as it is.
 */
export const scenarioShapes: readonly (readonly string[])[] = [
  ["population", "title", "cite", "residents", "scored", "attributes", "groups", "marginals"],
  ["draw", "name", "values", "flag", "cite", "table"],
  ["when", "weights", "share", "times", "cite"],
  ["of", "among", "share", "within", "cite"],
  ["behaviours", "title", "cite", "false-records", "hazards"],
  ["per-year", "gate", "multiply", "headroom", "outcomes", "entails", "cite"],
  ["by", "factors", "times", "cite"],
  ["weight", "set", "times", "cite"],
  [...["recording", "title", "cite", "defaults", "departments", "groups", "assessors", "collectors"], "national"],
  ["id", "kind", "when", "times", "cite"],
  ["id", "weight", "times", "set", "cite"],
  ["reach", "sees", "cite"],
  ["behaviours", "elsewhere", "down", "cite"],
  ["city", "province", "nation", "cite"],
  ["noticed", "appealed", "upheld", "days", "cite"],
  ["value", "range", "cite"],
  ["days", "times", "cite"],
  ["scenario", "title", "base", "changes"],
  [
    ...["scenario", "title", "cite", "population", "behaviours", "recording", "policies", "readings"],
    ...["from", "years", "residents", "seed", "replicates", "collectors", "feedback", "feedbacks"],
  ],
  ["id", "state", "behaviours", "times", "cite"],
  ["network", "title", "cite", "hops", "departments", "faults"],
  ["submits", "every", "batch", "transit", "corrections", "cite"],
  ["lost", "doubled", "late", "late-by", "again-after", "outages", "cite"],
  ["office", "from", "days", "cite"],
  ["en", "zh"],
];

/** The first keys of the documents that have these shapes. */
export const scenarioKinds: readonly unknown[] = ["population", "behaviours", "recording", "scenario", "network"];
