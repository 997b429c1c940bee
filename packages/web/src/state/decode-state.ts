import { isDay } from "@tallyglass/policy";
import { languages } from "../words/language.ts";
import { linkVersion } from "./encode-state.ts";
import { harmless, written } from "./harmless.ts";
import { type AddedEvent, firstState, type LinkProblem, type PageState } from "./page-state.ts";

/** A state, and what of the link is not in it. */
export interface Decoded {
  readonly state: PageState;
  readonly problems: readonly LinkProblem[];
}

/** The most events that a link may add. */
const mostEvents = 200;

/** Reads the part of a link after its `#`. Whatever it holds, the rest of it is kept. */
export function decodeState(text: string, digest: string): Decoded {
  const problems: LinkProblem[] = [];
  const added: AddedEvent[] = [];
  let state: PageState = firstState;
  for (const [key, value] of new URLSearchParams(text)) {
    const change = key === "with" ? readAdded(value, added) : readPart(key, value, digest);
    if (typeof change === "string") {
      problems.push({ kind: change, key: harmless(key) ?? "…", ...written(value) });
    } else state = { ...state, ...change };
  }
  return { state: { ...state, added }, problems };
}

type Part = Partial<PageState> | LinkProblem["kind"];

function readPart(key: string, value: string, digest: string): Part {
  switch (key) {
    case "v":
      return value === linkVersion ? {} : "other-version";
    case "d":
      return value === digest ? {} : "other-library";
    case "lang": {
      const language = languages.find((each) => each === value);
      return language === undefined ? "invalid" : { language };
    }
    case "life":
      return value === "" || isId(value) ? { life: value } : "invalid";
    case "without":
      return /^\d{1,3}(\.\d{1,3})*$/.test(value)
        ? { removed: [...new Set(value.split(".").map(Number))].sort((one, other) => one - other) }
        : "invalid";
    case "day":
      return isDay(value) ? { day: value } : "invalid";
    case "open":
      return isId(value) ? { open: value } : "invalid";
    case "toward":
      return isId(value) ? { toward: value } : "invalid";
    default:
      return "unknown-key";
  }
}

function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/i.test(text) && text.length <= 64;
}

function readAdded(value: string, added: AddedEvent[]): Part {
  const event = readEvent(value);
  if (event === undefined || added.length >= mostEvents) return "invalid";
  added.push(event);
  return {};
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
