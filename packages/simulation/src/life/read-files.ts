import type { SimulationPlan } from "../compile/plan.ts";
import { createEngine } from "../run/engine.ts";
import type { Chunk } from "./chunk.ts";
import { source } from "./file.ts";
import { filedEvent, type LifeEvent, type OpenedLife, residentId } from "./open-life.ts";
import type { LifeObserver } from "./walk-pair.ts";

/** What an opened life has of the records on the file of a scored resident. */
export interface ReadFile extends Pick<OpenedLife, "resident" | "attributes"> {
  /** By day: all records on the file, and nothing else. */
  readonly events: readonly LifeEvent[];
}

/**
 * Reads the files of many residents of a run at once: what `createLifeOpener` tells of their records, in a hundredth of
 * the time. Neighbours (2n and 2n + 1) go together; who is not scored is left out.
 *
 * @example
 * ```ts
 * const read = createFileReader(plan, 0);
 * read(0, 1000).flatMap(({ events }) => events);
 * ```
 */
export function createFileReader(
  plan: SimulationPlan,
  replicate: number,
): (from: number, to: number) => readonly ReadFile[] {
  const files = new Map<number, { readonly attributes: Record<string, number>; readonly events: LifeEvent[] }>();
  const begin = (chunk: Chunk, row: number) => {
    const attributes = plan.attributes.map(({ id }, index) => [id, chunk.values[index]?.[row] ?? 0] as const);
    files.set(chunk.residents[row] as number, { attributes: Object.fromEntries(attributes), events: [] });
  };
  const filed: LifeObserver["filed"] = (owner, _act, behaviour, date, outcome, from) => {
    const isMisattributed = from === source.misattributed;
    const target = isMisattributed ? owner.resident ^ 1 : owner.resident;
    const happened = !isMisattributed && from !== source.false;
    files.get(target)?.events.push(filedEvent(plan, target, behaviour, date, outcome, from, happened));
  };
  const engine = createEngine(plan, { replicate, visit: { begin, filed } });
  return (from, to) => {
    files.clear();
    engine.live(from, to);
    return Array.from(files, ([resident, { attributes, events }]) => ({
      resident: residentId(resident),
      attributes,
      events: events.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0)),
    }));
  };
}
