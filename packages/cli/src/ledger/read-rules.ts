import { join } from "node:path";
import type { Charter, LedgerRules } from "@tallyglass/ledger";
import { checkNetwork, networkKind } from "@tallyglass/ledger/network";
import { type Library, PolicyError, readLibrary, type Scheme, type Source } from "@tallyglass/policy";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { identityFindings } from "../library/document-findings.ts";
import { documentFiles, readDocument } from "../library/documents.ts";
import { libraryFolder } from "../library/policy-files.ts";

/** What a ledger goes by, with the words in which its records are written. */
export interface ReadRules {
  readonly rules: LedgerRules;
  readonly library: Library;
}

/**
 * What a ledger with a charter goes by. The catalogue and the national lists are those of the library.
 *
 * @param name what its network is called in findings
 * @throws {PolicyError} if the network does not load.
 */
export function readRules({ network: text, seed, start }: Charter, name: string): ReadRules {
  const ours = ["sources.yaml", "catalogue", "policies/national/national-lists"].map((path) =>
    join(libraryFolder, path),
  );
  const source: Source = { name, text };
  const read = readLibrary([...documentFiles(ours).map(readDocument), source], [networkKind]);
  const { library, others } = read;
  const [tree] = others;
  const checked = tree === undefined ? undefined : checkNetwork(tree, library);
  const findings = [...read.diagnostics, ...(checked?.diagnostics ?? []), ...identityFindings([source])];
  if (findings.length > 0) throw new PolicyError(findings);
  if (checked?.network === undefined) throw new Failure(exitCode.badInput, `\`${name}\` holds no network`);
  const national = (library.schemes.get("national-lists") as Scheme).versions[0];
  return { rules: { behaviours: library.behaviours, national, network: checked.network, seed, start }, library };
}
