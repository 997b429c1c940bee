import type { AttributeValue, Day, PolicyRecord } from "@tallyglass/policy";
import {
  bandsOn,
  dayText,
  type Kernel,
  never,
  type PlannedAttribute,
  type ScoringPlan,
} from "@tallyglass/scoring/kernel";
import type { SimulationPlan } from "../compile/plan.ts";
import { createEngine } from "../run/engine.ts";
import type { Chunk } from "./chunk.ts";
import { type ResidentFile, source } from "./file.ts";
import type { ActDraws, Outcome } from "./happen.ts";
import type { LifeObserver, Party } from "./walk-pair.ts";

/** Why a record stands on a file. */
export type Provenance = keyof typeof source;

/** One thing that a resident did, or that was written down of the resident, and what became of it. */
export interface LifeEvent {
  readonly behaviour: string;
  readonly date: Day;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Whether the resident did it. */
  readonly happened: boolean;
  /** Why there is a record of it; nothing where there is none. */
  readonly recorded?: Provenance;
  /** Who graded it, where somebody did. */
  readonly assessor?: string;
  /** The resident on whose file the record stands. */
  readonly onFileOf?: string;
  /** The days on which the city, the province and the nation had it, and on which it was withdrawn. */
  readonly city?: Day;
  readonly province?: Day;
  readonly nation?: Day;
  readonly noticed?: boolean;
  readonly appealed?: boolean;
  readonly withdrawn?: Day;
}

/** What a policy made of a resident's file on the last day of a year. */
export interface YearEnd {
  readonly policy: string;
  readonly day: Day;
  readonly score: number | null;
  readonly band: string | null;
  readonly lists: readonly string[];
}

/** The whole life of one resident of a run. */
export interface OpenedLife {
  readonly resident: string;
  readonly isScored: boolean;
  /** By attribute of the population. */
  readonly attributes: Readonly<Record<string, number>>;
  /** By day: all deeds, recorded or not, and all records of what was not done. */
  readonly events: readonly LifeEvent[];
  /** The file of the city, as any scorer reads it. */
  readonly records: readonly PolicyRecord[];
  readonly years: readonly YearEnd[];
}

/**
 * Lives one resident of a run again, alone, with everything that happened.
 *
 * @example
 * ```ts
 * const { events, records } = openLife(plan, { replicate: 0, resident: 42 });
 * ```
 */
export function openLife(
  plan: SimulationPlan,
  { replicate, resident }: { readonly replicate: number; readonly resident: number },
): OpenedLife {
  return createLifeOpener(plan, replicate)(resident);
}

/** Opens lives of one run, one after another. */
export function createLifeOpener(plan: SimulationPlan, replicate: number): (resident: number) => OpenedLife {
  let wanted = -1;
  let events: LifeEvent[] = [];
  let attributes: Record<string, number> = {};
  let records: readonly PolicyRecord[] = [];
  let years: readonly YearEnd[] = [];
  let isScored = false;
  const filed: LifeObserver["filed"] = (owner, _act, behaviour, date, outcome, from) => {
    const target = from === source.misattributed ? owner.resident ^ 1 : owner.resident;
    if (owner.resident !== wanted && target !== wanted) return;
    const isOwn = owner.resident === wanted;
    events.push(filedEvent(plan, target, behaviour, date, outcome, from, isOwn && from !== source.false));
  };
  const unrecorded = (owner: Party, _act: ActDraws, behaviour: number, date: number, outcome: Outcome) => {
    if (owner.resident === wanted) events.push({ ...describe(plan, behaviour, date, outcome), happened: true });
  };
  const begin = (chunk: Chunk, row: number) => {
    if (chunk.residents[row] !== wanted) return;
    isScored = true;
    for (const [index, { id }] of plan.attributes.entries()) attributes[id] = chunk.values[index]?.[row] ?? 0;
  };
  const end = (party: Party) => {
    if (party.resident !== wanted) return;
    records = recordsOf(plan, party.file, wanted);
    years = plan.policies.flatMap((policy, index) => yearEnds(plan, policy, party.kernels[index] as Kernel));
  };
  const engine = createEngine(plan, { replicate, visit: { begin, end, filed, unrecorded } });
  return (resident) => {
    [wanted, events, attributes, records, years, isScored] = [resident, [], {}, [], [], false];
    const first = resident - (resident % 2);
    engine.live(first, Math.min(first + 2, plan.residents));
    events.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
    return { resident: residentId(resident), isScored, attributes, events, records, years };
  };
}

