import { checkNetwork, type Network, networkKind } from "@tallyglass/ledger/network";
import { PolicyError, readLibrary, type Source, tidyDiagnostics } from "@tallyglass/policy";
import { Findings, type MapTree } from "@tallyglass/policy/document";
import { applyChange, scenarioDocumentKinds } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { documentFiles, isWords, readDocument, wordsBeside } from "../library/documents.ts";
import { requireOffices } from "../library/known-offices.ts";
import { networkDocument } from "../library/network-document.ts";
import { libraryFolder } from "../library/policy-files.ts";
import { readSettings, type Setting } from "../library/settings.ts";

/** What a network has to go with. */
interface Around {
  readonly settings: readonly Setting[];
  /** The offices that there are. */
  readonly offices: readonly string[];
}

/**
 * Opens a network of the library by its id, or of a file, with settings in it.
 *
 * @throws {Failure} if there is no such network.
 * @throws {PolicyError} with every finding that stands in its way.
 */
export function openNetwork(name: string, { settings, offices }: Around): Network {
  const document = networkDocument(name);
  const { library, diagnostics, others, unsound } = readLibrary(textsFor(document), scenarioDocumentKinds);
  const tree = [...others, ...unsound].find(
    ({ entries, span }) => isNetwork(entries) && span.source.name === document.name,
  );
  if (tree === undefined) {
    if (diagnostics.length > 0) throw new PolicyError(tidyDiagnostics(diagnostics));
    throw new Failure(exitCode.badInput, `\`${name}\` holds no network`);
  }
  const set = readSettings(settings);
  const findings = new Findings();
  const changed = set.changes.reduce((before, change) => applyChange(before, change, networkKind, findings), tree);
  const checked = checkNetwork(changed, library);
  const found = [...diagnostics, ...set.diagnostics, ...findings.all, ...checked.diagnostics];
  if (found.length > 0 || checked.network === undefined) throw new PolicyError(tidyDiagnostics(found));
  requireOffices(checked.network, offices);
  return checked.network;
}

function isNetwork([first]: MapTree["entries"]): boolean {
  return first?.key === networkKind;
}

/** The words of the library, those that stand beside a network, and the network. */
function textsFor(network: Source): readonly Source[] {
  const beside = documentFiles(wordsBeside(network.name)).map(readDocument);
  const known = new Set([...beside, network].map(({ name }) => name));
  const words = documentFiles([libraryFolder]).map(readDocument).filter(isWords);
  return [...words.filter(({ name }) => !known.has(name)), ...beside, network];
}
