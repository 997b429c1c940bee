import { labContents } from "../../lab/the-contents.ts";
import { type HeldPage, usePage } from "../../shell/use-page.ts";
import { type CompareState, compareForm } from "./compare-state.ts";

export const form = compareForm(labContents);

export function useCompare(): HeldPage<CompareState> {
  return usePage(form);
}
