import { offices } from "../../ledger/country.ts";
import { type HeldPage, usePage } from "../../shell/use-page.ts";
import { type FlowState, flowForm } from "./flow-state.ts";

export const form = flowForm(offices.map(({ id }) => id));

export function useFlow(): HeldPage<FlowState> {
  return usePage(form);
}
