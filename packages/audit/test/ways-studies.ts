import { type Choice, chooseReadings, type Library } from "@tallyglass/policy";
import { readSoundLibrary, schemeNamed } from "@tallyglass/testkit";
import type { CountedRun, Study, StudyAttribute } from "../src/index.ts";

const cited = (line: number) => `act#L${line}`;

const sources = `
sources:
  - { id: act, title: { en: The Act, zh: 条例 }, kind: official, lines: 60 }
`;

const penalised = [
  ["court.exempt-from-penalty", "Conviction without punishment", 10],
  ["court.judgment-default", "Judgment left unperformed", 11],
  ["bank.loan-arrears", "Bank loan in arrears", 12],
  ["telecom.arrears", "Telephone bill in arrears", 13],
  ["police.drunk-driving-severe", "Driving while heavily drunk", 14],
  ["police.detention", "Police detention", 15],
] as const;

const departments = ["court", "bank", "telecom", "police", "civilization", "education", "forestry"];

const catalogue = `
catalogue: town
title: { en: Town }
departments:
${departments.map((id) => `  - { id: ${id}, name: { en: ${id} }, cite: ${cited(1)} }`).join("\n")}
behaviours:
${penalised.map(([code, name, line]) => `  - { code: ${code}, kind: dishonest, name: { en: ${name} }, cite: ${cited(line)} }`).join("\n")}
  - code: civilization.good-deed
    kind: trustworthy
    name: { en: Good deed, zh: 好事 }
    cite: act#L20
    access: { who: by-choice, cite: act#L20 }
  - code: civilization.volunteer-service
    kind: trustworthy
    name: { en: Volunteer service }
    cite: act#L22
    access: { who: by-choice, cite: act#L22 }
    attributes: { hours: { type: integer, unit: hours, range: "[1..1000]" } }
  - code: education.award
    kind: trustworthy
    name: { en: Education award }
    cite: act#L30-31
    access: { who: by-award, cite: act#L30 }
    attributes: { level: { type: enumeration, values: [national, city] } }
  - code: forestry.wildlife-protection
    kind: trustworthy
    name: { en: Rescue of wildlife }
    cite: act#L32
    access: { who: by-circumstance, cite: act#L32 }
    attributes: { points_assessed: { type: integer, unit: points, range: "[20..30]", optional: true } }
`;

const town = `
policy: town
title: { en: Town points }
place: town
status: draft
evidence: full-table
valid: { from: 2018-01-01 }
window: calendar-year
stacking: highest-per-fact
scale:
  cite: act#L2
  start: 500
  minimum: 0
  maximum: 1000
  bands:
    - { id: excellent, rank: 1, name: { en: Excellent, zh: 极好 }, score: "> 750" }
    - { id: superior, rank: 2, name: { en: Superior, zh: 优秀 }, score: "[600..750]" }
    - { id: good, rank: 3, name: { en: Good, zh: 良好 }, score: "[500..599]" }
    - { id: poor, rank: 4, name: { en: Poor, zh: 较差 }, score: "< 500" }
clauses:
  - { id: exempt, behaviours: [court.exempt-from-penalty], cite: act#L10, points: -30 }
  - { id: default, behaviours: [court.judgment-default], cite: act#L11, override: 0, list: defaulters }
  - { id: loan, behaviours: [bank.loan-arrears], cite: act#L12, points: -50 }
  - { id: telephone, behaviours: [telecom.arrears], cite: act#L13, points: -10 }
  - { id: drunk, behaviours: [police.drunk-driving-severe], cite: act#L14, points: -50 }
  - { id: detention, behaviours: [police.detention], cite: act#L15, points: -40 }
  - { id: good-deed, behaviours: [civilization.good-deed], cite: act#L20, points: 50 }
  - id: hours
    behaviours: [civilization.volunteer-service]
    cite: act#L22-24
    measure: { sum: hours }
    table:
      - { when: { sum: "[1..50]" }, points: 10, cite: act#L22 }
      - { when: { sum: "> 50" }, points: 20, cite: act#L24 }
  - id: award
    behaviours: [education.award]
    cite: act#L30-31
    table:
      - { when: { level: national }, points: 50, cite: act#L30 }
      - { when: { level: city }, points: 20, cite: act#L31 }
  - id: wildlife
    behaviours: [forestry.wildlife-protection]
    cite: act#L32
    points: { from: 20, to: 30, attribute: points_assessed, absent: 20 }
lists:
  - { id: defaulters, name: { en: Defaulters, zh: 失信者 }, cite: act#L11, kept-by: nation }
readings:
  - id: start
    question: { en: From which score? }
    cite: act#L2
    default: "500"
    reason: { en: Ours. }
    options:
      - { id: "500", name: { en: "500" } }
      - { id: "600", name: { en: "600" }, set: { scale.start: 600 } }
  - id: good-deed
    question: { en: How often? }
    cite: act#L20
    default: each
    reason: { en: Ours. }
    options:
      - { id: each, name: { en: Each } }
      - { id: once-a-window, name: { en: Once }, set: { clauses.good-deed.cap: 50 } }
  - id: stacking
    question: { en: How often does one act count? }
    cite: act#L2
    default: highest-per-fact
    reason: { en: Ours. }
    options:
      - { id: highest-per-fact, name: { en: Once } }
      - { id: all, name: { en: In every row }, set: { stacking: all } }
  - id: validity
    question: { en: How long does a record count? }
    cite: act#L2
    default: none
    reason: { en: Ours. }
    options:
      - { id: none, name: { en: For ever } }
      - { id: 1-year, name: { en: A year }, set: { expiry: 1 year } }
untranslatable:
  - id: what-is-good
    behaviours: [civilization.good-deed]
    name: { en: What is good, zh: 何为好事 }
    cite: act#L20
    reason: { en: It is not said., zh: 未作规定。 }
  - id: repair-and-appeal
    name: { en: "Repair, appeal and notice", zh: 修复、申诉与告知 }
    cite: act#L2
    reason: { en: None is printed., zh: 均未载明。 }
`;

