import type { Library } from "@tallyglass/policy";
import { describe, expect, readRepositoryLibrary, test } from "@tallyglass/testkit";
import { nineCities } from "../src/nine-cities.ts";
import { suggestedValues } from "../src/pages/lives/suggested-values.ts";
import { readAdded } from "../src/pages/lives/timeline.ts";
import { attributeWord } from "../src/words/attribute-words.ts";
import { pageLibrary, wholeLibrary } from "./page-library.ts";

const library = readRepositoryLibrary();

describe("the library of the pages that score", () => {
  test("has the words and lives of the repository, and the policies that it shows", () => {
    expect([...pageLibrary.behaviours.keys()]).toEqual([...library.behaviours.keys()]);
    expect([...pageLibrary.lives.keys()].sort()).toEqual([...library.lives.keys()].sort());
    expect([...pageLibrary.schemes.keys()].sort()).toEqual([...nineCities, "national-lists"].sort());
  });

  test("has of each policy and behaviour what the repository has, but for places in documents and what is left out", () => {
    for (const [code, behaviour] of pageLibrary.behaviours) {
      expect(withoutPlaces(behaviour)).toEqual(withoutPlaces(library.behaviours.get(code)));
    }
    for (const [id, { versions }] of pageLibrary.schemes) {
      const slim = library.schemes.get(id)?.versions.map((version) => ({ ...version, readings: [], notes: [] }));
      expect(withoutPlaces(versions)).toEqual(withoutPlaces(slim));
    }
  });

  test("cites no source that it does not have", () => {
    const cited = citedIn(pageLibrary);
    expect(cited.size).toBeGreaterThan(10);
    expect([...cited].filter((id) => !pageLibrary.sources.has(id))).toEqual([]);
  });

  test("has a Chinese word for every attribute, value and unit", () => {
    const attributes = [...pageLibrary.behaviours.values()].flatMap((behaviour) => [...behaviour.attributes.values()]);
    const words = attributes.flatMap((attribute) => [
      attribute.name,
      ...(attribute.type === "enumeration" ? attribute.values : []),
      ...(attribute.type === "number" && attribute.unit !== undefined ? [attribute.unit] : []),
    ]);
    expect([...new Set(words)].filter((word) => !/[\u4e00-\u9fff]/.test(attributeWord(word, "zh")))).toEqual([]);
  });
});

describe("the whole library in the page of the policies", () => {
  test.each(["schemes", "lives", "behaviours", "departments"] as const)("has the %s of the repository", (part) => {
    const byId = (map: ReadonlyMap<string, unknown>) =>
      new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)));
    expect(byId(wholeLibrary[part]).size).toBeGreaterThan(9);
    expect(withoutPlaces(byId(wholeLibrary[part]))).toEqual(withoutPlaces(byId(library[part])));
  });

  test("has the sources that it cites, and no others", () => {
    expect([...wholeLibrary.sources.keys()].sort()).toEqual([...citedIn(wholeLibrary)].sort());
    for (const [id, source] of wholeLibrary.sources) {
      expect(withoutPlaces(source)).toEqual(withoutPlaces(library.sources.get(id)));
    }
  });

  test("is told apart by the same digest as that of the other pages", () => {
    expect(wholeLibrary.digest).toBe(pageLibrary.digest);
    expect(wholeLibrary.digest).toMatch(/^[0-9a-f]{12}$/);
  });
});

function citedIn({ sources: _, ...rest }: Library): ReadonlySet<string> {
  const cited = new Set<string>();
  JSON.stringify(rest, (key, value: unknown) => {
    if (key === "span" || key === "keySpan") return 0;
    if (key === "source" && typeof value === "string") cited.add(value);
    return value instanceof Map ? [...value] : value;
  });
  return cited;
}

/** A part of a library without where it stands in which document. */
function withoutPlaces(value: unknown): unknown {
  if (value instanceof Map) return new Map(Array.from(value, ([key, part]) => [key, withoutPlaces(part)]));
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).filter(([key]) => !["span", "keySpan", "syntax"].includes(key));
  return Object.fromEntries(parts.map(([key, part]) => [key, withoutPlaces(part)]));
}

test.each([...pageLibrary.behaviours.values()])(
  "$code can be added with the values that are suggested",
  (behaviour) => {
    const event = { behaviour: behaviour.code, date: "2019-12-30", values: suggestedValues(behaviour, pageLibrary) };
    expect(readAdded(event, "syn-000000", pageLibrary)).toMatchObject({ behaviour: behaviour.code });
  },
);

test("a suggested donation of blood is what the first step of the draft takes, so that it earns its 10 points", () => {
  const donation = pageLibrary.behaviours.get("health.blood-donation");
  expect(donation && suggestedValues(donation, pageLibrary)).toEqual({ blood_ml: "400" });
});
