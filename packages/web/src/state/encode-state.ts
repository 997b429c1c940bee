import type { PageLibrary } from "../data/page-library.ts";
import type { SharedState, StateForm } from "./state-form.ts";

/** The form of links; a change that old links do not survive takes the next number. */
export const linkVersion = "1";

/** What a link was made with: its numbers are the same only where these are. */
export type LinkMaker = Pick<PageLibrary, "digest" | "version">;

/** The longest link that is read, in characters: browsers and mail programs cut longer ones. */
export const longestLink = 32_000;

/** A state as the part of a link after its `#`. `decodeState` gives the same state back. */
export function encodeState<State extends SharedState>(
  form: Pick<StateForm<State>, "write">,
  state: State,
  { digest, version }: LinkMaker,
): string {
  const parts = new URLSearchParams({ v: linkVersion, e: version, d: digest });
  if (state.language !== undefined) parts.set("lang", state.language);
  for (const [key, value] of form.write(state)) parts.append(key, value);
  return parts.toString();
}
