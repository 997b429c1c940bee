import { type Behaviour, type Citation, type Name, suggestion } from "@tallyglass/policy";
import type { Figure, Path, Reader } from "@tallyglass/policy/document";
import type { BehavioursDocument, HazardDocument } from "../schema/behaviours.ts";
import type { BehaviourModel, Hazard, Multiplier, Outcome } from "./behaviours.ts";
import { readGroup } from "./group.ts";
import { readDrawn } from "./read-drawn.ts";
import { checkSum, millionths } from "./read-population.ts";

type Catalogue = ReadonlyMap<string, Behaviour>;

/** The meaning of a behaviours document that its schema has passed. */
export function readBehaviours(document: BehavioursDocument, catalogue: Catalogue, reader: Reader): BehaviourModel {
  const around = reader.cite(document.cite, [], []);
  const hazards: Hazard[] = [];
  for (const [department, entries] of Object.entries(document.hazards)) {
    for (const [short, hazard] of Object.entries(entries)) {
      const path = ["hazards", department, short];
      const behaviour = requireBehaviour(`${department}.${short}`, catalogue, path, reader);
      if (behaviour !== undefined) hazards.push(readHazard(hazard, behaviour, path, { catalogue, around, reader }));
    }
  }
  const sorted = hazards.sort((left, right) => (left.behaviour.code < right.behaviour.code ? -1 : 1));
  return {
    id: document.behaviours,
    title: document.title as Name,
    falseCeiling: document["false-records"]["ceiling-per-100000"],
    hazards: new Map(sorted.map((hazard) => [hazard.behaviour.code, hazard])),
  };
}

interface HazardContext {
  readonly catalogue: Catalogue;
  readonly around: readonly Citation[];
  readonly reader: Reader;
}

const mostPerYear = 100;

function readHazard(
  document: HazardDocument,
  behaviour: Behaviour,
  path: Path,
  { catalogue, around: outer, reader }: HazardContext,
): Hazard {
  const around = reader.cite(document.cite, path, outer);
  const multipliers = (document.multiply ?? []).map(({ by, factors, times, cite }, index): Multiplier => {
    const at = [...path, "multiply", index];
    const citations = reader.cite(cite, at, around);
    reader.requireCitation(citations, reader.span(at));
    reader.requireTimes(times, citations, reader.span(at));
    return {
      by,
      factors: new Map(Object.entries(factors)),
      ...(times && { times }),
      span: reader.span([...at, "factors"]),
    };
  });
  const entails = Object.entries(document.entails ?? {}).flatMap(([code, figure]): [string, Figure][] => {
    const at = [...path, "entails", code];
    if (requireBehaviour(code, catalogue, at, reader) === undefined) return [];
    return [[code, reader.figure(figure, at, around, [0, 1])]];
  });
  return {
    behaviour,
    perYear: reader.figure(document["per-year"], [...path, "per-year"], around, [0, mostPerYear]),
    gate: readGroup(document.gate, [...path, "gate"], reader),
    multipliers,
    headroom: document.headroom ?? 1,
    outcomes: readOutcomes(document, behaviour, path, around, reader),
    entails: new Map(entails),
    span: reader.span(path),
  };
}

function readOutcomes(
  { outcomes = [] }: HazardDocument,
  behaviour: Behaviour,
  path: Path,
  around: readonly Citation[],
  reader: Reader,
): readonly Outcome[] {
  const read = outcomes.map(({ weight, set, times, cite }, index): Outcome => {
    const at = [...path, "outcomes", index];
    const citations = reader.cite(cite, at, around);
    reader.requireCitation(citations, reader.span(at));
    if (cite !== undefined || times !== undefined) reader.requireTimes(times, citations, reader.span(at));
    const drawn = readDrawn(set, behaviour, [...at, "set"], reader);
    requireAttributes(behaviour, new Set(Object.keys(set)), [...at, "set"], reader);
    return { weight: millionths(weight, [...at, "weight"], reader), set: drawn };
  });
  if (read.length === 0) requireAttributes(behaviour, new Set(), path, reader);
  else
    checkSum(
      read.map(({ weight }) => weight),
      reader,
      [...path, "outcomes"],
    );
  return read;
}

function requireAttributes({ attributes }: Behaviour, set: ReadonlySet<string>, path: Path, reader: Reader): void {
  for (const { name, optional } of attributes.values()) {
    if (optional || set.has(name)) continue;
    reader.findings.error("missing-attribute", reader.span(path), `no outcome says what \`${name}\` is`);
  }
}

/** The behaviour of a code, or a finding. */
export function requireBehaviour(
  code: string,
  catalogue: Catalogue,
  path: Path,
  reader: Reader,
): Behaviour | undefined {
  const behaviour = catalogue.get(code);
  if (behaviour === undefined) {
    reader.findings.error("unknown-behaviour", reader.nameSpan(path), `no catalogue holds the behaviour \`${code}\``, {
      help: suggestion(code, catalogue.keys()),
    });
  }
  return behaviour;
}
