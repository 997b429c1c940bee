import { languages } from "../words/language.ts";
import { type LinkMaker, linkVersion, longestLink } from "./encode-state.ts";
import { harmless, written } from "./harmless.ts";
import type { Kept, LinkProblem, SharedState, StateForm } from "./state-form.ts";

/**
 * Reads the part of a link after its `#`. Whatever it holds, the rest of it is kept; what names things that are not
 * in the library is left to `form.keep`.
 */
export function decodeState<State extends SharedState>(
  form: StateForm<State>,
  text: string,
  maker: LinkMaker,
): Kept<State> {
  if (text.length > longestLink) return { state: form.first, problems: [{ kind: "too-long", key: "#" }] };
  const problems: LinkProblem[] = [];
  let state = form.first;
  for (const [key, value] of new URLSearchParams(text)) {
    const read = readPart(form, state, key, value, maker);
    if (typeof read === "string") {
      problems.push({ kind: read, key: harmless(key) ?? "…", ...written(value) });
    } else state = read;
  }
  return { state, problems };
}

function readPart<State extends SharedState>(
  form: StateForm<State>,
  state: State,
  key: string,
  value: string,
  { version, digest }: LinkMaker,
): State | LinkProblem["kind"] {
  switch (key) {
    case "v":
      return value === linkVersion ? state : "other-version";
    case "e":
      return value === version ? state : "other-engine";
    case "d":
      return value === digest ? state : "other-library";
    case "lang": {
      const language = languages.find((each) => each === value);
      return language === undefined ? "invalid" : { ...state, language };
    }
    default:
      return form.read(state, key, value);
  }
}

/** An id as documents have them. */
export function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/i.test(text) && text.length <= 64;
}
