import { networkText } from "virtual:network";
import type { Network } from "@tallyglass/ledger/engine";
import type { NetworkChoice } from "../../ledger/history.ts";
import { networkOf } from "../../ledger/networks.ts";
import { decodeNetwork } from "../../ledger/rules.ts";

let library: Network | undefined;

/** A network of the page. */
export function networkNamed(choice: NetworkChoice): Network {
  library ??= decodeNetwork(networkText);
  return networkOf(choice, library);
}
