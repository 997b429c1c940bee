import { join } from "node:path";
import type { Figure } from "./figure.ts";
import { interleave, program, runNode } from "./run-program.ts";

/** The audit of a run: with all its further runs beside the run alone, and both steps of the study beside the first. */
export async function measureAudit(folder: string): Promise<readonly Figure[]> {
  const out = join(folder, "audited");
  const simulate = () =>
    runNode([program, "simulate", "fuzhou", "--out", out, "--force", "--format", "json"], { quiet: true });
  const audit = (...words: string[]) => runNode([program, "audit", out, ...words], { quiet: true });
  const study = await interleave(
    1,
    () => audit(),
    () => simulate(),
  );
  const alone = await interleave(
    1,
    () => audit(),
    () => audit("--alone"),
  );
  return [
    {
      what: "audit of 3.6 M residents, with its further runs",
      ...study,
      baselineName: "simulate them",
      promise: "both within 120 s",
    },
    { what: "the same", ...alone, baselineName: "the run alone", promise: "none" },
  ];
}
