import type { Actor } from "@tallyglass/ledger";
import type { Language } from "../text/phrases.ts";
import type { PlaceOptions } from "./place.ts";

/** What every command is told that does something with a ledger. */
export interface ActingOptions extends PlaceOptions {
  readonly as: Actor;
  readonly format: "table" | "json";
  readonly lang: Language;
}
