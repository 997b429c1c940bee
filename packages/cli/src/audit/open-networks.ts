import { checkNetwork, type Network, networkKind } from "@tallyglass/ledger/network";
import { readLibrary } from "@tallyglass/policy";
import { studiedNetworks } from "@tallyglass/study";
import { documentFiles, isWords, readDocument } from "../library/documents.ts";
import { libraryNetwork } from "../library/network-document.ts";
import { libraryFolder } from "../library/policy-files.ts";

/** The networks of the library that an audit sends records through. */
export function openStudiedNetworks(): Readonly<Record<string, Network>> {
  const words = documentFiles([libraryFolder]).map(readDocument).filter(isWords);
  const wanted = studiedNetworks.flatMap((id) => libraryNetwork(id) ?? []);
  const { library, others } = readLibrary([...words, ...wanted], [networkKind]);
  const networks = others.flatMap((tree) => checkNetwork(tree, library).network ?? []);
  return Object.fromEntries(networks.map((network) => [network.id, network]));
}
