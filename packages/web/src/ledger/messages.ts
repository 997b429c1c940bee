import type { Question } from "./enact.ts";
import type { Checked, Enacted } from "./enacted.ts";

/** What the database is made of, loaded and compiled. */
export interface StoreParts {
  readonly database: WebAssembly.Module;
  readonly setup: WebAssembly.Module;
  readonly folder: Blob;
}

/** From the page to the worker; the first of them opens the store. A newer question ends one that is under way. */
export type StoreRequest =
  | { readonly kind: "open"; readonly id: number; readonly parts: StoreParts }
  | { readonly kind: "enact"; readonly id: number; readonly question: Question }
  | { readonly kind: "check"; readonly id: number };

/** From the worker to the page. After any but `progress` nothing more comes of the request. */
export type StoreAnswer =
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: "opened"; readonly id: number }
  | { readonly kind: "enacted"; readonly id: number; readonly enacted: Enacted }
  | { readonly kind: "checked"; readonly id: number; readonly checked: Checked }
  | { readonly kind: "ended"; readonly id: number }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
