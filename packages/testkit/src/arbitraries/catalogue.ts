import fc from "fast-check";
import { type AttributeShape, attributeDocument, attributeSets } from "./attribute.ts";
import { type Plain, someCitation, someName } from "./words.ts";

/** A behaviour of a generated catalogue. */
export interface BehaviourShape {
  readonly code: string;
  readonly attributes: readonly AttributeShape[];
}

/** A generated catalogue: what policies can be written over, and its document. */
export interface CatalogueShape {
  readonly behaviours: readonly BehaviourShape[];
  readonly document: Plain;
}

const codes = ["court.debt", "court.fine", "health.gift", "health.care", "roads.speed", "roads.help"] as const;

/** Catalogues of up to six behaviours in three departments. */
export function catalogues(): fc.Arbitrary<CatalogueShape> {
  return fc
    .subarray([...codes], { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map(behaviours)))
    .chain((chosen) =>
      fc.record({ title: someName, departments: fc.tuple(...departmentsOf(chosen).map(departments)) }).map((rest) => ({
        behaviours: chosen.map(({ shape }) => shape),
        document: { catalogue: "generated", ...rest, behaviours: chosen.map(({ document }) => document) },
      })),
    );
}

interface WrittenBehaviour {
  readonly shape: BehaviourShape;
  readonly document: Plain;
}

function behaviours(code: string): fc.Arbitrary<WrittenBehaviour> {
  const access = fc.record({
    who: fc.constantFrom("by-choice", "by-circumstance", "by-award", "by-office"),
    cite: someCitation,
  });
  return fc
    .record({
      kind: fc.constantFrom("dishonest", "trustworthy"),
      name: someName,
      cite: someCitation,
      access: fc.option(access, { nil: undefined }),
      attributes: attributeSets(),
    })
    .map(({ kind, name, cite, access: who, attributes }) => ({
      shape: { code, attributes },
      document: {
        code,
        kind,
        name,
        cite,
        ...(who && kind === "trustworthy" && { access: who }),
        ...(attributes.length > 0 && {
          attributes: Object.fromEntries(attributes.map((each) => [each.name, attributeDocument(each)])),
        }),
      },
    }));
}

function departmentsOf(chosen: readonly WrittenBehaviour[]): readonly string[] {
  return [...new Set(chosen.map(({ shape }) => shape.code.slice(0, shape.code.indexOf("."))))];
}

function departments(id: string): fc.Arbitrary<Plain> {
  return fc.record({ id: fc.constant(id), name: someName, cite: someCitation });
}
