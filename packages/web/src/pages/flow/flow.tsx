import type { PageParts } from "../../shell/page-parts.ts";
import { DaysEmbed } from "./days-embed.tsx";
import { FlowPage } from "./flow-page.tsx";
import type { FlowState } from "./flow-state.ts";
import { form } from "./use-flow.ts";

/** Records as they travel between the offices of a country, and what becomes of a wrong one. */
export const flowPage: PageParts<FlowState> = { name: "flow", form, Page: FlowPage, charts: { days: DaysEmbed } };
