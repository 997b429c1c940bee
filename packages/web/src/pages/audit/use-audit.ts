import { labContents } from "../../lab/the-contents.ts";
import { type HeldPage, usePage } from "../../shell/use-page.ts";
import { type AuditState, auditForm } from "./audit-state.ts";

export const form = auditForm(labContents);

export function useAudit(): HeldPage<AuditState> {
  return usePage(form);
}
