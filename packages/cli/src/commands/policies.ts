import { type Citation, type Policy, type Scheme, writeCitations } from "@tallyglass/policy";
import type { CommandContext } from "../command-context.ts";
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

function latest({ versions }: Scheme): Policy {
  return versions.at(-1) ?? versions[0];
}

/** `500 in 0..1000`; what is published nowhere is `?`. */
function writeScale({ scale }: Policy): string {
  const { start, minimum, maximum } = scale ?? {};
  return `${start?.points ?? "?"} in ${minimum?.points ?? "?"}..${maximum?.points ?? "?"}`;
}

function describeScheme(scheme: Scheme) {
  const { title, place, status, evidence, scale, clauses, readings, untranslatable, notes, lending } = latest(scheme);
  return {
    id: scheme.id,
    title,
    place,
    status,
    evidence,
    versions: scheme.versions.map(({ valid }) => valid),
    scale: scale === undefined ? null : describeScale(scale),
    clauses: clauses.map(({ id, name, behaviours, citations }) => ({
      id,
      name,
      behaviours,
      cite: writeCitations(citations),
    })),
    readings: readings.map(({ id }) => id),
    borrowsFrom: lending?.policy ?? null,
    untranslatable: untranslatable.map(({ id, name, reason, citations }) => ({
      id,
      name,
      reason,
      cite: writeCitations(citations),
    })),
    notes: notes.map(({ id, text, citations }) => ({ id, text, cite: writeCitations(citations) })),
  };
}

function describeScale({ start, minimum, maximum, clamp, bands }: NonNullable<Policy["scale"]>) {
  const number = (cited: { readonly points: number; readonly citations: readonly Citation[] } | undefined) =>
    cited === undefined ? null : { points: cited.points, cite: writeCitations(cited.citations) };
  return {
    start: number(start),
    minimum: number(minimum),
    maximum: number(maximum),
    clamp,
    bands: bands.map(({ id, rank, name, scores, citations }) => ({
      id,
      rank,
      name,
      from: finite(scores?.from),
      to: finite(scores?.to),
      cite: writeCitations(citations),
    })),
  };
}

function finite(bound: number | undefined): number | null {
  return bound !== undefined && Number.isFinite(bound) ? bound : null;
}
