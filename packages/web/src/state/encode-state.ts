import type { AddedEvent, PageState } from "./page-state.ts";

/** The form of links; a change that old links do not survive takes the next number. */
export const linkVersion = "1";

/** A state as the part of a link after its `#`. `decodeState` gives the same state back. */
export function encodeState(state: PageState, digest: string): string {
  const parts = new URLSearchParams({ v: linkVersion, d: digest });
  const set = (key: string, value: string | undefined) => {
    if (value !== undefined) parts.set(key, value);
  };
  set("lang", state.language);
  parts.set("life", state.life);
  if (state.removed.length > 0) parts.set("without", state.removed.join("."));
  for (const event of state.added) parts.append("with", encodeEvent(event));
  set("day", state.day);
  set("open", state.open);
  set("toward", state.toward);
  return parts.toString();
}

/** `health.blood-donation;2019-05-01;blood_ml:400` */
function encodeEvent({ behaviour, date, values }: AddedEvent): string {
  const carried = Object.entries(values).map((pair) => pair.map(encodeURIComponent).join(":"));
  return [encodeURIComponent(behaviour), date, ...carried].join(";");
}
