import { type CarriedRecord, carry, type Network } from "@tallyglass/ledger/engine";
import { offices } from "../../ledger/country.ts";

/** Where a record or what changes it comes to, in its order; elsewhere is a city of another province. */
const stations = ["city", "province", "nation", "elsewhere"] as const;

export type Station = (typeof stations)[number];

/** Whose record is on its way, or that a court's is withdrawn. */
const travellers = ["bureau", "court", "withdrawal"] as const;

export type Traveller = (typeof travellers)[number];

/** In how many days something came to a station, of a year's: half of them within `median`. */
export interface Journey {
  readonly traveller: Traveller;
  readonly station: Station;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

const days = 365;
/** After it everything has arrived. */
const until = 4 * days;
const senders = ["suzhou/police", "suzhou/court"];
const places: Readonly<Record<Station, string>> = {
  city: "suzhou",
  province: "jiangsu",
  nation: "nation",
  elsewhere: "fuzhou-jx",
};

/** Only those on the way: what else there is does not touch them. */
const stops = offices.filter(({ id, level }) => level !== "bureau" || senders.includes(id));

/**
 * How long things travel: a bureau and a court of Suzhou log a record on each day of a year, and the court withdraws each of its
 * records a year later. What a bureau records comes down to nobody.
 */
export function journeysOf(network: Network, seed: number): readonly Journey[] {
  const taken = new Map<string, number[]>();
  const records = [
    ...yearly((logged) => ({ bureau: "suzhou/police", behaviour: "police.detention", logged, isListed: false })),
    ...yearly((logged) => ({
      ...{ bureau: "suzhou/court", behaviour: "court.judgment-default", logged, isListed: true },
      withdrawn: logged + days,
    })),
  ];
  const stationAt = new Map(stations.map((station) => [stops.findIndex(({ id }) => id === places[station]), station]));
  carry(records, { network, offices: stops, seed, from: 0, to: until }, ({ record, what, office, day }) => {
    const station = stationAt.get(office);
    const { bureau, logged } = records[record] as CarriedRecord;
    if (station === undefined || isOtherWay(what, station)) return;
    const isEnd = what === "withdrawal" || what === "delisting";
    const traveller: Traveller = isEnd ? "withdrawal" : bureau.endsWith("court") ? "court" : "bureau";
    const key = `${traveller} ${station}`;
    taken.set(key, [...(taken.get(key) ?? []), day - logged - (isEnd ? days : 0)]);
  });
  return travellers.flatMap((traveller) =>
    stations.flatMap((station) => journey(traveller, station, taken.get(`${traveller} ${station}`) ?? [])),
  );
}

function yearly(make: (day: number) => CarriedRecord): readonly CarriedRecord[] {
  return Array.from({ length: days }, (_, day) => make(day));
}

/** A city has what its own bureau recorded before the nation's listing of it comes down. */
function isOtherWay(what: string, station: Station): boolean {
  const isListing = what === "listing" || what === "delisting";
  return isListing !== (station === "elsewhere");
}

function journey(traveller: Traveller, station: Station, taken: readonly number[]): readonly Journey[] {
  const sorted = taken.toSorted((one, other) => one - other);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const median = sorted[Math.ceil(sorted.length / 2) - 1];
  if (least === undefined || most === undefined || median === undefined) return [];
  return [{ traveller, station, least, median, most }];
}
