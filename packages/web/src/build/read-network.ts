import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkNetwork } from "@tallyglass/ledger/network";
import { PolicyError, readLibrary } from "@tallyglass/policy";
import { encodeValue } from "../data/encode-library.ts";
import { yamlUnder } from "./yaml-under.ts";

/** The network of the library that the page shows, and lives histories by. */
const network = "city-bureaus";

/**
 * That network as a text for `decodeNetwork`.
 *
 * @throws {PolicyError} if a document does not load.
 */
export function readNetworkText(library: string): string {
  const file = join("networks", `${network}.yaml`);
  const files = ["sources.yaml", ...yamlUnder(library, "catalogue"), file];
  const texts = files.map((name) => ({ name, text: readFileSync(join(library, name), "utf8") }));
  const { library: read, diagnostics, others } = readLibrary(texts, ["network"]);
  const [tree] = others;
  if (diagnostics.length > 0 || tree === undefined) throw new PolicyError(diagnostics);
  const checked = checkNetwork(tree, read);
  if (checked.network === undefined) throw new PolicyError(checked.diagnostics);
  return JSON.stringify(checked.network, encodeNetworkValue);
}

/** Sets as lists: that only some behaviours leave a bureau is the one thing of a network that is one. */
function encodeNetworkValue(key: string, value: unknown): unknown {
  if (value instanceof Set) throw new TypeError("the page has no networks of which bureaus keep records back");
  return encodeValue(key, value);
}
