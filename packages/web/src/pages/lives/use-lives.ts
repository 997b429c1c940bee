import { type HeldPage, usePage } from "../../shell/use-page.ts";
import { type LivesState, livesForm } from "./lives-state.ts";

export function useLives(): HeldPage<LivesState> {
  return usePage(livesForm);
}
