import { type Choice, chooseReadings, type Library, readingsOf, type Scheme, type Source } from "@tallyglass/policy";
import fc from "fast-check";
import { stringify } from "yaml";
import { readSoundLibrary, schemeNamed } from "../library.ts";
import { type CatalogueShape, catalogues } from "./catalogue.ts";
import { allFeatures, type Features } from "./features.ts";
import { policies } from "./policy.ts";
import { citedSource, type Plain } from "./words.ts";

/** A generated library, and the scheme of it that is scored, under some readings. */
export interface World {
  readonly texts: readonly Source[];
  readonly library: Library;
  readonly choice: Choice;
  readonly scheme: Scheme;
}

/** Catalogues with a policy over each, in one or two versions, beside one that it may borrow from. */
export function worlds(features: Partial<Features> = {}): fc.Arbitrary<World> {
  const wanted = { ...allFeatures, ...features };
  return catalogues()
    .chain((catalogue) => policySets(catalogue, wanted).map((written) => [catalogue.document, ...written]))
    .chain((documents) => {
      const texts = [sourcesDocument, ...documents].map(textOf);
      const library = readSoundLibrary(texts);
      const scheme = schemeNamed(library, "generated");
      return choices(scheme).map((choice) => worldOf(texts, library, scheme, choice));
    });
}

const sourcesDocument: Plain = {
  sources: [
    {
      id: citedSource.id,
      title: { en: "The text that generated policies cite" },
      kind: "base",
      lines: citedSource.lines,
    },
  ],
};

function policySets(catalogue: CatalogueShape, features: Features): fc.Arbitrary<readonly Plain[]> {
  const id = "generated";
  const alone = [{ id, prefix: "clause-", valid: { from: "2016-06-01" } }];
  const ended = [{ id, prefix: "clause-", valid: { from: "2017-01-01", to: "2019-12-31" } }];
  const successive = [
    { id, prefix: "clause-", valid: { from: "2016-06-01" } },
    { id, prefix: "clause-", valid: { from: "2018-07-01" } },
  ];
  const withGap = [
    { id, prefix: "clause-", valid: { from: "2016-06-01", to: "2017-12-31" } },
    { id, prefix: "later-", valid: { from: "2018-07-01" } },
  ];
  const borrowing = [
    { id, prefix: "clause-", valid: { from: "2016-06-01" }, clauses: 1, lender: "lender" },
    { id: "lender", prefix: "lent-", valid: { from: "2015-01-01" } },
  ];
  const sets = [
    alone,
    alone,
    ended,
    ...(features.versions ? [successive, withGap] : []),
    ...(features.borrowing ? [borrowing] : []),
  ];
  return fc.constantFrom(...sets).chain((set) => fc.tuple(...set.map((each) => policies(each, catalogue, features))));
}

/** An option for some of the readings of a scheme, of those that can be run. */
export function choices(scheme: Scheme): fc.Arbitrary<Choice> {
  const readings = new Map(scheme.versions.flatMap(readingsOf).map((reading) => [reading.id, reading]));
  const each = Array.from(readings.values(), ({ id, options }) => {
    const runnable = options.filter(({ untranslatable }) => untranslatable === undefined);
    return fc.constantFrom(...runnable).map((option) => [id, option.id] as const);
  });
  return fc
    .subarray(each, { minLength: 0 })
    .chain((chosen) => fc.tuple(...chosen))
    .map((chosen) => Object.fromEntries(chosen));
}

function worldOf(texts: readonly Source[], library: Library, scheme: Scheme, choice: Choice): World {
  return {
    texts,
    library,
    choice,
    scheme: chooseReadings(scheme, choice, library),
    [fc.toStringMethod]: () =>
      `\n${texts.map(({ text }) => text).join("---\n")}# readings: ${JSON.stringify(choice)}\n`,
  } as World;
}

/** A document as a text, written by another printer than the language's own. */
function textOf(document: Plain, index: number): Source {
  const text = stringify(document, { aliasDuplicateObjects: false, version: "1.2", lineWidth: 100 });
  return { name: `generated-${index}.yaml`, text };
}