const nation = `
policy: nation
title: { en: National lists, zh: 全国名单 }
place: nation
status: in-force
evidence: partial-table
valid: { from: 2015-01-01 }
clauses:
  - { id: default, behaviours: [court.judgment-default], cite: act#L11, list: defaulters }
lists:
  - { id: defaulters, name: { en: Defaulters }, cite: act#L11 }
consequences:
  - { id: air, kind: restriction, name: { en: No flights, zh: 限制乘机 }, cite: act#L11, for: { list: defaulters } }
  - { id: rail, kind: restriction, name: { en: No trains, zh: 限制乘车 }, cite: act#L11, for: { list: defaulters } }
  - { id: help, kind: benefit, name: { en: Advice, zh: 咨询 }, cite: act#L11, for: { list: defaulters } }
`;

let read: Library | undefined;

/** A town with ten clauses, written so that every figure of a chapter can be reckoned by hand. */
function townLibrary(): Library {
  read ??= readSoundLibrary([
    { name: "sources.yaml", text: sources },
    { name: "catalogue.yaml", text: catalogue },
    { name: "town.yaml", text: town },
    { name: "nation.yaml", text: nation },
  ]);
  return read;
}

/** A run that counted nothing. */
const nothingCounted: CountedRun = {
  ...{ totals: [], bands: [], scores: [], transitions: [], clauses: [], lists: [], deeds: [] },
  ...{ deedsByGroup: [], assessed: [], wrong: [], harm: [], spells: [], delays: [] },
};

const income: StudyAttribute = {
  id: "income",
  name: { en: "Income", zh: "收入" },
  values: [
    { id: "1", name: { en: "low", zh: "低" } },
    { id: "2", name: { en: "high", zh: "高" } },
  ],
};

/** A study of two years of the town from 2019 on. */
export function townStudy(counted: Partial<CountedRun> = {}, choice: Choice = {}, policy = "town"): Study {
  const library = townLibrary();
  return {
    facts: {
      ...{ scenario: "town", title: { en: "Town" }, version: "0", digest: "0", plan: "0", seed: 1 },
      ...{ from: "2019-01-01", years: 2, residents: 150, replicates: 1, collectors: false, feedback: false },
      figures: { cited: 0, assumed: 0 },
    },
    counted: { ...nothingCounted, ...counted },
    schemes: [chooseReadings(schemeNamed(library, policy), choice, library)],
    vocabulary: library,
    library,
    attributes: [income],
    companions: {},
  };
}

/** What a row of a group says of who and when. */
export function groupRow(year: number, incomeOf: "1" | "2", sex: "female" | "male") {
  return { replicate: 0, policy: "town", year, grouping: "income,sex", group: { income: incomeOf, sex } };
}
