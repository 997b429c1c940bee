import type { Behaviour, Name, Span } from "@tallyglass/policy";
import type { Delay, Figure, Times } from "@tallyglass/policy/document";
import type { Drawn } from "./behaviours.ts";
import type { Group } from "./group.ts";

/** What the bureaus make of deeds. */
export interface RecordingModel {
  readonly id: string;
  readonly title: Name;
  readonly offices: ReadonlyMap<string, Office>;
  /** For departments that the document does not name. */
  readonly defaults: Office;
  readonly groups: readonly GroupFactor[];
  readonly assessors: ReadonlyMap<string, readonly Assessor[]>;
  readonly collectors?: Collectors;
  readonly national?: NationalFile;
}

/** One department as it records. */
export interface Office {
  readonly dishonest: Figure;
  readonly trustworthy: Figure;
  readonly falsePer100000: Figure;
  readonly misattributed: Figure;
  readonly delay: { readonly city: Delay; readonly province: Delay; readonly nation: Delay };
  readonly correction: {
    readonly noticed: Figure;
    readonly appealed: Figure;
    readonly upheld: Figure;
    readonly days: Delay;
  };
  /** The chances that are stated for single behaviours, by code. */
  readonly recorded: ReadonlyMap<string, Figure>;
}

/** Who is recorded more or less often than others. */
export interface GroupFactor {
  readonly id: string;
  readonly kind: Behaviour["kind"];
  readonly when: Group;
  readonly times: Figure;
}

/** Somebody who grades an ill-defined deed. */
export interface Assessor {
  readonly id: string;
  /** In millionths. */
  readonly weight: number;
  readonly times: number;
  readonly set: ReadonlyMap<string, Drawn>;
  readonly span: Span;
}

/** Observers of a neighbourhood, beside the departments. */
export interface Collectors {
  readonly reach: readonly ReachRow[];
  readonly sees: ReadonlyMap<string, Figure>;
}

export interface ReachRow {
  readonly when: Group;
  /** In percent. */
  readonly share: number;
  readonly times?: Times;
}

/** Records that are made elsewhere come down from the nation. */
export interface NationalFile {
  readonly behaviours: readonly string[];
  readonly elsewhere: Figure;
  readonly down: Delay;
}