/** The id of a resident of a run: synthetic by form. */
export function residentId(resident: number): string {
  return `syn-${String(resident).padStart(6, "0")}`;
}

/** A record as an event of a life: of whoever did what it says, if `happened`, else of the resident on whose file it stands. */
export function filedEvent(
  plan: SimulationPlan,
  target: number,
  behaviour: number,
  date: number,
  outcome: Outcome,
  from: number,
  happened: boolean,
): LifeEvent {
  return {
    ...describe(plan, behaviour, date, outcome),
    happened,
    recorded: nameOf(from),
    onFileOf: residentId(target),
    city: dayText(outcome.city),
    province: dayText(outcome.province),
    nation: dayText(outcome.nation),
    ...(from >= source.false && { noticed: outcome.noticed, appealed: outcome.appealed }),
    ...(outcome.withdrawn !== never && { withdrawn: dayText(outcome.withdrawn) }),
  };
}

function nameOf(from: number): Provenance {
  return (Object.keys(source) as Provenance[]).find((name) => source[name] === from) as Provenance;
}

function describe(
  { policies, behaviours, recording }: SimulationPlan,
  behaviour: number,
  date: number,
  outcome: Outcome,
) {
  const planned = policies[0]?.behaviours[behaviour];
  const assessor = recording.filing[behaviour]?.assessors?.ids[outcome.assessor];
  return {
    behaviour: behaviours[behaviour]?.code ?? "",
    date: dayText(date),
    attributes: decode(planned?.attributes ?? [], outcome.values, 0),
    ...(assessor !== undefined && { assessor }),
  };
}

function decode(
  attributes: readonly PlannedAttribute[],
  values: Float64Array,
  offset: number,
): Readonly<Record<string, AttributeValue>> {
  return Object.fromEntries(
    attributes.flatMap((attribute, place): [string, AttributeValue][] => {
      const value = values[offset + place] as number;
      if (Number.isNaN(value)) return [];
      if (attribute.type === "enumeration") return [[attribute.name, attribute.values[value] as string]];
      return [[attribute.name, attribute.type === "boolean" ? value === 1 : value]];
    }),
  );
}

/** The file of a resident as records, as any scorer reads them. */
export function recordsOf(plan: SimulationPlan, file: ResidentFile, resident: number): readonly PolicyRecord[] {
  return Array.from({ length: file.count }, (_, at): PolicyRecord => {
    const behaviour = file.behaviour[at] as number;
    const withdrawn = file.withdrawn[at] as number;
    const fact = file.fact[at] as number;
    return {
      resident: residentId(resident),
      behaviour: plan.behaviours[behaviour]?.code ?? "",
      date: dayText(file.date[at] as number),
      recorded: dayText(file.recorded[at] as number),
      ...(withdrawn !== never && { withdrawn: dayText(withdrawn) }),
      ...(fact >= 0 && { fact: `act-${fact}` }),
      ...(file.source[at] === source.elsewhere && { place: "elsewhere" }),
      attributes: decode(plan.policies[0]?.behaviours[behaviour]?.attributes ?? [], file.values, at * file.width),
    };
  });
}

function yearEnds({ yearStarts }: SimulationPlan, policy: ScoringPlan, kernel: Kernel): readonly YearEnd[] {
  return Array.from(yearStarts.subarray(1), (next): YearEnd => {
    const day = next - 1;
    kernel.scoreOn(day);
    return {
      policy: policy.policy,
      day: dayText(day),
      score: kernel.known ? kernel.score : null,
      band: bandsOn(policy, day)[kernel.band]?.id ?? null,
      lists: policy.lists.filter((_, list) => kernel.listed[list] === 1),
    };
  });
}
