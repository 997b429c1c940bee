import type { Clause, Policy } from "@tallyglass/policy";
import { writeCitation } from "@tallyglass/policy";
import { useMemo } from "react";
import type { ShownChart } from "../../chart/chart-shell.tsx";
import { useLibrary } from "../../shell/use-page.ts";
import { departmentsChart } from "./departments-chart.ts";
import { overviewChart } from "./overview-chart.ts";
import { usePolicies } from "./use-policies.ts";
import { nineLatest } from "./versions.ts";

/** What is known of nine cities, as a chart. */
export function useOverviewChart(): ShownChart {
  const library = useLibrary();
  const { state, linkTo } = usePolicies();
  const { chart, table, sources } = useMemo(
    () => ({
      ...overviewChart(library),
      sources: documentsOf(nineLatest(library).flatMap((policy) => [...citationsOfScale(policy), ...policy.clauses])),
    }),
    [library],
  );
  return { page: "policies", id: "cities", chart, table, sources, link: linkTo(state) };
}

/** What the departments of a policy can take and give, as a chart; nothing where too few of them are known. */
export function useDepartmentsChart(policy: Policy | undefined): ShownChart | undefined {
  const library = useLibrary();
  const { state, linkTo } = usePolicies();
  const made = useMemo(() => policy && departmentsChart(policy, library), [policy, library]);
  if (policy === undefined || made === undefined) return undefined;
  const sources = documentsOf(policy.clauses);
  return { page: "policies", id: "departments", ...made, sources, link: linkTo(state) };
}

function citationsOfScale({ scale }: Policy): readonly Pick<Clause, "citations">[] {
  return [scale?.start, scale?.minimum, scale?.maximum, ...(scale?.bands ?? [])].flatMap((part) => part ?? []);
}

/** The documents that parts of policies cite, each once. */
function documentsOf(parts: readonly Pick<Clause, "citations">[]): readonly string[] {
  const written = parts
    .flatMap(({ citations }) => citations.filter(({ kind }) => kind === "source"))
    .map((each) => writeCitation(each).replace(/#.*$/, ""));
  return [...new Set(written)].sort();
}
