import { type Span, suggestion } from "@tallyglass/policy";
import { type Findings, spanAt } from "@tallyglass/policy/document";
import { ceilingTables } from "../compile/ceilings.ts";
import { feedbackFactor } from "../compile/feedback-factor.ts";
import { mostOfGroups } from "../compile/group-factors.ts";
import { type HazardTable, hazardTable } from "../compile/hazard-table.ts";
import { type Joint, jointOf } from "../compile/joint.ts";
import { chanceOf, falseRecordRates } from "../compile/recording-tables.ts";
import { mostEntailed } from "../draws/decisions.ts";
import type { Hazard } from "../model/behaviours.ts";
import type { Group } from "../model/group.ts";
import type { Population } from "../model/population.ts";
import type { Feedback } from "../model/scenario.ts";
import { documentKinds, type ScenarioTrees } from "./change.ts";
import type { ReadDocuments } from "./read-documents.ts";
import type { Scenario } from "./resolve-scenario.ts";

/** The parts of a scenario that could be read. */
export interface ReadParts extends Partial<Omit<Scenario, "trees">> {
  readonly trees: Partial<ScenarioTrees> & Pick<ScenarioTrees, "scenario">;
}

/**
 * What can only be seen where several documents of a scenario stand together. What hangs on a part that is missing
 * or not sound is left out; the rest is checked all the same.
 *
 * @param read in which documents nothing was found, and what of the others did not load
 */
export function checkScenario(
  parts: ReadParts,
  { sound, incomplete }: Pick<ReadDocuments, "sound" | "incomplete">,
  findings: Findings,
): void {
  const { population, behaviours, settings, schemes, trees } = parts;
  const isComplete =
    !incomplete.has("behaviours.hazards") && !findings.all.some(({ code }) => code === "unknown-behaviour");
  if (isComplete && behaviours !== undefined && settings !== undefined && schemes !== undefined) {
    checkPolicies({ behaviours, settings, schemes, trees }, findings);
    if (sound.has("scenario")) checkFeedbacks({ behaviours, settings, schemes, trees }, findings);
  }
  if (population === undefined || !sound.has("population")) return;
  const joint = jointOf(population);
  checkMarginals(population, joint, findings);
  const isGrouped = checkGroups({ ...parts, population }, joint, findings);
  if (!isGrouped || !isWhole(parts) || documents.some((document) => !sound.has(document))) return;
  checkHazards(parts, joint, findings);
  checkRecording(parts, joint, findings);
}

type WithPopulation = ReadParts & Pick<Scenario, "population">;
type WithPolicies = Pick<Scenario, "behaviours" | "settings" | "schemes"> & Pick<ReadParts, "trees">;

const documents = [...documentKinds, "scenario"] as const;

function isWhole(parts: ReadParts): parts is Scenario {
  const { behaviours, candidates, population, recording, schemes, settings } = parts;
  return [behaviours, candidates, population, recording, schemes, settings].every((part) => part !== undefined);
}

/** What can be seen of a population by itself: that it is as it is published, and that somebody is scored. */
export function checkPopulation(population: Population, findings: Findings): void {
  const joint = jointOf(population);
  checkMarginals(population, joint, findings);
  if (joint.share(population.scored, population.scored).among === 0) reportEmpty(population.scored.span, findings);
}

/** Tolerance of sums of products that are exact on paper. */
const hair = 1e-9;

function checkMarginals(population: Population, joint: Joint, findings: Findings): void {
  for (const { of, among, share, within, span } of population.marginals) {
    const found = joint.share(of, among);
    if (found.among === 0) reportEmpty(among.span, findings);
    else if (Math.abs(found.share * 100 - share) > within + hair) {
      const percent = (found.share * 100).toFixed(2);
      findings.error("marginal-missed", span, `the tables give ${percent}, which is not within ${within} of ${share}`);
    }
  }
}

