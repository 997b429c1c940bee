import { type Day, isDay } from "@tallyglass/policy";
import { isId } from "../../state/decode-state.ts";
import type { LinkPart, SharedState, StateForm } from "../../state/state-form.ts";
import { keepWhatIsThere } from "./timeline.ts";

/** An event that the reader put on the timeline; its values as they are written. */
export interface AddedEvent {
  readonly behaviour: string;
  readonly date: Day;
  readonly values: Readonly<Record<string, string>>;
}

/** One life, and what is open of it. */
export interface LivesState extends SharedState {
  /** The ready life; empty for a timeline that begins with nothing. */
  readonly life: string;
  /** Which events of the ready life are taken off, counted from 0. */
  readonly removed: readonly number[];
  readonly added: readonly AddedEvent[];
  /** The day to look at; left out, the last day that the ready lives know of. */
  readonly day?: Day;
  /** The policy whose account is open. */
  readonly open?: string;
  /** The band of that policy for which it was asked what it would take. */
  readonly toward?: string;
}

export const livesForm: StateForm<LivesState> = {
  first: { life: "taxi-driver", removed: [], added: [] },
  write: ({ life, removed, added, day, open, toward }) => [
    ["life", life],
    ...part("without", removed.length === 0 ? undefined : removed.join(".")),
    ...added.map((event): LinkPart => ["with", encodeEvent(event)]),
    ...part("day", day),
    ...part("open", open),
    ...part("toward", toward),
  ],
  read: (state, key, value) => {
    switch (key) {
      case "life":
        return value === "" || isId(value) ? { ...state, life: value } : "invalid";
      case "without":
        return /^\d{1,3}(\.\d{1,3})*$/.test(value) ? { ...state, removed: indicesOf(value) } : "invalid";
      case "with": {
        const event = readEvent(value);
        if (event === undefined) return "invalid";
        return { ...state, added: [...state.added, event] };
      }
      case "day":
        return isDay(value) ? { ...state, day: value } : "invalid";
      case "open":
        return isId(value) ? { ...state, open: value } : "invalid";
      case "toward":
        return isId(value) ? { ...state, toward: value } : "invalid";
      default:
        return "unknown-key";
    }
  },
  keep: keepWhatIsThere,
};

function part(key: string, value: string | undefined): readonly LinkPart[] {
  return value === undefined ? [] : [[key, value]];
}

function indicesOf(text: string): readonly number[] {
  return [...new Set(text.split(".").map(Number))].sort((one, other) => one - other);
}

/** `health.blood-donation;2019-05-01;blood_ml:400` */
function encodeEvent({ behaviour, date, values }: AddedEvent): string {
  const carried = Object.entries(values).map((pair) => pair.map(encodeURIComponent).join(":"));
  return [encodeURIComponent(behaviour), date, ...carried].join(";");
}

function readEvent(text: string): AddedEvent | undefined {
  const [behaviour = "", date = "", ...carried] = text.split(";");
  const pairs = carried.map((pair) => pair.split(":").map(decoded));
  const code = decoded(behaviour);
  if (code === undefined || !isDay(date)) return undefined;
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value, ...rest] of pairs) {
    if (name === undefined || value === undefined || rest.length > 0) return undefined;
    values[name] = value;
  }
  return { behaviour: code, date, values: { ...values } };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
