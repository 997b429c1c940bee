import type { FlowCopies, FlowRun, FlowStudy } from "@tallyglass/audit";
import type { Network } from "@tallyglass/ledger/network";
import {
  addTallies,
  blockSize,
  type CopiesByDay,
  copiesEverywhere,
  correctionRules,
  halfLife,
  type ReplayTally,
} from "@tallyglass/ledger/replay";
import { type CompanionPlan, mapped, several } from "./companion-plan.ts";
import { flowGroups } from "./flow/flow-groups.ts";
import { type FlowReplay, flowDays } from "./flow/flow-tallies.ts";
import type { Job } from "./job.ts";
import { type StudiedScenarios, studiedNetworks } from "./studied-scenarios.ts";

/** The records of the first residents through the networks of the study: the usual one under every rule, the rest as written. */
export function flowPlan(
  { base, networks }: StudiedScenarios,
  residents: number,
): CompanionPlan<FlowStudy | undefined> {
  const known = studiedNetworks.filter((id) => networks[id] !== undefined);
  const [usual, ...others] = known;
  if (usual === undefined) return { jobs: [], make: () => undefined };
  const replays: readonly FlowReplay[] = [
    ...correctionRules.map((rule) => ({ network: usual, rule })),
    ...others.map((network) => ({ network, rule: "as-written" as const })),
  ];
  const { seed } = base.settings;
  const jobs = Array.from(
    { length: Math.ceil(residents / blockSize) },
    (_, block): Extract<Job, { readonly kind: "flow" }> => ({
      ...{ kind: "flow", block, residents, seed, replicate: 0, replays },
    }),
  );
  return mapped(several<"flow">(jobs), (blocks) => ({
    residents,
    days: flowDays,
    groups: flowGroups(base),
    runs: replays.map((replay, at) => {
      const tally = addTallies(blocks.map((tallies) => tallies[at] as ReplayTally));
      return flowRun(replay, networks[replay.network] as Network, tally);
    }),
  }));
}

function flowRun({ rule }: FlowReplay, { id, title }: Network, tally: ReplayTally): FlowRun {
  const { records, withdrawn, wrong, neverCorrected, byGroup, arrivals } = tally;
  const [copies, errors] = [withSum(tally.copies), withSum(tally.errors)];
  return {
    network: { id, title },
    ...{ rule, records, withdrawn, wrong, neverCorrected, byGroup, arrivals, copies, errors },
    halfLifeOfCopies: halfLife(copies.everywhere) ?? null,
    halfLifeOfErrors: halfLife(errors.everywhere) ?? null,
  };
}

function withSum(copies: CopiesByDay): FlowCopies {
  return { ...copies, everywhere: copiesEverywhere(copies) };
}
