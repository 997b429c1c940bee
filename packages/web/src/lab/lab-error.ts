import type { LabProblem } from "./messages.ts";

/** Why a question to the laboratory has no result: it was cancelled, a newer run took its place, or a problem. */
export class LabError extends Error {
  override readonly name = "LabError";
  readonly reason: { readonly kind: "cancelled" | "superseded" } | LabProblem;

  constructor(reason: LabError["reason"]) {
    super(reason.kind === "failed" ? reason.message : reason.kind);
    this.reason = reason;
  }
}
