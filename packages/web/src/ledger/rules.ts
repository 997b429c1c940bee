import type { LedgerRules, Network } from "@tallyglass/ledger/engine";
import { decodeValue } from "../data/decode-library.ts";
import type { PageLibrary } from "../data/page-library.ts";
import { firstDate, type History } from "./history.ts";
import { networkOf } from "./networks.ts";

/** The policy that keeps the national lists. */
export const listKeeper = "national-lists";

/** The network of the library, out of its text in the site. */
export function decodeNetwork(text: string): Network {
  return JSON.parse(text, decodeValue) as Network;
}

/** What the ledger of a history goes by. */
export function rulesFor({ network, seed }: History, library: PageLibrary, written: Network): LedgerRules {
  const national = library.schemes.get(listKeeper)?.versions[0];
  if (national === undefined) throw new Error("the library of the page has no national lists");
  return { behaviours: library.behaviours, national, network: networkOf(network, written), seed, start: firstDate };
}
