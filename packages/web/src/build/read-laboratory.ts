import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkNetwork, type Network } from "@tallyglass/ledger/network";
import { PolicyError, readLibrary } from "@tallyglass/policy";
import { childOf } from "@tallyglass/policy/document";
import {
  countFigures,
  resolveScenario,
  type Scenario,
  type ScenarioLibrary,
  scenarioDocumentKinds,
} from "@tallyglass/simulation";
import { studiedNetworks } from "@tallyglass/study";
import { encodeLaboratory } from "../data/encode-laboratory.ts";
import type { EncodedLaboratory, EncodedScenario } from "../data/laboratory.ts";
import { dataOf } from "../data/trees.ts";
import { nineCities } from "../nine-cities.ts";
import { deltasOn } from "./deltas-on.ts";
import { contentsOf } from "./lab-contents.ts";
import { version } from "./version.ts";
import { yamlUnder } from "./yaml-under.ts";

/** The scenarios of the library that the page runs: one policy each, on the same residents. */
const labScenarios = [
  "fuzhou",
  "fuzhou-true",
  "fuzhou-collectors",
  "fuzhou-appeals",
  "fuzhou-expiry",
  "fuzhou-feedback",
] as const;

/** The policy of these scenarios, which the page reads under other options, and who keeps the lists that it names. */
const policy = "fuzhou-yuming";
const listKeeper = "national-lists";

/** What the page has of the laboratory, and what its worker has, as texts. */
export interface LaboratoryTexts {
  readonly contents: string;
  readonly laboratory: string;
}

/**
 * The documents of a library that the laboratory of the page is made of: read, checked and encoded.
 *
 * @throws {PolicyError} if a document does not load.
 */
export function readLaboratory(library: string): LaboratoryTexts {
  const scenarios = readScenarios(library);
  const [first, ...others] = labScenarios;
  const resolved = [resolve(first, scenarios), ...others.map((id) => resolve(id, scenarios))] as const;
  return {
    contents: JSON.stringify(contentsOf(resolved), (key, value: unknown) => (key === "span" ? undefined : value)),
    laboratory: encodeLaboratory(encodedOf(resolved, scenarios), policy),
  };
}

/** The documents of scenarios, each of which is checked where it is resolved. */
function readScenarios(folder: string): ScenarioLibrary {
  const folders = ["catalogue", "policies", "populations", "behaviours", "recording", "scenarios", "networks"];
  const files = ["sources.yaml", ...folders.flatMap((each) => yamlUnder(folder, each))];
  const texts = files.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  const { library, diagnostics, others } = readLibrary(texts, scenarioDocumentKinds);
  if (diagnostics.length > 0) throw new PolicyError(diagnostics);
  const named = (kind: keyof ScenarioLibrary["trees"]) =>
    new Map(
      others.flatMap((tree) => {
        const id = childOf(tree, kind);
        return tree.entries[0]?.key === kind && id?.kind === "scalar" ? [[String(id.value), tree] as const] : [];
      }),
    );
  const [population, behaviours, recording] = [named("population"), named("behaviours"), named("recording")];
  return {
    library,
    trees: { population, behaviours, recording, scenario: named("scenario"), network: named("network") },
  };
}

function resolve(id: string, scenarios: ScenarioLibrary): Scenario {
  const { scenario, diagnostics } = resolveScenario(id, [], scenarios);
  if (scenario === undefined) throw new PolicyError(diagnostics);
  return scenario;
}

function encodedOf(resolved: readonly [Scenario, ...Scenario[]], scenarios: ScenarioLibrary): EncodedLaboratory {
  const [first] = resolved;
  const recordings: Scenario["recording"][] = [];
  const texts: string[] = [];
  const encoded = (scenario: Scenario): EncodedScenario => {
    requireSamePeople(first, scenario);
    const text = JSON.stringify(dataOf(scenario.trees.recording));
    if (!texts.includes(text)) {
      texts.push(text);
      recordings.push(scenario.recording);
    }
    return { settings: scenario.settings, recording: texts.indexOf(text) };
  };
  const { departments, behaviours, sources, schemes } = scenarios.library;
  const kept = [...nineCities, listKeeper].flatMap((id) => {
    const scheme = schemes.get(id);
    return scheme === undefined ? [] : [[id, scheme] as const];
  });
  return {
    version: version(),
    library: { departments, behaviours, sources, schemes: new Map(kept) },
    population: first.population,
    behaviours: first.behaviours,
    scenarios: resolved.map((scenario) => ({
      id: scenario.settings.id,
      ...encoded(scenario),
      figures: countFigures(scenario),
      deltas: Object.fromEntries(
        deltasOn(scenario.settings.id, scenarios).map(([delta, each]) => [delta, encoded(each)]),
      ),
    })),
    recordings,
    networks: Object.fromEntries(studiedNetworks.map((id) => [id, networkNamed(id, scenarios)])),
  };
}

function networkNamed(id: string, { trees, library }: ScenarioLibrary): Network {
  const tree = trees.network.get(id);
  const { network, diagnostics } = tree === undefined ? { diagnostics: [] } : checkNetwork(tree, library);
  if (network === undefined) throw new PolicyError(diagnostics);
  return network;
}

/** The page holds one population and one document of behaviours. */
function requireSamePeople(first: Scenario, other: Scenario): void {
  const isSame = (part: "population" | "behaviours") =>
    JSON.stringify(dataOf(first.trees[part])) === JSON.stringify(dataOf(other.trees[part]));
  if (isSame("population") && isSame("behaviours") && other.candidates === other.behaviours) return;
  throw new RangeError(`\`${other.settings.id}\` has other residents than \`${first.settings.id}\``);
}
