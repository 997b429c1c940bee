import type { LifeEvent } from "@tallyglass/simulation";

/** One thing of a life in both runs; nothing where it did not come about. */
export interface UnlikeEvent {
  readonly behaviour: string;
  readonly date: string;
  readonly sides: readonly [first: LifeEvent | undefined, second: LifeEvent | undefined];
}

/** What came about, or was written down, in only one of two lives or otherwise in the other, by day. */
export function unlikeEvents(first: readonly LifeEvent[], second: readonly LifeEvent[]): readonly UnlikeEvent[] {
  const left = without(first, second);
  const right = [...without(second, first)];
  const told = left.map((event): UnlikeEvent => {
    const at = right.findIndex((other) => isSameAct(event, other));
    const [other] = at < 0 ? [] : right.splice(at, 1);
    return unlike(event, [event, other]);
  });
  const onlySecond = right.map((event) => unlike(event, [undefined, event]));
  return [...told, ...onlySecond].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

function unlike({ behaviour, date }: LifeEvent, sides: UnlikeEvent["sides"]): UnlikeEvent {
  return { behaviour, date, sides };
}

/** What an act carries may be what differs. */
function isSameAct(one: LifeEvent, other: LifeEvent): boolean {
  return one.behaviour === other.behaviour && one.date === other.date;
}

/** Those of one life that the other does not have just so, each as often as it has more of them. */
function without(events: readonly LifeEvent[], others: readonly LifeEvent[]): readonly LifeEvent[] {
  const alike = others.map((event) => JSON.stringify(event));
  return events.filter((event) => {
    const at = alike.indexOf(JSON.stringify(event));
    if (at >= 0) alike.splice(at, 1);
    return at < 0;
  });
}
