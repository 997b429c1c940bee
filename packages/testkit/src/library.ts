import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkNetwork, type Network } from "@tallyglass/ledger/network";
import { formatDiagnostic, type Library, readLibrary, type Scheme, type Source } from "@tallyglass/policy";
import {
  readScenarioLibrary,
  resolveScenario,
  type Scenario,
  type ScenarioLibrary,
  scenarioDocumentKinds,
} from "@tallyglass/simulation";

/** The root of the repository, wherever a test runs. */
const root = new URL("../../../", import.meta.url);

/** Every document under a folder of the repository, by its path from the root, in the order of paths. */
export function readTexts(folder: string, ending = ".yaml"): readonly Source[] {
  const paths = readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .sort()
    .map((name) => ({ name, text: readFileSync(fileURLToPath(new URL(name, root)), "utf8") }));
}

let texts: readonly Source[] | undefined;
let library: Library | undefined;

/** The texts of `/library`. */
export function libraryTexts(): readonly Source[] {
  texts ??= readTexts("library");
  return texts;
}

/**
 * The library of the repository, read once.
 *
 * @throws {Error} with every finding, if any document of it does not load.
 */
export function readRepositoryLibrary(): Library {
  library ??= readSoundLibrary(libraryTexts());
  return library;
}

/**
 * Reads documents that are meant to be sound.
 *
 * @throws {Error} with every finding, if one is not.
 */
export function readSoundLibrary(documents: readonly Source[]): Library {
  const { library: read, diagnostics } = readLibrary(documents, scenarioDocumentKinds);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join("\n\n"));
  return read;
}

/** A scheme that has to be there. */
export function schemeNamed({ schemes }: Pick<Library, "schemes">, id: string): Scheme {
  const scheme = schemes.get(id);
  if (scheme === undefined) throw new Error(`there is no policy \`${id}\` among ${[...schemes.keys()].join(", ")}`);
  return scheme;
}

/**
 * A network of the repository.
 *
 * @throws {Error} with every finding, if it is not sound.
 */
export function repositoryNetwork(id: string): Network {
  const tree = readScenarios().trees.network.get(id);
  if (tree === undefined) throw new Error(`there is no network \`${id}\``);
  const { network, diagnostics } = checkNetwork(tree, readScenarios().library);
  if (network === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n\n"));
  return network;
}

let scenarios: ScenarioLibrary | undefined;

function readScenarios(): ScenarioLibrary {
  scenarios ??= readScenarioLibrary(libraryTexts()).scenarios;
  return scenarios;
}

/**
 * A scenario of the repository, with changes by path.
 *
 * @throws {Error} with every finding, if it does not resolve.
 */
export function repositoryScenario(
  id: string,
  changes: Readonly<Record<string, number | string | boolean>> = {},
): Scenario {
  const settings = Object.entries(changes).map(([path, value]) => {
    const span = { source: { name: path, text: String(value) }, start: 0, end: String(value).length };
    return { path, value: { kind: "scalar" as const, value, span }, span };
  });
  const { scenario, diagnostics } = resolveScenario(id, settings, readScenarios());
  if (scenario === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n\n"));
  return scenario;
}
