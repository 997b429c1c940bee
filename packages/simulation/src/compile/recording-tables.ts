import type { Delay } from "@tallyglass/policy/document";
import { threshold, wordRange } from "../draws/thresholds.ts";
import type { Hazard } from "../model/behaviours.ts";
import type { Office, RecordingModel } from "../model/recording.ts";
import { type AssessorTable, assessorTable } from "./deed-tables.ts";
import type { Joint } from "./joint.ts";
import { type GroupTable, groupTable } from "./population-tables.ts";

/** Whole days: the first, and how many there are. */
export interface DelayTable {
  readonly from: number;
  readonly parts: number;
}

/** How the records of one behaviour are made, as thresholds and days. */
export interface FilingTable {
  /** By the groups that a resident is in: bit g of the place stands for group g. */
  readonly recorded: Float64Array;
  readonly misattributed: number;
  readonly elsewhere: number;
  readonly city: DelayTable;
  readonly province: DelayTable;
  readonly nation: DelayTable;
  readonly down: DelayTable;
  readonly noticed: number;
  readonly appealed: number;
  readonly upheld: number;
  readonly correction: DelayTable;
  /** By a collector who observes the resident; 0 where none sees it, or none works. */
  readonly seen: number;
  readonly assessors?: AssessorTable;
}

/** All of the recording model. */
export interface RecordingTables {
  readonly groups: readonly GroupTable[];
  readonly filing: readonly FilingTable[];
  /** False records: a word below the threshold of a behaviour, and at or above that before it, is one of it. */
  readonly falseThresholds: Float64Array;
  readonly falseBehaviours: Int32Array;
  /** Rows of who is observed by a collector; none where none works. */
  readonly reach: readonly { readonly group: GroupTable; readonly threshold: number }[];
}

export interface RecordingOptions {
  readonly collectors: boolean;
  readonly falseCeiling: number;
}

export function recordingTables(
  model: RecordingModel,
  hazards: readonly Hazard[],
  joint: Joint,
  { collectors, falseCeiling }: RecordingOptions,
): RecordingTables {
  const falseRates = falseRecordRates(model, hazards);
  let sum = 0;
  const working = collectors ? model.collectors : undefined;
  return {
    groups: model.groups.map(({ when }) => groupTable(when, joint)),
    filing: hazards.map((hazard) => filingTable(model, hazard, working?.sees.get(hazard.behaviour.code)?.value ?? 0)),
    falseThresholds: Float64Array.from(falseRates, ({ rate }) => {
      sum += rate;
      return Math.round((sum / falseCeiling) * wordRange);
    }),
    falseBehaviours: Int32Array.from(falseRates, ({ behaviour }) => behaviour),
    reach: (working?.reach ?? []).map(({ when, share }) => ({
      group: groupTable(when, joint),
      threshold: threshold(share / 100),
    })),
  };
}

/** The office that records a behaviour. */
function officeOf({ offices, defaults }: RecordingModel, { behaviour }: Hazard): Office {
  return offices.get(behaviour.department) ?? defaults;
}

/** The chance that a deed is recorded, before groups and assessors. */
export function chanceOf(model: RecordingModel, hazard: Hazard): Office["dishonest"] {
  const office = officeOf(model, hazard);
  return office.recorded.get(hazard.behaviour.code) ?? office[hazard.behaviour.kind];
}

/** A department's false records, spread evenly over its dishonest behaviours. */
export function falseRecordRates(
  model: RecordingModel,
  hazards: readonly Hazard[],
): readonly { readonly behaviour: number; readonly rate: number }[] {
  const dishonest = hazards.flatMap((hazard, behaviour) =>
    hazard.behaviour.kind === "dishonest" ? [{ hazard, behaviour }] : [],
  );
  return dishonest.map(({ hazard, behaviour }) => {
    const sharing = dishonest.filter((other) => other.hazard.behaviour.department === hazard.behaviour.department);
    return { behaviour, rate: officeOf(model, hazard).falsePer100000.value / sharing.length };
  });
}

function filingTable(model: RecordingModel, hazard: Hazard, seen: number): FilingTable {
  const { code, kind } = hazard.behaviour;
  const office = officeOf(model, hazard);
  const { national } = model;
  const isNational = national?.behaviours.includes(code) === true;
  const assessors = model.assessors.get(code);
  const chance = chanceOf(model, hazard).value;
  const recorded = Float64Array.from({ length: 2 ** model.groups.length }, (_, mask) => {
    const times = model.groups.reduce(
      (product, group, bit) => (group.kind === kind && (mask >> bit) & 1 ? product * group.times.value : product),
      1,
    );
    return threshold(chance * times);
  });
  return {
    recorded,
    misattributed: threshold(office.misattributed.value),
    elsewhere: isNational ? threshold(national.elsewhere.value) : 0,
    city: delayTable(office.delay.city),
    province: delayTable(office.delay.province),
    nation: delayTable(office.delay.nation),
    down: isNational ? delayTable(national.down) : { from: 0, parts: 1 },
    noticed: threshold(office.correction.noticed.value),
    appealed: threshold(office.correction.appealed.value),
    upheld: threshold(office.correction.upheld.value),
    correction: delayTable(office.correction.days),
    seen: threshold(seen),
    ...(assessors && { assessors: assessorTable(assessors, hazard.behaviour) }),
  };
}

function delayTable({ from, to }: Delay): DelayTable {
  return { from, parts: to - from + 1 };
}
