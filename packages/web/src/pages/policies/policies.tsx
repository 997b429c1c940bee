import type { PageParts } from "../../shell/page-parts.ts";
import { DepartmentsEmbed } from "./departments-embed.tsx";
import { OverviewEmbed } from "./overview-embed.tsx";
import { PoliciesPage } from "./policies-page.tsx";
import { type PoliciesState, policiesForm } from "./policies-state.ts";

/** Every policy of the library with its clauses and open questions, and every behaviour that may be recorded. */
export const policiesPage: PageParts<PoliciesState> = {
  name: "policies",
  form: policiesForm,
  Page: PoliciesPage,
  charts: { cities: OverviewEmbed, departments: DepartmentsEmbed },
};
