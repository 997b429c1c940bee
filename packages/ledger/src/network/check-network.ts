import type { Diagnostic, Vocabulary } from "@tallyglass/policy";
import { checkAgainst, Findings, type MapTree, Reader } from "@tallyglass/policy/document";
import { z } from "zod";
import type { Network } from "./network.ts";
import { readNetwork } from "./read-network.ts";
import { networkDocument } from "./schema.ts";

/** The first key of the documents that are networks. */
export const networkKind = "network" as const;

/** What a network document came to: the network if it is sound, and every finding. */
export interface CheckedNetwork {
  readonly network?: Network;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a network document, as `readLibrary` hands it on.
 *
 * @example
 * ```ts
 * const { library, others } = readLibrary(sources, ["network"]);
 * const checked = others.map((tree) => checkNetwork(tree, library));
 * ```
 */
export function checkNetwork(written: MapTree, vocabulary: Vocabulary): CheckedNetwork {
  const { value, tree, incomplete, diagnostics } = checkAgainst(networkDocument, written, placeholders);
  if (value === undefined) return { diagnostics };
  const findings = new Findings();
  findings.all.push(...diagnostics);
  const network = readNetwork(
    value,
    vocabulary,
    new Reader({ tree: tree as MapTree, incomplete }, vocabulary.sources, findings),
  );
  return findings.all.length > 0 ? { diagnostics: findings.all } : { network, diagnostics: [] };
}

/** A JSON Schema (2020-12) for networks, out of the same definition that reads them. */
export function networkSchema(): unknown {
  return z.toJSONSchema(networkDocument, { io: "input", target: "draft-2020-12" });
}

const nobody = { cite: { assumption: "Stands in." } };
const nothing = {
  every: { value: 1, range: [1, 1], ...nobody },
  batch: { value: 1, range: [1, 1], ...nobody },
  transit: { days: "[0..0]", times: [1, 1], ...nobody },
};

/** Stand in for keys that are wrong or missing, so that the rest of a broken document is read too. */
const placeholders = {
  network: "unnamed",
  title: { en: "Unnamed" },
  hops: {
    "bureau-to-city": nothing,
    "city-to-province": nothing,
    "province-to-nation": nothing,
    "nation-to-province": nothing,
    "province-to-city": nothing,
  },
};
