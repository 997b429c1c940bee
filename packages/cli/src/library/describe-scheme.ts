import { type Citation, type Policy, type Scheme, writeCitations } from "@tallyglass/policy";

/** The version of a policy that came last. */
export function latest({ versions }: Scheme): Policy {
  return versions.at(-1) ?? versions[0];
}

/** A policy as data: its latest version, each part with where it stands. */
export function describeScheme(scheme: Scheme) {
  const { title, place, status, evidence, scale, clauses, readings, untranslatable, notes, lending } = latest(scheme);
  return {
    id: scheme.id,
    title,
    place,
    status,
    evidence,
    versions: scheme.versions.map(({ valid }) => valid),
    scale: scale === undefined ? null : describeScale(scale),
    clauses: clauses.map(({ id, name, behaviours, citations }) => ({
      id,
      name,
      behaviours,
      cite: writeCitations(citations),
    })),
    readings: readings.map(({ id }) => id),
    borrowsFrom: lending?.policy ?? null,
    untranslatable: untranslatable.map(({ id, name, reason, citations }) => ({
      id,
      name,
      reason,
      cite: writeCitations(citations),
    })),
    notes: notes.map(({ id, text, citations }) => ({ id, text, cite: writeCitations(citations) })),
  };
}

function describeScale({ start, minimum, maximum, clamp, bands }: NonNullable<Policy["scale"]>) {
  const number = (cited: { readonly points: number; readonly citations: readonly Citation[] } | undefined) =>
    cited === undefined ? null : { points: cited.points, cite: writeCitations(cited.citations) };
  return {
    start: number(start),
    minimum: number(minimum),
    maximum: number(maximum),
    clamp,
    bands: bands.map(({ id, rank, name, scores, citations }) => ({
      id,
      rank,
      name,
      from: finite(scores?.from),
      to: finite(scores?.to),
      cite: writeCitations(citations),
    })),
  };
}

function finite(bound: number | undefined): number | null {
  return bound !== undefined && Number.isFinite(bound) ? bound : null;
}
