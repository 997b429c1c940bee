import { identityField, identityShapeOf } from "../identity/identity-shape.ts";
import type { AttributeDocument, CatalogueDocument } from "../schema/catalogue.ts";
import type { SourcesDocument } from "../schema/sources.ts";
import { suggestion } from "../suggestion.ts";
import { keySpanAt, type MapTree, type Path, spanAt } from "../syntax/tree.ts";
import type { Attribute, Behaviour, CitedSource, Department } from "./catalogue.ts";
import { readCitations } from "./cite.ts";
import { type Findings, reportDuplicateIds } from "./findings.ts";
import { everything, isEmpty, readInterval } from "./interval.ts";

/** The sources of one list. */
export function readSources(document: SourcesDocument, tree: MapTree, findings: Findings): readonly CitedSource[] {
  const sources = document.sources.map(
    (source, index) => ({ ...source, span: spanAt(tree, ["sources", index]) }) as CitedSource,
  );
  reportDuplicateIds(findings, "source", sources);
  return sources;
}

/** The departments and behaviours of one catalogue. */
export interface Catalogue {
  readonly id: string;
  readonly departments: readonly Department[];
  readonly behaviours: readonly Behaviour[];
}

export interface CatalogueContext {
  readonly sources: ReadonlyMap<string, CitedSource>;
  /** The departments of all catalogues, to any of which its behaviours may belong. */
  readonly declared: ReadonlySet<string>;
  /** Top-level keys of which parts did not load, so that nobody blames what refers to them. */
  readonly incomplete: ReadonlySet<string>;
}

export function readCatalogue(
  document: CatalogueDocument,
  tree: MapTree,
  context: CatalogueContext,
  findings: Findings,
): Catalogue {
  const cite = (value: CatalogueDocument["cite"], path: Path) =>
    readCitations(findings, context.sources, value, spanAt(tree, [...path, "cite"]));
  const departments = document.departments.map((department, index): Department => {
    const path = ["departments", index];
    const { id, name } = department;
    return {
      id,
      name: name as Department["name"],
      citations: cite(department.cite, path),
      span: spanAt(tree, [...path, "id"]),
    };
  });
  reportDuplicateIds(findings, "department", departments);
  const behaviours = document.behaviours.map((behaviour, index): Behaviour => {
    const path = ["behaviours", index];
    const span = spanAt(tree, [...path, "code"]);
    const [department = ""] = behaviour.code.split(".");
    if (!context.declared.has(department) && !context.incomplete.has("departments")) {
      findings.error("unknown-department", span, `no catalogue holds the department \`${department}\``, {
        help: suggestion(department, context.declared) ?? "declare it under `departments`",
      });
    }
    const attributes = Object.entries(behaviour.attributes ?? {}).map(
      ([name, attribute]) =>
        [name, readAttribute(name, attribute, tree, [...path, "attributes", name], findings)] as const,
    );
    const { code, kind, name, access } = behaviour;
    return {
      code,
      department,
      kind,
      name: name as Behaviour["name"],
      citations: cite(behaviour.cite, path),
      ...(access && { access: { who: access.who, citations: cite(access.cite, [...path, "access"]) } }),
      attributes: new Map(attributes),
      span,
    };
  });
  reportDuplicateIds(
    findings,
    "behaviour",
    behaviours.map(({ code, span }) => ({ id: code, span })),
  );
  return { id: document.catalogue, departments, behaviours };
}

function readAttribute(
  name: string,
  attribute: AttributeDocument,
  tree: MapTree,
  path: Path,
  findings: Findings,
): Attribute {
  const { optional = false, assessed = false } = attribute;
  if (identityField(name) || identityShapeOf(name) !== undefined) {
    findings.error(
      "identity-shaped",
      keySpanAt(tree, path.slice(0, -1), name),
      "no attribute holds a real person's name, number, address or device",
    );
  }
  switch (attribute.type) {
    case "enumeration":
      return { name, optional, assessed, type: "enumeration", values: attribute.values };
    case "boolean":
      return { name, optional, assessed, type: "boolean" };
    case "integer":
    case "decimal": {
      const decimals = attribute.type === "decimal" ? attribute.decimals : 0;
      const range = readInterval(attribute.range, decimals);
      if (range === undefined || isEmpty(range)) {
        findings.error(
          "empty-interval",
          spanAt(tree, [...path, "range"]),
          `nothing with ${decimals} decimals is in this range`,
        );
      }
      const unit = attribute.unit === undefined ? {} : { unit: attribute.unit };
      return { name, optional, assessed, type: "number", decimals, ...unit, range: range ?? everything };
    }
  }
}
