import { PGlite } from "@electric-sql/pglite";
import { type Network, openPglite } from "@tallyglass/ledger/engine";
import { readNetworkText } from "../../src/build/read-network.ts";
import { createEnactor, type Enactor } from "../../src/ledger/enact.ts";
import { decodeNetwork, rulesFor } from "../../src/ledger/rules.ts";
import { libraryFolder, pageLibrary } from "../page-library.ts";

/** The network of the library as the page has it. */
export const pageNetwork: Network = decodeNetwork(readNetworkText(libraryFolder));

/** The store of the page, in this process. */
export async function openEnactor(): Promise<Enactor & { readonly close: () => Promise<void> }> {
  const database = await openPglite(await PGlite.create(), async () => {});
  const enactor = createEnactor(database, (history) => rulesFor(history, pageLibrary, pageNetwork));
  return { ...enactor, close: () => database.close() };
}
