import { type Lane, lanes } from "../domain/lane.ts";
import { nation, type Office } from "../domain/office.ts";
import type { Network } from "../network/network.ts";
import { afterOutages, daysOnTheWay, fateOf } from "./fate.ts";
import { isDispatchDay, type Link, linksOf, scheduleOf } from "./links.ts";

/** A record as a run moves it: what it says does not matter, only where it goes and when it changes. */
export interface CarriedRecord {
  readonly bureau: string;
  readonly behaviour: string;
  /** The day on which the bureau logged it, by number. */
  readonly logged: number;
  /** The day on which the bureau withdrew it, if it did; not before it was logged. */
  readonly withdrawn?: number;
  /** Whether the nation lists for it. */
  readonly isListed: boolean;
}

/** That an office has a record, or no longer counts it. */
export interface Arrival {
  /** The place of the record among those that are carried. */
  readonly record: number;
  /** The place of the office among the offices. */
  readonly office: number;
  readonly day: number;
  readonly what: Carried;
}

/** What travels: a record and its withdrawal upward, a listing, which brings its record along, and its end downward. */
export type Carried = "record" | "withdrawal" | "listing" | "delisting";

/** How records are carried. */
export interface Carrying {
  readonly network: Network;
  readonly offices: readonly Office[];
  readonly seed: number;
  /** The first and the last day, by number. */
  readonly from: number;
  readonly to: number;
}

interface Item {
  readonly record: number;
  readonly what: Carried;
}

interface Route extends Link {
  readonly order: number;
  readonly to: number;
  readonly waiting: Item[];
  batches: number;
}

interface Batch {
  readonly route: Route;
  readonly number: number;
  readonly items: readonly Item[];
  attempts: number;
}

/**
 * Moves records through the network day by day, without a store: the same schedules, batches and faults, and so the
 * same days of arrival. Tells each arrival that is the first of its kind at its office.
 */
export function carry(
  records: readonly CarriedRecord[],
  carrying: Carrying,
  arrived: (arrival: Arrival) => void,
): void {
  const { network, offices, seed, from, to } = carrying;
  const routes = routesOf(offices);
  const held = offices.map(() => ({
    record: new Set<number>(),
    withdrawal: new Set<number>(),
    listing: new Set<number>(),
    delisting: new Set<number>(),
  }));
  const due = new Map<number, Batch[]>();
  const officeIndex = new Map(offices.map(({ id }, index) => [id, index]));
  const top = officeIndex.get(nation) ?? 0;

  const accept = (office: number, item: Item, day: number) => {
    const here = held[office];
    if (here === undefined || here[item.what].has(item.record)) return;
    here[item.what].add(item.record);
    arrived({ ...item, office, day });
    for (const route of routes.get(`${office} ${laneFor(item.what)}`) ?? []) route.waiting.push(item);
    if (office !== top) return;
    const { record, what } = item;
    const isDue = what === "record" && records[record]?.isListed && !here.withdrawal.has(record);
    if (isDue) accept(top, { record, what: "listing" }, day);
    if (what === "withdrawal" && here.listing.has(record)) accept(top, { record, what: "delisting" }, day);
  };
  const put = (batch: Batch, day: number) => {
    const others = due.get(day);
    if (others === undefined) due.set(day, [batch]);
    else others.push(batch);
  };
  const deliver = (batch: Batch, day: number) => {
    const { route, number, items } = batch;
    const open = afterOutages(route.receiver, day, from, network.faults);
    if (open > day) return put(batch, open);
    const fate = fateOf({ seed, link: route, number }, batch.attempts, network.faults);
    if (fate !== "lost") for (const item of items) accept(route.to, item, day);
    batch.attempts += 1;
    if (fate !== "delivered") put(batch, day + network.faults.againAfter);
  };

  const made = madeOn(records);
  const all = [...routes.values()].flat().sort((left, right) => left.order - right.order);
  for (let day = from; day <= to; day += 1) {
    for (const { record, what } of made.get(day) ?? []) {
      const { bureau, behaviour } = records[record] as CarriedRecord;
      const office = officeIndex.get(bureau);
      if (office === undefined) throw new RangeError(`there is no office \`${bureau}\``);
      if (leaves(network, offices[office] as Office, behaviour)) accept(office, { record, what }, day);
      else arrived({ record, what, office, day });
    }
    for (const route of all) {
      if (route.waiting.length > 0) cut(route, day, carrying, officeIndex, put);
    }
    const batches = (due.get(day) ?? []).sort(
      (left, right) => left.route.order - right.route.order || left.number - right.number,
    );
    due.delete(day);
    for (const batch of batches) deliver(batch, day);
  }
}

/** Links in the order in which a store has them, by where they begin. */
function routesOf(offices: readonly Office[]): ReadonlyMap<string, readonly Route[]> {
  const index = new Map(offices.map(({ id }, place) => [id, place]));
  const placed = linksOf(offices).map((link) => ({
    link,
    from: index.get(link.sender) ?? 0,
    to: index.get(link.receiver) ?? 0,
  }));
  placed.sort((left, right) => left.from - right.from || left.to - right.to || left.link.lane - right.link.lane);
  const routes = new Map<string, Route[]>();
  for (const [order, { link, from, to }] of placed.entries()) {
    const key = `${from} ${link.lane}`;
    routes.set(key, [...(routes.get(key) ?? []), { ...link, order, to, waiting: [], batches: 0 }]);
  }
  return routes;
}

function laneFor(what: Carried): Lane {
  switch (what) {
    case "record":
      return lanes.recordsUp;
    case "withdrawal":
      return lanes.correctionsUp;
    case "listing":
      return lanes.listingsDown;
    case "delisting":
      return lanes.delistingsDown;
  }
}

function madeOn(records: readonly CarriedRecord[]): ReadonlyMap<number, readonly Item[]> {
  const made = new Map<number, Item[]>();
  const add = (day: number, item: Item) => {
    const others = made.get(day);
    if (others === undefined) made.set(day, [item]);
    else others.push(item);
  };
  for (const [record, { logged }] of records.entries()) add(logged, { record, what: "record" });
  for (const [record, { withdrawn }] of records.entries()) {
    if (withdrawn !== undefined) add(withdrawn, { record, what: "withdrawal" });
  }
  return made;
}

function leaves({ departments }: Network, { department }: Office, behaviour: string): boolean {
  const submits = department === undefined ? undefined : departments.get(department)?.submits;
  return submits === undefined || submits.has(behaviour);
}

function cut(
  route: Route,
  day: number,
  { network, offices, seed }: Carrying,
  officeIndex: ReadonlyMap<string, number>,
  put: (batch: Batch, day: number) => void,
): void {
  const sender = offices[officeIndex.get(route.sender) ?? 0] as Office;
  const schedule = scheduleOf(network, sender, route);
  if (!isDispatchDay(route, schedule, day)) return;
  const waiting = route.waiting.splice(0);
  for (let at = 0; at < waiting.length; at += schedule.batch.value) {
    const number = route.batches;
    route.batches += 1;
    const days = daysOnTheWay({ seed, link: route, number }, schedule, network.faults);
    put({ route, number, items: waiting.slice(at, at + schedule.batch.value), attempts: 0 }, day + days);
  }
}
