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
