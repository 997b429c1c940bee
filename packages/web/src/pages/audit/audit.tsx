import type { PageParts } from "../../shell/page-parts.ts";
import { AuditPage } from "./audit-page.tsx";
import type { AuditState } from "./audit-state.ts";
import { builtReport } from "./built-report.ts";
import { ChapterEmbed } from "./chapter-embed.tsx";
import { form } from "./use-audit.ts";

/** The audit of a run. The first chart of each chapter that a run alone can fill stands by itself as well. */
export const auditPage: PageParts<AuditState> = {
  name: "audit",
  form,
  Page: AuditPage,
  charts: Object.fromEntries(
    builtReport()
      .chapters.filter(({ charts }) => charts.length > 0)
      .map(({ id }) => [`${id}-1`, () => <ChapterEmbed chapter={id} />]),
  ),
};
