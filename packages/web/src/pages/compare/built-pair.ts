import { firstPairText } from "virtual:first-pair";
import { decodeValue } from "../../data/decode-library.ts";
import type { PairedInPage } from "../../lab/results.ts";

let read: PairedInPage | undefined;

/** The first comparison, which was made when the site was built. */
export function builtPair(): PairedInPage {
  read ??= JSON.parse(firstPairText, decodeValue) as PairedInPage;
  return read;
}
