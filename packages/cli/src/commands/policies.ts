import type { Policy } from "@tallyglass/policy";
import type { CommandContext } from "../command-context.ts";
import { describeScheme, latest } from "../library/describe-scheme.ts";
import { openLibrary } from "../library/open-library.ts";
import { policyIds } from "../library/policy-files.ts";
import { formatTable } from "../output/table.ts";
import { bothNames } from "../text/names.ts";
import { type Language, phrasesByLanguage } from "../text/phrases.ts";
import { print, printJson } from "./print.ts";

export interface PoliciesOptions {
  readonly format: "table" | "json";
  readonly lang: Language;
}

/** Lists the policies of the library, a line a policy, its latest version. */
export async function runPolicies({ format, lang }: PoliciesOptions, _: CommandContext): Promise<void> {
  const { schemes } = openLibrary(policyIds());
  if (format === "json") return printJson(schemes.map(describeScheme));
  const words = phrasesByLanguage[lang];
  const rows = schemes.map((scheme) => {
    const policy = latest(scheme);
    const { scale, clauses, readings } = policy;
    return [
      scheme.id,
      bothNames(lang, policy.title),
      words.status[policy.status],
      words.evidence[policy.evidence],
      scale === undefined ? words.none : writeScale(policy),
      String(clauses.length),
      String(readings.length),
      scheme.versions.map(({ valid }) => valid.from).join(", "),
    ];
  });
  const titles = ["policy", "title", "status", "evidence", "scale", "clauses", "readings", "versions from"];
  const columns = titles.map((title) => ({
    title,
    ...((title === "clauses" || title === "readings") && { align: "right" as const }),
  }));
  return print(`${formatTable(columns, rows)}\n`);
}

/** `500 in 0..1000`; what is published nowhere is `?`. */
function writeScale({ scale }: Policy): string {
  const { start, minimum, maximum } = scale ?? {};
  return `${start?.points ?? "?"} in ${minimum?.points ?? "?"}..${maximum?.points ?? "?"}`;
}
