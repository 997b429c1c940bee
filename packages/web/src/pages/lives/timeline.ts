import { type Behaviour, type Day, type PolicyRecord, readRecord } from "@tallyglass/policy";
import type { PageLibrary } from "../../data/page-library.ts";
import { written } from "../../state/harmless.ts";
import type { Kept, LinkProblem } from "../../state/state-form.ts";
import type { AddedEvent, LivesState } from "./lives-state.ts";

/** An event on the timeline. */
export interface TimelineEvent {
  readonly record: PolicyRecord;
  readonly origin: { readonly kind: "ready" | "added"; readonly index: number };
  /** It was taken off and does not count. */
  readonly isRemoved: boolean;
}

/** One synthetic life as a state has it. */
export interface Timeline {
  readonly resident: string;
  readonly asOf: Day;
  /** By the day of the act. */
  readonly events: readonly TimelineEvent[];
  /** Of the events that count. */
  readonly records: readonly PolicyRecord[];
}

/** The resident of a timeline that began with nothing. */
const nobody = "syn-000000";

/** The last day that the ready lives know of. */
function lastDayOf({ lives }: PageLibrary): Day {
  const records = [...lives.values()].flatMap((life) => life.records);
  return records
    .flatMap(({ recorded, withdrawn }) => [recorded, withdrawn ?? recorded])
    .reduce((last, day) => (day > last ? day : last), "0001-01-01");
}

export function timelineOf(state: LivesState, library: PageLibrary): Timeline {
  const life = library.lives.get(state.life);
  const resident = life?.resident ?? nobody;
  const ready = (life?.records ?? []).map(
    (record, index): TimelineEvent => ({
      record,
      origin: { kind: "ready", index },
      isRemoved: state.removed.includes(index),
    }),
  );
  const added = state.added.flatMap((event, index): TimelineEvent[] => {
    const record = readAdded(event, resident, library);
    return record === undefined ? [] : [{ record, origin: { kind: "added", index }, isRemoved: false }];
  });
  const events = [...ready, ...added].sort((one, other) => (one.record.date < other.record.date ? -1 : 1));
  const records = events.flatMap(({ record, isRemoved }) => (isRemoved ? [] : [record]));
  return { resident, asOf: state.day ?? lastDayOf(library), events, records };
}

/** An event as a record, through the one door for records; nothing if it is refused. */
export function readAdded(event: AddedEvent, resident: string, library: PageLibrary): PolicyRecord | undefined {
  const behaviour = library.behaviours.get(event.behaviour);
  if (behaviour === undefined) return undefined;
  const values = Object.entries(event.values).map(([name, text]) => [name, typedValue(behaviour, name, text)]);
  const raw = { ...Object.fromEntries(values), resident, behaviour: event.behaviour, date: event.date };
  const read = readRecord(raw, library);
  return read.kind === "record" ? read.record : undefined;
}

function typedValue({ attributes }: Behaviour, name: string, text: string): unknown {
  const type = attributes.get(name)?.type;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return type === "number" && text !== "" ? Number(text) : text;
}

/** What a link names that the library does not have: the state without it, and what that was. */
export function keepWhatIsThere(state: LivesState, library: PageLibrary): Kept<LivesState> {
  const problems: LinkProblem[] = [];
  const miss = (key: string, value: string) => problems.push({ kind: "not-there", key, ...written(value) });
  const life = library.lives.get(state.life);
  if (state.life !== "" && life === undefined) miss("life", state.life);
  const removed = state.removed.filter((index) => index < (life?.records.length ?? 0));
  if (removed.length < state.removed.length) miss("without", state.removed.join("."));
  const added = state.added.filter((event) => readAdded(event, nobody, library) !== undefined);
  for (const event of state.added) {
    if (!added.includes(event)) problems.push({ kind: "refused", key: "with", ...knownCode(event, library) });
  }
  const { open, toward, ...rest } = state;
  const scheme = open === undefined ? undefined : library.schemes.get(open);
  if (open !== undefined && scheme === undefined) miss("open", open);
  const bands = scheme?.versions.flatMap(({ scale }) => scale?.bands ?? []) ?? [];
  const hasBand = bands.some(({ id }) => id === toward);
  if (toward !== undefined && !hasBand) miss("toward", toward);
  return {
    state: {
      ...rest,
      life: state.life === "" || life !== undefined ? state.life : "",
      removed,
      added,
      ...(open !== undefined && scheme !== undefined && { open }),
      ...(toward !== undefined && hasBand && { toward }),
    },
    problems,
  };
}

function knownCode({ behaviour }: AddedEvent, { behaviours }: PageLibrary): { readonly written?: string } {
  return behaviours.has(behaviour) ? { written: behaviour } : {};
}
