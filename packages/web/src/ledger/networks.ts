import type { HopName, Network, Schedule } from "@tallyglass/ledger/engine";
import type { NetworkChoice } from "./history.ts";

/** A network as it is chosen, made of the one of the library. */
export function networkOf(choice: NetworkChoice, library: Network): Network {
  switch (choice) {
    case "assumed":
      return library;
    case "quick-corrections":
      return withQuickCorrections(library);
    case "failing":
      return { ...library, faults: failing(library) };
  }
}

/** What changes records is sent every day, and is there the next. */
function withQuickCorrections(network: Network): Network {
  const quick = ({ every, batch, transit }: Schedule): Schedule => ({
    every: { ...every, value: 1 },
    batch,
    transit: { ...transit, from: 1, to: 1 },
  });
  const hop = <Hop extends Network["hops"][HopName]>({ records, corrections }: Hop) => ({
    records,
    corrections: quick(corrections),
  });
  return {
    ...network,
    hops: Object.fromEntries(Object.entries(network.hops).map(([name, each]) => [name, hop(each)])) as Network["hops"],
    departments: new Map(Array.from(network.departments, ([id, each]) => [id, { ...each, hop: hop(each.hop) }])),
  };
}

/** As much as the document of the network deems possible, and a province that nothing reaches for seven weeks. */
function failing({ faults, hops }: Network): Network["faults"] {
  const { span } = hops["city-to-province"].records.every;
  return {
    ...{ lost: 0.1, doubled: 0.2, late: 0.2 },
    lateBy: faults.lateBy,
    againAfter: faults.againAfter,
    outages: [{ office: "jiangsu", from: 60, days: 49, span }],
  };
}
