/** A small study that parts of pages are set into, by the kind of each document; its ids are all `example`. */
export const study = {
  population: [
    "title: { en: Example }\n",
    "residents: { value: 20000, cite: trivium#L33 }\n",
    "scored: { when: { age: [adult, old] }, cite: trivium#L33 }\n",
    `attributes:
  age:
    draw: 0
    name: { en: Age }
    values: { under-18: { en: under 18 }, adult: { en: adult }, old: { en: old } }
    cite: trivium#L33
    table:
      - { weights: { under-18: 20, adult: 60, old: 20 } }
  licensed-driver:
    draw: 1
    name: { en: Licensed driver }
    flag: true
    cite: trivium#L33
    table:
      - { when: { age: under-18 }, share: 0 }
      - { share: 50 }
`,
    "groups: [[age, licensed-driver]]\n",
  ],
  behaviours: [
    "title: { en: Example }\n",
    "false-records: { ceiling-per-100000: 2000 }\n",
    `hazards:
  police:
    traffic-violation:
      per-year: 1
      gate: { licensed-driver: yes }
      outcomes:
        - { weight: 100, set: { penalty_points: "[1..6]" } }
      cite: trivium#L114-116
`,
  ],
  recording: [
    "title: { en: Example }\n",
    `defaults:
  dishonest: 0.8
  trustworthy: 0.3
  false-per-100000: 10
  misattributed: 0.001
  delay: { city: { days: "[1..30]" }, province: { days: "[7..60]" }, nation: { days: "[7..90]" } }
  correction: { noticed: 0.3, appealed: 0.5, upheld: 0.6, days: { days: "[30..180]" } }
  cite: trivium#L33
`,
  ],
  scenario: [
    "title: { en: Example }\n",
    "population: example\n",
    "behaviours: example\n",
    "recording: example\n",
    "policies: [example-traffic]\n",
    "from: 2019-01-01\n",
    "years: 5\n",
    "seed: 1\n",
    "replicates: 1\n",
    "collectors: false\n",
    "feedback: false\n",
  ],
} as const;

/** The policy that its scenario is about. */
export const studiedPolicy = `policy: example-traffic
title: { en: Example }
place: example-city
status: draft
evidence: partial-table
valid: { from: 2018-08-01 }
clauses:
  - { id: traffic, behaviours: [police.traffic-violation], cite: trivium#L114-116, points: -5 }
`;
