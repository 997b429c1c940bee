import { useLibrary, usePage } from "../../shell/use-page.ts";
import { encodeState } from "../../state/encode-state.ts";
import { type PoliciesState, policiesForm } from "./policies-state.ts";

/** The state of the page, and the addresses of its other states. */
export function usePolicies() {
  const held = usePage(policiesForm);
  const library = useLibrary();
  const { language } = held.state;
  /** The address of what is named, in the language of now; of nothing, all policies. */
  const hrefTo = (place: Omit<PoliciesState, "language" | "filter"> & Partial<Pick<PoliciesState, "filter">>) =>
    `#${encodeState(policiesForm, { ...(language && { language }), filter: {}, ...place }, library)}`;
  return { ...held, hrefTo };
}
