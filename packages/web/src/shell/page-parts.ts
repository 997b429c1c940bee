import type { ComponentType } from "react";
import type { SharedState, StateForm } from "../state/state-form.ts";
import type { PageName } from "./page-name.ts";

/** What a page is made of. */
export interface PageParts<State extends SharedState> {
  readonly name: PageName;
  readonly form: StateForm<State>;
  readonly Page: ComponentType;
  /** Its charts, each by itself, by the id in the address under which other sites embed it. */
  readonly charts: Readonly<Record<string, ComponentType>>;
}
