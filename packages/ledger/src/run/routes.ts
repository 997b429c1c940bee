import { type Lane, lanes } from "../domain/lane.ts";
import type { Office } from "../domain/office.ts";
import type { Network } from "../network/network.ts";
import { daysOnTheWay } from "./fate.ts";
import { isDispatchDay, type Link, linksOf, scheduleOf } from "./links.ts";

/** What travels: a record and its withdrawal upward, a listing, which brings its record along, and its end downward. */
export type Carried = "record" | "withdrawal" | "listing" | "delisting";

/** One thing on its way: which record it is about, and what it is. */
export interface Item {
  readonly record: number;
  readonly what: Carried;
}

/** A link with what waits at its sender. */
export interface Route extends Link {
  readonly from: number;
  readonly to: number;
  readonly waiting: Item[];
  batches: number;
}

/** Items that travel as one. */
export interface Batch {
  readonly route: Route;
  readonly number: number;
  readonly items: readonly Item[];
  readonly attempts: number;
}

/** Every route between offices, in the order in which a store has its links. */
export function routesOf(offices: readonly Office[]): readonly Route[] {
  const places = new Map(offices.map(({ id }, place) => [id, place]));
  const routes = linksOf(offices).map((link): Route => {
    const [from, to] = [places.get(link.sender) ?? 0, places.get(link.receiver) ?? 0];
    return { ...link, from, to, waiting: [], batches: 0 };
  });
  return routes.sort((left, right) => left.from - right.from || left.to - right.to || left.lane - right.lane);
}

/** The lane in which something travels. */
export function laneFor(what: Carried): Lane {
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

/** What a route sends on a day, and after how many days each batch is first tried. */
export function batchesOf(
  route: Route,
  day: number,
  { network, offices, seed }: { readonly network: Network; readonly offices: readonly Office[]; readonly seed: number },
): readonly (readonly [batch: Batch, days: number])[] {
  const schedule = scheduleOf(network, offices[route.from] as Office, route);
  if (!isDispatchDay(route, schedule, day)) return [];
  const waiting = route.waiting.splice(0);
  const size = schedule.batch.value;
  return Array.from({ length: Math.ceil(waiting.length / size) }, (_, index) => {
    const number = route.batches;
    route.batches += 1;
    const items = waiting.slice(index * size, (index + 1) * size);
    const days = daysOnTheWay({ seed, link: route, number }, schedule, network.faults);
    return [{ route, number, items, attempts: 0 }, days] as const;
  });
}
