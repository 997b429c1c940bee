const nobody = { cite: { assumption: "Stands in." } };

/** Stand in for keys that are wrong or missing, so that the rest of a broken document is read too. */
export const placeholders = {
  population: {
    population: "unnamed",
    title: { en: "Unnamed" },
    residents: { value: 2, range: [2, 2], ...nobody },
    scored: { when: {}, ...nobody },
    attributes: {},
    groups: [["unnamed"]],
  },
  behaviours: {
    behaviours: "unnamed",
    title: { en: "Unnamed" },
    "false-records": { "ceiling-per-100000": 0 },
    hazards: {},
  },
  recording: { recording: "unnamed", title: { en: "Unnamed" }, defaults: {} },
  scenario: {
    scenario: "unnamed",
    title: { en: "Unnamed" },
    population: "unnamed",
    behaviours: "unnamed",
    recording: "unnamed",
    policies: ["unnamed"],
    from: "2000-01-01",
    years: 1,
    seed: 0,
    replicates: 1,
    collectors: false,
    feedback: false,
  },
  delta: { scenario: "unnamed", title: { en: "Unnamed" }, changes: {} },
} as const;
