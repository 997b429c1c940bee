import type { Library } from "@tallyglass/policy";
import { checkAgainst, type Findings, type MapTree } from "@tallyglass/policy/document";
import type { z } from "zod";
import type { BehaviourModel } from "../model/behaviours.ts";
import type { Population } from "../model/population.ts";
import { readBehaviours } from "../model/read-behaviours.ts";
import { readPopulation } from "../model/read-population.ts";
import { readRecording } from "../model/read-recording.ts";
import { readScenario } from "../model/read-scenario.ts";
import { Reader } from "../model/reader.ts";
import type { RecordingModel } from "../model/recording.ts";
import type { ScenarioSettings } from "../model/scenario.ts";
import { behavioursDocument } from "../schema/behaviours.ts";
import { populationDocument } from "../schema/population.ts";
import { recordingDocument } from "../schema/recording.ts";
import { wholeScenario } from "../schema/scenario.ts";

/** The trees of the documents that a scenario is made of. */
export interface Documents {
  readonly population: MapTree;
  readonly behaviours: MapTree;
  readonly recording: MapTree;
  readonly scenario: MapTree;
}

/** What the documents mean; what did not load is left out. */
export interface ReadDocuments {
  readonly population?: Population;
  readonly behaviours?: BehaviourModel;
  readonly recording?: RecordingModel;
  readonly scenario?: ScenarioSettings;
}

/** Holds each tree that is given against its schema, and reads its meaning. */
export function readDocuments(documents: Partial<Documents>, library: Library, findings: Findings): ReadDocuments {
  const { population, behaviours, recording, scenario } = documents;
  return {
    ...read("population", population, populationDocument, readPopulation, library, findings),
    ...read(
      "behaviours",
      behaviours,
      behavioursDocument,
      (document, reader) => readBehaviours(document, library.behaviours, reader),
      library,
      findings,
    ),
    ...read(
      "recording",
      recording,
      recordingDocument,
      (document, reader) => readRecording(document, library, reader),
      library,
      findings,
    ),
    ...read("scenario", scenario, wholeScenario, readScenario, library, findings),
  };
}

function read<K extends keyof Documents, D, M>(
  kind: K,
  tree: MapTree | undefined,
  schema: z.ZodType<D>,
  readMeaning: (document: D, reader: Reader) => M,
  { sources }: Library,
  findings: Findings,
): Partial<Record<K, M>> {
  if (tree === undefined) return {};
  const { value, tree: sound, diagnostics } = checkAgainst(schema, tree, {});
  findings.all.push(...diagnostics);
  if (value === undefined) return {};
  return { [kind]: readMeaning(value, new Reader(sound as MapTree, sources, findings)) } as Record<K, M>;
}