/** Every group that a document names is of attributes that the population has, and somebody is in it. */
function checkGroups(
  { population, behaviours, candidates, recording }: WithPopulation,
  joint: Joint,
  findings: Findings,
): boolean {
  const before = findings.all.length;
  if (joint.share(population.scored, population.scored).among === 0) {
    reportEmpty(population.scored.span, findings);
    return false;
  }
  const hazards = [behaviours, candidates].flatMap((model) => [...(model?.hazards.values() ?? [])]);
  const groups = [
    ...hazards.map(({ gate }) => gate),
    ...(recording?.groups ?? []).map(({ when }) => when),
    ...(recording?.collectors?.reach ?? []).map(({ when }) => when),
  ];
  for (const group of groups) {
    if (isKnown(group, joint, findings) && joint.share(group, population.scored).share === 0) {
      reportEmpty(group.span, findings);
    }
  }
  for (const { multipliers } of hazards) {
    for (const { by, factors, span } of multipliers) {
      const attribute = joint.indexOf(by);
      if (attribute < 0) reportAttribute(by, span, joint, findings);
      else for (const value of factors.keys()) requireValue(by, value, span, joint, findings);
    }
  }
  return findings.all.length === before;
}

function isKnown({ values, span }: Group, joint: Joint, findings: Findings): boolean {
  const before = findings.all.length;
  for (const [id, wanted] of values) {
    if (joint.indexOf(id) < 0) reportAttribute(id, span, joint, findings);
    else for (const value of wanted) requireValue(id, value, span, joint, findings);
  }
  return findings.all.length === before;
}

function reportAttribute(id: string, span: Span, joint: Joint, findings: Findings): void {
  findings.error("unknown-attribute", span, `the population has no attribute \`${id}\``, {
    help: suggestion(id, joint.ids()),
  });
}

function requireValue(id: string, value: string, span: Span, joint: Joint, findings: Findings): void {
  const known = joint.valueIds(joint.indexOf(id));
  if (known.includes(value)) return;
  findings.error("invalid-value", span, `\`${value}\` is not a value of \`${id}\``, { help: suggestion(value, known) });
}

function reportEmpty(span: Span, findings: Findings): void {
  findings.error("empty-group", span, "no resident who is scored can be in this group");
}

/** No hazard goes beyond what its candidates are drawn at, as the behaviours are written. */
function checkHazards(scenario: Scenario, joint: Joint, findings: Findings): void {
  const { behaviours, candidates, population, settings } = scenario;
  const ceilings = ceilingTables(scenario);
  checkRate(scenario, ceilings, findings);
  const drawn = [...candidates.hazards.keys()];
  for (const [code, hazard] of behaviours.hazards) {
    const ceiling = ceilings[drawn.indexOf(code)];
    if (ceiling === undefined) continue;
    const raised = feedbackFactor(code, settings);
    const table = hazardTable(hazard, population.scored, joint);
    if (exceeds(table, ceiling, raised)) {
      const help =
        "raise its `headroom` where the behaviours are written: that draws more candidates in every scenario";
      const span = raised > 1 ? feedbackSpan(code, settings.feedbacks, hazard) : hazard.perYear.span;
      findings.error("beyond-headroom", span, `\`${code}\` goes beyond its headroom of ${hazard.headroom}`, { help });
    }
    if (hazard.perYear.value > 0 && table.perYear.every((rate) => rate === 0)) {
      findings.error("empty-group", hazard.span, `every factor of \`${code}\` is 0, so that nobody can do it`);
    }
    if (hazard.entails.size > mostEntailed) {
      findings.error("out-of-range", hazard.span, `one act brings along at most ${mostEntailed} others`);
    }
    for (const [entailed, figure] of hazard.entails) {
      if (behaviours.hazards.has(entailed)) continue;
      findings.error("unknown-behaviour", figure.span, `no hazard says what a record of \`${entailed}\` comes with`);
    }
  }
}

function exceeds(table: HazardTable, ceiling: HazardTable, raised: number): boolean {
  if (table.attributes.join() !== ceiling.attributes.join()) return true;
  return table.perYear.some((rate, index) => rate * raised > (ceiling.perYear[index] as number) * (1 + hair));
}

/** Far below the number of candidates that a year has room for. */
const mostActsPerYear = 500;

