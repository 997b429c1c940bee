import type { Library } from "@tallyglass/policy";
import { type Checked, checkAgainst, type Findings, isSound, type MapTree, Reader } from "@tallyglass/policy/document";
import type { z } from "zod";
import type { BehaviourModel } from "../model/behaviours.ts";
import type { Population } from "../model/population.ts";
import { readBehaviours } from "../model/read-behaviours.ts";
import { readPopulation } from "../model/read-population.ts";
import { readRecording } from "../model/read-recording.ts";
import { readScenario } from "../model/read-scenario.ts";
import type { RecordingModel } from "../model/recording.ts";
import type { ScenarioSettings } from "../model/scenario.ts";
import { behavioursDocument } from "../schema/behaviours.ts";
import { populationDocument } from "../schema/population.ts";
import { recordingDocument } from "../schema/recording.ts";
import { wholeScenario } from "../schema/scenario.ts";
import { placeholders } from "./placeholders.ts";

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
  /** Those in which nothing was found, and of which nothing was left out. */
  readonly sound: ReadonlySet<keyof Documents>;
  /** Top-level keys of which parts did not load, as `behaviours.hazards`. */
  readonly incomplete: ReadonlySet<string>;
}

/** Holds each tree that is given against its schema, and reads its meaning. */
export function readDocuments(documents: Partial<Documents>, library: Library, findings: Findings): ReadDocuments {
  const sound = new Set<keyof Documents>();
  const incomplete = new Set<string>();
  const read = <K extends keyof Documents, D, M>(
    kind: K,
    schema: z.ZodType<D>,
    readMeaning: (document: D, reader: Reader) => M,
  ): Partial<Record<K, M>> => {
    const tree = documents[kind];
    if (tree === undefined) return {};
    const before = findings.all.length;
    const checked = checkAgainst(schema, tree, placeholders[kind]);
    const meaning = readChecked(checked, readMeaning, library, findings);
    for (const key of checked.incomplete) incomplete.add(`${kind}.${key}`);
    if (isSound(tree) && findings.all.length === before) sound.add(kind);
    return meaning === undefined ? {} : ({ [kind]: meaning } as Record<K, M>);
  };
  return {
    ...read("population", populationDocument, readPopulation),
    ...read("behaviours", behavioursDocument, (document, reader) =>
      readBehaviours(document, library.behaviours, reader),
    ),
    ...read("recording", recordingDocument, (document, reader) => readRecording(document, library, reader)),
    ...read("scenario", wholeScenario, readScenario),
    sound,
    incomplete,
  };
}

function readChecked<D, M>(
  { value, tree, incomplete, diagnostics }: Checked<D>,
  readMeaning: (document: D, reader: Reader) => M,
  { sources }: Library,
  findings: Findings,
): M | undefined {
  findings.all.push(...diagnostics);
  if (value === undefined) return undefined;
  return readMeaning(value, new Reader({ tree: tree as MapTree, incomplete }, sources, findings));
}
