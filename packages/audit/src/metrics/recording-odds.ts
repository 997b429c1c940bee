import { type DemographicParity, demographicParity } from "./demographic-parity.ts";
import type { ResamplingKey } from "./interval.ts";

/** What was done by a group, what of it was recorded, and what was recorded that nobody did. */
export interface GroupRecording {
  readonly id: string;
  readonly deeds: number;
  readonly recorded: number;
  readonly falseRecords: number;
  /** The residents of the group times the years: false records are of what was not done, which nobody can count. */
  readonly residentYears: number;
}

/** How far groups lie apart in what is recorded of them. */
export interface RecordingOdds {
  /** Of the shares of deeds that were recorded. */
  readonly recall: DemographicParity | undefined;
  /** Of the false records by resident-year. */
  readonly falseRecords: DemographicParity | undefined;
  /** The larger of the two differences; nothing where neither can be had. */
  readonly difference: number | undefined;
}

/**
 * Equalised odds (Hardt, Price and Srebro 2016) of recording: the recall, which is the chance that a deed is recorded,
 * and the rate of false records have to be the same in all groups; the measure is the larger of the two differences.
 * The two have different bases, deeds and resident-years, so each is given by itself too.
 *
 * @example
 * ```ts
 * recordingOdds([rural, urban], key).recall?.difference;
 * ```
 */
export function recordingOdds(groups: readonly GroupRecording[], key: ResamplingKey): RecordingOdds {
  const recall = demographicParity(
    groups.map(({ id, recorded, deeds }) => ({ id, hits: recorded, among: deeds })),
    { ...key, name: `${key.name}-recall` },
  );
  const falseRecords = demographicParity(
    groups.map((group) => ({ id: group.id, hits: group.falseRecords, among: group.residentYears })),
    { ...key, name: `${key.name}-false` },
  );
  const differences = [recall, falseRecords].flatMap((each) => (each === undefined ? [] : [each.difference]));
  return { recall, falseRecords, difference: differences.length === 0 ? undefined : Math.max(...differences) };
}
