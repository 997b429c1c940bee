import type { ReportChart, ReportTable } from "@tallyglass/audit";
import type { Policy } from "@tallyglass/policy";
import type { PageLibrary } from "../../data/page-library.ts";
import { nineCities } from "../../nine-cities.ts";
import type { Language } from "../../words/language.ts";
import { cityIn } from "../../words/names.ts";
import { wordsIn } from "../../words/words-in.ts";
import { countClauses } from "./clause-sign.ts";
import { inBoth } from "./in-both.ts";
import { latest } from "./versions.ts";

/** How many clauses of nine cities are known, and what they do: a row a version and direction. */
export function overviewChart(library: PageLibrary): { readonly chart: ReportChart; readonly table: ReportTable } {
  const schemes = nineCities.flatMap((id) => library.schemes.get(id) ?? []);
  const versions = schemes.flatMap((scheme) => scheme.versions);
  const rows = versions.flatMap((policy) => {
    const counts = countClauses(policy.clauses);
    const isOnly = library.schemes.get(policy.id)?.versions.length === 1;
    const version = inBoth(({ overview }, language) =>
      isOnly ? cityIn(language, policy.id) : overview.version(cityIn(language, policy.id), yearOf(policy)),
    );
    const status = inBoth((_, language) => wordsIn(language).status[policy.status]);
    const evidence = inBoth((_, language) => wordsIn(language).evidence[policy.evidence]);
    return (["takes", "gives"] as const).map((direction) => [
      ...[version, policy.valid.from, status, evidence],
      inBoth(({ overview }) => overview.directions[direction]),
      counts[direction],
    ]);
  });
  const column = (id: "version" | "from" | "status" | "evidence" | "direction" | "clauses") => ({
    id,
    name: inBoth(({ overview }) => overview.columns[id]),
    unit: id === "clauses" ? ("count" as const) : ("text" as const),
  });
  return {
    table: {
      id: "clauses",
      title: inBoth(({ overview }) => overview.table),
      columns: (["version", "from", "status", "evidence", "direction", "clauses"] as const).map(column),
      rows,
    },
    chart: {
      ...{ table: "clauses", kind: "bars", x: "version", y: "clauses", series: "direction" },
      title: inBoth((_, language) => overviewFinding(schemes.map(latest), language)),
      summary: inBoth((_, language) => overviewSummary(schemes.map(latest), language)),
    },
  };
}

function yearOf({ valid }: Policy): string {
  return valid.from.slice(0, 4);
}

/** What is known of the cities today, in a sentence. */
function overviewFinding(policies: readonly Policy[], language: Language): string {
  const whole = policies.filter(({ evidence }) => evidence === "full-table");
  return inBoth(({ overview }) =>
    overview.finding(
      whole.map(({ id, status }) => overview.named[status](cityIn(language, id))),
      countClauses(whole.flatMap(({ clauses }) => clauses)),
    ),
  )[language];
}

function overviewSummary(policies: readonly Policy[], language: Language): string {
  const scaleOnly = policies.filter(({ evidence }) => evidence === "scale-only").length;
  const partial = policies.filter(({ evidence }) => evidence === "partial-table");
  return inBoth(({ overview }) =>
    overview.summary(
      scaleOnly,
      partial.map(({ id }) => cityIn(language, id)),
    ),
  )[language];
}
