import { checkNetwork, type Network, networkKind } from "@tallyglass/ledger/network";
import { readLibrary } from "@tallyglass/policy";
import { studiedNetworks } from "@tallyglass/study";
import { DocumentIndex } from "../library/document-index.ts";
import { documentFiles, isWords, readDocument } from "../library/documents.ts";
import { libraryFolder } from "../library/policy-files.ts";

/** The networks of the library that an audit sends records through. */
export function openStudiedNetworks(): Readonly<Record<string, Network>> {
  const texts = documentFiles([libraryFolder]).map(readDocument);
  const index = new DocumentIndex(texts);
  const wanted = studiedNetworks.flatMap((id) => index.named(networkKind, id));
  const { library, others } = readLibrary([...texts.filter(isWords), ...wanted], [networkKind]);
  const networks = others.flatMap((tree) => checkNetwork(tree, library).network ?? []);
  return Object.fromEntries(networks.map((network) => [network.id, network]));
}
