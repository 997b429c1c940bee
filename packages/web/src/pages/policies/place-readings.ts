import type { Change, Clause, Policy, Reading } from "@tallyglass/policy";

/** Where an open question stands beside what it concerns; `far` of a clause where it stands elsewhere, with how records count. */
export type Place =
  | "start"
  | "minimum"
  | "maximum"
  | "clamp"
  | "bands"
  | "scale"
  | "rules"
  | "borrowing"
  | `clause ${string}`
  | `far ${string}`
  | `joint ${string}`
  | `consequence ${string}`;

/** An open question at one of its places. */
export interface PlacedReading {
  readonly reading: Reading;
  readonly place: Place;
  /** The first of its places, to which links lead. */
  readonly isFirst: boolean;
  /** How many clauses it concerns. */
  readonly clauses: number;
}

/** A question about more clauses than this is one about how records count. */
const fewClauses = 8;

/** The open questions of a policy by what their options would change. */
export function placeReadings(policy: Policy): ReadonlyMap<Place, readonly PlacedReading[]> {
  const placed = new Map<Place, PlacedReading[]>();
  const add = (place: Place, reading: PlacedReading) => placed.set(place, [...(placed.get(place) ?? []), reading]);
  for (const reading of policy.readings) {
    const found = placesOf(reading, policy);
    const clauses = found.filter((place) => place.startsWith("clause ")).length;
    const places = clauses > fewClauses || found.length === 0 ? (["rules"] as const) : found;
    for (const [index, place] of places.entries()) {
      add(place, { reading, place, isFirst: index === 0, clauses });
    }
    const far = clauses > fewClauses ? found : [];
    for (const place of far)
      add(place.replace("clause ", "far ") as Place, { reading, place, isFirst: false, clauses });
  }
  return placed;
}

/** What the options of a reading change, of what the policy has. */
export function placesOf({ options }: Reading, policy: Policy): readonly Place[] {
  const changes = options.flatMap(({ patch }) => patch);
  return [...new Set(changes.flatMap((change) => placesOfChange(change, policy)))];
}

function placesOfChange(change: Change, policy: Policy): readonly Place[] {
  const [part = "", id = ""] = change.path.split(".").map((step) => step.replace(/\?$/, ""));
  switch (part) {
    case "scale":
      return [
        id === "start" || id === "minimum" || id === "maximum" || id === "clamp" || id === "bands" ? id : "scale",
      ];
    case "clauses":
      return isOneOf(id, policy.clauses) ? [`clause ${id}`] : clausesInPlaceOf(change, policy);
    case "joint":
      return isOneOf(id, policy.joints) ? [`joint ${id}`] : clausesNamedBy(change, policy);
    case "consequences":
      return isOneOf(id, policy.consequences) ? [`consequence ${id}`] : [];
    case "extends":
      return ["borrowing"];
    default:
      return ["rules"];
  }
}

function isOneOf(id: string, parts: readonly { readonly id: string }[]): boolean {
  return parts.some((part) => part.id === id);
}

/** A clause that an option would add concerns those that are there over the same behaviours. */
function clausesInPlaceOf(change: Change, { clauses }: Policy): readonly Place[] {
  const behaviours = wordsUnder(change, "behaviours");
  return placesAt(clauses.filter((clause) => clause.behaviours.some((code) => behaviours.includes(code))));
}

/** A joint rule that an option would add concerns the clauses that it names. */
function clausesNamedBy(change: Change, { clauses }: Policy): readonly Place[] {
  const named = wordsUnder(change, "clauses");
  return placesAt(clauses.filter(({ id }) => named.includes(id)));
}

function placesAt(clauses: readonly Clause[]): readonly Place[] {
  return clauses.map(({ id }): Place => `clause ${id}`);
}

/** The words in a list that an option would write. */
function wordsUnder(change: Change, key: string): readonly string[] {
  if (change.kind !== "set" || change.value.kind !== "map") return [];
  const list = change.value.entries.find((entry) => entry.key === key)?.value;
  if (list?.kind !== "list") return [];
  return list.items.flatMap((item) => (item.kind === "scalar" ? [String(item.value)] : []));
}
