import { chooseReadings, type Library, type Scheme } from "@tallyglass/policy";
import type { Scenario } from "@tallyglass/simulation";
import type { EncodedLaboratory, EncodedScenario, LabModel, Laboratory } from "./laboratory.ts";
import { nowhere } from "./nowhere.ts";
import { nothing, treeOf } from "./trees.ts";

/** The laboratory that `encodeLaboratory` wrote. */
export function decodeLaboratory(text: string): Laboratory {
  const { version, library: words, ...models } = JSON.parse(text, valueDecoder()) as EncodedLaboratory;
  const library: Library = { ...words, lives: new Map() };
  const behaviours = withBehaviours(models.behaviours, library);
  const scenarioOf = ({ settings, recording }: EncodedScenario): Scenario => ({
    ...{ settings, population: models.population, behaviours, candidates: behaviours, trees },
    recording: models.recordings[recording] as Scenario["recording"],
    schemes: schemesOf(settings, library),
  });
  const scenarios = models.scenarios.map(({ id, figures, deltas, ...encoded }): [string, LabModel] => [
    id,
    {
      scenario: scenarioOf(encoded),
      figures,
      deltas: Object.fromEntries(Object.entries(deltas).map(([delta, each]) => [delta, scenarioOf(each)])),
    },
  ]);
  return { version, library, scenarios: new Map(scenarios), networks: models.networks };
}

const trees: Scenario["trees"] = { scenario: nothing, population: nothing, behaviours: nothing, recording: nothing };

/** A hazard has its behaviour by code. */
function withBehaviours(
  { hazards, ...model }: Scenario["behaviours"],
  { behaviours }: Library,
): Scenario["behaviours"] {
  const named = Array.from(hazards, ([code, hazard]) => {
    const behaviour = behaviours.get(code);
    if (behaviour === undefined) throw new TypeError(`the laboratory has no behaviour \`${code}\``);
    return [code, { ...hazard, behaviour }] as const;
  });
  return { ...model, hazards: new Map(named) };
}

/** The policies of a scenario, read as it reads them. */
export function schemesOf({ policies, readings }: Scenario["settings"], library: Library): Scenario["schemes"] {
  const [first, ...others] = policies.map((id): Scheme => {
    const scheme = library.schemes.get(id);
    if (scheme === undefined) throw new TypeError(`the laboratory has no policy \`${id}\``);
    return chooseReadings(scheme, readings.get(id) ?? {}, library);
  });
  if (first === undefined) throw new TypeError("a scenario has a policy");
  return [first, ...others];
}

interface Encoded {
  readonly $map?: readonly [unknown, unknown][];
  readonly $set?: readonly unknown[];
  readonly $tree?: unknown;
  readonly $number?: string;
  readonly $id?: number;
  readonly $same?: number;
}

/** Values come in the order of the text, so that a part is there before it is named again. */
function valueDecoder(): (key: string, value: Encoded | 0 | null) => unknown {
  const parts = new Map<number, unknown>();
  return (key, value) => {
    if (value === 0) {
      if (key === "span") return nowhere;
      return key === "citations" ? [] : value;
    }
    if (value?.$same !== undefined) return parts.get(value.$same);
    if (value?.$id !== undefined) {
      const { $id, ...part } = value;
      parts.set($id, part);
      return part;
    }
    if (value?.$map !== undefined) return new Map(value.$map);
    if (value?.$set !== undefined) return new Set(value.$set);
    if (value?.$tree !== undefined) return treeOf(value.$tree);
    return value?.$number === undefined ? value : Number(value.$number);
  };
}
