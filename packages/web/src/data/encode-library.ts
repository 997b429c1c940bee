import { type Citation, type Library, type Policy, type Scheme, writeCitation } from "@tallyglass/policy";

/**
 * A whole library as a text for `decodeLibrary`: all policies with their readings and notes, and what they rest on. Places
 * in the documents, and sources that nothing of it cites, are left out.
 */
export function encodeWholeLibrary({ schemes, lives, ...words }: Library): string {
  return JSON.stringify(withCitedSources({ ...words, lives, schemes }), encodeValue);
}

/**
 * A library as a text for `decodeLibrary`: the named policies, and what they rest on. Places in the documents, readings
 * that were not chosen and notes are left out, as pages that score show none of them.
 */
export function encodeLibrary({ schemes, lives, ...words }: Library, policies: readonly string[]): string {
  const kept = [...schemes].filter(([id]) => policies.includes(id));
  const slim: Library = { ...words, lives, schemes: new Map(kept.map(([id, scheme]) => [id, slimScheme(scheme)])) };
  return JSON.stringify(withCitedSources(slim), encodeValue);
}

function slimScheme({ id, versions: [first, ...others] }: Scheme): Scheme {
  return { id, versions: [slimPolicy(first), ...others.map(slimPolicy)] };
}

function slimPolicy(policy: Policy): Policy {
  return { ...policy, readings: [], notes: [] };
}

function withCitedSources(library: Library): Library {
  const text = JSON.stringify({ ...library, sources: undefined }, encodeValue);
  const cited = [...library.sources].filter(([id]) => text.includes(`"$cite":"${id}#`));
  return { ...library, sources: new Map(cited) };
}

/** Replaces what JSON does not have, maps and open ends, and leaves out places in documents. */
export function encodeValue(key: string, value: unknown): unknown {
  if (key === "span" || key === "keySpan" || key === "syntax") return 0;
  if (value instanceof Map) return { $map: [...value] };
  if (isSourceCitation(value)) return { $cite: writeCitation(value) };
  return typeof value === "number" && !Number.isFinite(value) ? { $number: String(value) } : value;
}

/** A citation of a place in a source: thousands of them are a third of the text. */
function isSourceCitation(value: unknown): value is Citation {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "source" && "place" in value;
}
