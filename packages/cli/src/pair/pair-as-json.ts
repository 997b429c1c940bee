import type { Score } from "@tallyglass/scoring";
import {
  collapseGroups,
  diffScenarios,
  type ExplainedChange,
  type OneSidedRecord,
  type PairedGroup,
} from "@tallyglass/simulation";
import { recordAsRow } from "../account/describe-record.ts";
import type { PairSide, PreparedPair } from "./prepare-pair.ts";
import type { PairResult } from "./run-pair.ts";
import { isFew, meanDifference } from "./shown-groups.ts";
import { sideAsJson } from "./sides.ts";

/** A pair as data. */
export function pairAsJson(pair: PreparedPair, { runs, sample }: PairResult, by: readonly string[]) {
  const { sides, residents, replicate } = pair;
  const [first, second] = sides;
  const { from, years, seed } = first.opened.scenario.settings;
  return {
    synthetic: true,
    first: { ...sideAsJson(first.name, first.opened), compared: first.scheme.id },
    second: { ...sideAsJson(second.name, second.opened), compared: second.scheme.id },
    ...{ residents, replicate, seed, from, years },
    differences: diffScenarios(first.opened.scenario, second.opened.scenario),
    total: groupAsJson(runs.total),
    groups: by.map((attribute) => attributeAsJson(attribute, pair, runs)),
    sample: sample.map((change) => changeAsJson(change, sides)),
  };
}

function attributeAsJson(attribute: string, { sides: [{ opened, plan }] }: PreparedPair, runs: PairResult["runs"]) {
  const known = opened.scenario.population.attributes.find(({ id }) => id === attribute);
  const { values } = collapseGroups(attribute, runs, plan);
  return {
    attribute,
    name: known?.name,
    values: values.map((group, value) => ({
      value: known?.values[value]?.id,
      name: known?.values[value]?.name,
      ...groupAsJson(group),
      few: isFew(group),
    })),
  };
}

function groupAsJson(group: PairedGroup) {
  return { ...group, meanDifference: meanDifference(group) };
}

function changeAsJson(change: ExplainedChange, [first, second]: readonly [PairSide, PairSide]) {
  const { resident, asOf, scores, onlyFirst, onlySecond, clauses } = change;
  return {
    resident,
    synthetic: true,
    asOf,
    first: scoreAsJson(scores[0]),
    second: scoreAsJson(scores[1]),
    onlyFirst: onlyFirst.map((each) => recordAsJson(each, first)),
    onlySecond: onlySecond.map((each) => recordAsJson(each, second)),
    clauses: clauses.map(({ kind, clause, points }) => ({
      ...(clause === undefined ? { kind } : { clause: clause.id, name: clause.name }),
      first: points[0],
      second: points[1],
    })),
  };
}

function scoreAsJson({ score, band, lists }: Score) {
  return {
    score,
    band: band && { id: band.id, rank: band.rank, name: band.name },
    lists: [...new Set(lists.map(({ list }) => list))],
  };
}

function recordAsJson({ record, made, elsewhere }: OneSidedRecord, { opened }: PairSide) {
  return { record: recordAsRow(opened.library, record), made, inTheOther: elsewhere };
}