function checkRate({ candidates }: Scenario, ceilings: readonly HazardTable[], findings: Findings): void {
  const most = ceilings.map(({ perYear }) => perYear.reduce((left, right) => Math.max(left, right), 0));
  if (most.reduce((sum, rate) => sum + rate, 0) <= mostActsPerYear) return;
  const frequent = [...candidates.hazards.values()][most.indexOf(Math.max(...most))];
  if (frequent === undefined) return;
  const message = `one resident may come to more than ${mostActsPerYear} acts a year`;
  findings.error("out-of-range", frequent.perYear.span, message, {
    help: "this is the most frequent one: its `per-year` by its largest factor and its `headroom`",
  });
}

function feedbackSpan(code: string, feedbacks: readonly Feedback[], { perYear }: Hazard): Span {
  return feedbacks.find(({ behaviours }) => behaviours.includes(code))?.span ?? perYear.span;
}

/** Products of chances stay chances, and false records below their ceiling. */
function checkRecording(scenario: Scenario, joint: Joint, findings: Findings): void {
  const { recording, behaviours, candidates, population } = scenario;
  const hazards = [...behaviours.hazards.values()];
  const ofGroups = {
    dishonest: mostOfGroups(recording.groups, "dishonest", population.scored, joint),
    trustworthy: mostOfGroups(recording.groups, "trustworthy", population.scored, joint),
  };
  for (const hazard of hazards) {
    const { code, kind } = hazard.behaviour;
    const chance = chanceOf(recording, hazard);
    const assessors = recording.assessors.get(code) ?? [];
    const most = Math.max(1, ...assessors.map(({ times }) => times));
    const product = chance.value * most * ofGroups[kind];
    if (product > 1 + hair) {
      const message = `the chance that \`${code}\` is recorded comes to ${product.toFixed(3)} for some residents`;
      findings.error("out-of-range", chance.span, message, {
        help: "it is the chance times the factors of groups and assessors, and at most 1",
      });
    }
  }
  const total = falseRecordRates(recording, hazards).reduce((sum, { rate }) => sum + rate, 0);
  if (total > candidates.falseCeiling + hair) {
    const message = `${total.toFixed(1)} false records by 100,000 residents are more than the ${candidates.falseCeiling} of the behaviours`;
    findings.error("beyond-headroom", recording.defaults.falsePer100000.span, message);
  }
}

/** A policy has a clause over something that residents do. */
function checkPolicies({ schemes, behaviours, settings, trees }: WithPolicies, findings: Findings): void {
  for (const [index, { id, versions }] of schemes.entries()) {
    const fed = versions.some(({ clauses }) =>
      clauses.some((clause) => clause.behaviours.some((code) => behaviours.hazards.has(code))),
    );
    if (!fed) {
      const message = `no behaviour of \`${settings.behaviours}\` is one that \`${id}\` scores`;
      findings.error("unfed-policy", spanAt(trees.scenario, ["policies", index]), message);
    }
  }
}

function checkFeedbacks({ settings, schemes, behaviours, trees }: WithPolicies, findings: Findings): void {
  if (settings.feedback && schemes.length > 1) {
    const message = "feedback needs exactly one policy, whose lists and bands it follows";
    findings.error("invalid-value", spanAt(trees.scenario, ["feedback"]), message);
  }
  const lists = schemes[0].versions.flatMap((version) => version.lists.map(({ id }) => id));
  const ranks = schemes[0].versions.flatMap(({ scale }) => (scale?.bands ?? []).map(({ rank }) => rank));
  for (const { state, behaviours: codes, span } of settings.feedbacks) {
    if (state.kind === "list" && !lists.includes(state.list)) {
      findings.error("unknown-list", span, `\`${schemes[0].id}\` has no list \`${state.list}\``, {
        help: suggestion(state.list, lists),
      });
    }
    if (state.kind === "band-rank" && !ranks.some((rank) => rank >= state.from && rank <= state.to)) {
      findings.error("unknown-band", span, `\`${schemes[0].id}\` has no band of such a rank`);
    }
    for (const code of codes) {
      if (behaviours.hazards.has(code)) continue;
      findings.error("unknown-behaviour", span, `residents have no hazard of \`${code}\``, {
        help: suggestion(code, behaviours.hazards.keys()),
      });
    }
  }
}
