import type { LogEntry } from "../domain/entry.ts";
import { isForCorrections, type Lane, laneOf, lanes } from "../domain/lane.ts";
import type { Level, Office } from "../domain/office.ts";
import type { HopName, Network, Schedule } from "../network/network.ts";

/** A way on which entries of one lane go from an office to another. */
export interface Link {
  readonly sender: string;
  readonly receiver: string;
  readonly lane: Lane;
}

/** Every link between offices: up from each but the nation, down from the nation and the provinces. */
export function linksOf(offices: readonly Office[]): readonly Link[] {
  return offices.flatMap(({ id, level, above }) => {
    if (above === undefined) return [];
    const up = [lanes.recordsUp, lanes.correctionsUp].map((lane) => ({ sender: id, receiver: above, lane }));
    const down = [lanes.listingsDown, lanes.delistingsDown].map((lane) => ({ sender: above, receiver: id, lane }));
    return level === "bureau" ? up : [...up, ...down];
  });
}

/** The schedule of a link. */
export function scheduleOf({ hops, departments }: Network, sender: Office, { lane }: Link): Schedule {
  const isDown = lane === lanes.listingsDown || lane === lanes.delistingsDown;
  const general = hops[hopFrom(sender.level, isDown)];
  const hop = (sender.department !== undefined && departments.get(sender.department)?.hop) || general;
  return isForCorrections(lane) ? hop.corrections : hop.records;
}

function hopFrom(level: Level, isDown: boolean): HopName {
  switch (level) {
    case "bureau":
      return "bureau-to-city";
    case "city":
      return "city-to-province";
    case "province":
      return isDown ? "province-to-city" : "province-to-nation";
    case "nation":
      return "nation-to-province";
  }
}

/**
 * The lane of an entry in the log of an office: what a bureau does not submit stays there. What changes a record goes
 * wherever the record may be, so that all is asked that it ever said.
 */
export function laneAt({ departments }: Network, office: Office, entry: LogEntry, behaviours: readonly string[]): Lane {
  const submits = office.department === undefined ? undefined : departments.get(office.department)?.submits;
  return submits === undefined || behaviours.some((each) => submits.has(each)) ? laneOf(entry) : lanes.stays;
}

/** Whether a link sends on a day. Links of one schedule are spread over its days, each always on the same. */
export function isDispatchDay(link: Link, { every }: Schedule, day: number): boolean {
  return (day + (keyOf(link) % every.value)) % every.value === 0;
}

/** A number of 32 bits that stands for a link in draws (FNV-1a, 32 bits). */
export function keyOf({ sender, receiver, lane }: Link): number {
  let key = 0x811c9dc5;
  for (const character of `${sender} ${receiver} ${lane}`) {
    key = Math.imul(key ^ character.charCodeAt(0), 0x01000193);
  }
  return key >>> 0;
}
