import { bandOrder } from "@tallyglass/audit/chapters";
import { versionOn } from "@tallyglass/scoring";
import { countedAttributes } from "./attributes.ts";
import { bandsByGroup, bandsInPage } from "./charts/bands-by-group.ts";
import { binsOf, histogram, sortedScores } from "./charts/histogram.ts";
import { recovery } from "./charts/recovery.ts";
import { transitions } from "./charts/transitions.ts";
import type { RunInPage } from "./results.ts";
import { type LivedRun, lastDayOf } from "./run-lives.ts";

/** What the page draws of a run. */
export function drawRun(run: LivedRun, startedAt: number): RunInPage {
  const { scenario, plan, ends } = run;
  const [scheme] = scenario.schemes;
  const asOf = lastDayOf(plan);
  const years = [scenario.settings.from.slice(0, 4), asOf.slice(0, 4)] as const;
  const order = bandOrder(scheme);
  const sorted = sortedScores(ends);
  const bins = binsOf(sorted);
  const charts = {
    bands: bandsInPage(ends, order),
    bins,
    histogram: histogram(sorted, bins, versionOn(scheme, asOf), years[1]),
    bandsByGroup: bandsByGroup(ends, countedAttributes(plan, scenario), order, {
      ...{ policy: scheme.id, year: Number(years[1]) },
    }),
    transitions: transitions(ends, order, years),
    recovery: recovery(run),
  };
  return {
    seconds: (performance.now() - startedAt) / 1_000,
    residents: plan.residents,
    scored: sorted.length,
    asOf,
    ...charts,
  };
}
