import { type Lane, lanes } from "../domain/lane.ts";
import { type Level, nation, type Office } from "../domain/office.ts";
import type { Network } from "../network/network.ts";
import { afterOutages, fateOf } from "./fate.ts";
import { type Batch, batchesOf, type Carried, type Item, laneFor, type Route, routesOf } from "./routes.ts";

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

/** That an office has something for the first time. */
export interface Arrival extends Item {
  /** The place of the office among the offices. */
  readonly office: number;
  readonly day: number;
}

/** How records are carried. */
export interface Carrying {
  readonly network: Network;
  readonly offices: readonly Office[];
  readonly seed: number;
  /** The first and the last day, by number. */
  readonly from: number;
  readonly to: number;
  /** What changes records goes no further than the offices of this level; to all offices where nothing is said. */
  readonly correctionsEndAt?: Level;
}

/**
 * Moves records through the network day by day, without a store: the same schedules, batches and faults, and so the
 * same days of arrival. Tells each arrival that is the first of its kind at its office.
 *
 * @throws {RangeError} if a record is of an office that there is not.
 */
export function carry(
  records: readonly CarriedRecord[],
  carrying: Carrying,
  arrived: (arrival: Arrival) => void,
): void {
  const { offices, from, to } = carrying;
  const routes = routesOf(offices);
  const accept = createOffices(records, routes, carrying, arrived);
  const made = madeOn(records, carrying);
  const due = new Map<number, Batch[]>();
  const order = new Map(routes.map((route, place) => [route, place]));
  for (let day = from; day <= to; day += 1) {
    for (const { office, item } of made.get(day) ?? []) accept(office, item, day);
    for (const route of routes) {
      for (const [batch, days] of route.waiting.length > 0 ? batchesOf(route, day, carrying) : []) {
        addTo(due, day + days, batch);
      }
    }
    const batches = (due.get(day) ?? []).sort(
      (left, right) => (order.get(left.route) ?? 0) - (order.get(right.route) ?? 0) || left.number - right.number,
    );
    due.delete(day);
    for (const batch of batches) {
      const next = deliver(batch, day, carrying, accept);
      if (next !== undefined) addTo(due, next.day, next.batch);
    }
  }
}

type Accept = (office: number, item: Item, day: number) => void;

/** What offices do with what comes: the first of its kind is kept, told and sent on, and the nation lists. */
function createOffices(
  records: readonly CarriedRecord[],
  routes: readonly Route[],
  { network, offices, correctionsEndAt }: Carrying,
  arrived: (arrival: Arrival) => void,
): Accept {
  const held = offices.map(() => new Set<number>());
  const routesFrom = new Map<number, Route[]>();
  for (const route of routes) {
    const ends = route.lane === lanes.correctionsUp && offices[route.from]?.level === correctionsEndAt;
    if (!ends) addTo(routesFrom, placeOf(route.from, route.lane), route);
  }
  return function accept(office, item, day) {
    const here = held[office] as Set<number>;
    const { record, what } = item;
    const key = placeOf(record, laneFor(what));
    if (here.has(key)) return;
    here.add(key);
    arrived({ record, what, office, day });
    const { id, department } = offices[office] as Office;
    const { behaviour, isListed } = records[record] as CarriedRecord;
    if (!leaves(network, department, behaviour)) return;
    for (const route of routesFrom.get(placeOf(office, laneFor(what))) ?? []) route.waiting.push(item);
    if (id !== nation) return;
    if (what === "record" && isListed && !here.has(placeOf(record, lanes.correctionsUp)))
      accept(office, { record, what: "listing" }, day);
    if (what === "withdrawal" && here.has(placeOf(record, lanes.listingsDown)))
      accept(office, { record, what: "delisting" }, day);
  };
}

/** A number for something in a lane: each thing of a record has a lane of its own. */
function placeOf(number: number, lane: Lane): number {
  return number * 8 + lane;
}

function leaves({ departments }: Network, department: string | undefined, behaviour: string): boolean {
  const submits = department === undefined ? undefined : departments.get(department)?.submits;
  return submits === undefined || submits.has(behaviour);
}

/** One try. Gives the batch and the day of the next, if there has to be one. */
function deliver(
  batch: Batch,
  day: number,
  { network: { faults }, seed, from }: Carrying,
  accept: Accept,
): { readonly batch: Batch; readonly day: number } | undefined {
  const { route, number, items, attempts } = batch;
  const open = afterOutages(route.receiver, day, from, faults);
  if (open > day) return { batch, day: open };
  const fate = fateOf({ seed, link: route, number }, attempts, faults);
  if (fate !== "lost") for (const item of items) accept(route.to, item, day);
  return fate === "delivered"
    ? undefined
    : { batch: { ...batch, attempts: attempts + 1 }, day: day + faults.againAfter };
}

interface Made {
  readonly office: number;
  readonly item: Item;
}

/** What bureaus make, by day: records before withdrawals. */
function madeOn(records: readonly CarriedRecord[], { offices }: Carrying): ReadonlyMap<number, readonly Made[]> {
  const places = new Map(offices.map(({ id }, place) => [id, place]));
  const made = new Map<number, Made[]>();
  const note = (record: number, bureau: string, what: Carried, day: number) => {
    const office = places.get(bureau);
    if (office === undefined) throw new RangeError(`there is no office \`${bureau}\``);
    addTo(made, day, { office, item: { record, what } });
  };
  for (const [record, { bureau, logged }] of records.entries()) note(record, bureau, "record", logged);
  for (const [record, { bureau, withdrawn }] of records.entries()) {
    if (withdrawn !== undefined) note(record, bureau, "withdrawal", withdrawn);
  }
  return made;
}

function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
