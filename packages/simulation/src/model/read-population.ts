import { type Citation, identityField, type Name, type Span, suggestion, toUnits } from "@tallyglass/policy";
import { type Path, type Reader, reportDuplicateIds } from "@tallyglass/policy/document";
import type { AttributeDocument, PopulationDocument, RowDocument } from "../schema/population.ts";
import { type Group, readGroup } from "./group.ts";
import { type Population, type PopulationAttribute, type PopulationRow, whole } from "./population.ts";

/** The meaning of a population document that its schema has passed. */
export function readPopulation(document: PopulationDocument, reader: Reader): Population {
  const around = reader.cite(document.cite, [], []);
  const attributes: PopulationAttribute[] = [];
  for (const id of reader.keysOf(["attributes"])) {
    const attribute = document.attributes[id];
    if (attribute !== undefined) attributes.push(readAttribute(id, attribute, attributes, around, reader));
  }
  checkDraws(attributes, reader);
  if (!reader.incomplete.has("groups")) checkGroups(document.groups, attributes, reader);
  const scored = readGroup(document.scored.when, ["scored", "when"], reader);
  checkGroup(scored, attributes, reader);
  reader.requireCitation(reader.cite(document.scored.cite, ["scored"], around), scored.span, "group");
  const marginals = (document.marginals ?? []).map(({ of, among, share, within, cite }, index) => {
    const path = ["marginals", index];
    const citations = reader.cite(cite, path, around);
    const span = reader.span([...path, "share"]);
    reader.requireCitation(citations, span);
    const groups = { of: readGroup(of, [...path, "of"], reader), among: readGroup(among, [...path, "among"], reader) };
    checkGroup(groups.of, attributes, reader);
    checkGroup(groups.among, attributes, reader);
    return { ...groups, share, within, citations, span };
  });
  const residents = reader.figure(document.residents, ["residents"], around, [2, 2_000_000_000]);
  if (!Number.isInteger(residents.value)) {
    reader.findings.error("invalid-value", residents.span, `\`${residents.value}\` is no whole number of residents`);
  }
  return {
    id: document.population,
    title: document.title as Name,
    residents,
    scored,
    attributes,
    groups: document.groups,
    marginals,
  };
}

/** A run keeps a table by the combinations of each set of attributes. */
const mostCombinations = 5000;

function checkGroups(
  groups: PopulationDocument["groups"],
  attributes: readonly PopulationAttribute[],
  reader: Reader,
): void {
  for (const [index, ids] of groups.entries()) {
    const path = ["groups", index];
    let combinations = 1;
    reportDuplicateIds(reader.findings, "attribute", placed(ids, path, reader));
    for (const [place, id] of ids.entries()) {
      const attribute = attributes.find((each) => each.id === id);
      if (attribute !== undefined) combinations *= attribute.values.length;
      else if (!reader.incomplete.has("attributes")) {
        const help = suggestion(
          id,
          attributes.map((each) => each.id),
        );
        reader.findings.error(
          "unknown-attribute",
          reader.span([...path, place]),
          `no attribute \`${id}\` is known here`,
          { help },
        );
      }
    }
    if (combinations > mostCombinations) {
      reader.findings.error(
        "out-of-range",
        reader.span(path),
        `${combinations} combinations are more than ${mostCombinations}`,
      );
    }
  }
}

function readAttribute(
  id: string,
  document: AttributeDocument,
  before: readonly PopulationAttribute[],
  outer: readonly Citation[],
  reader: Reader,
): PopulationAttribute {
  const path = ["attributes", id];
  const around = reader.cite(document.cite, path, outer);
  if (identityField(id)) {
    const message = "an attribute announces a real person's data; no resident has any";
    const help = "synthetic residents have an age, a sex, an occupation; never a name or a number";
    reader.findings.error("identity-shaped", reader.nameSpan(path), message, { help });
  }
  const values = valuesOf(document, path, reader);
  const ids = values.map((value) => value.id);
  const rows = document.table.map((row, index) =>
    readRow(row, [...path, "table", index], { ids, before, around, reader }),
  );
  const last = rows.at(-1);
  if (last !== undefined && last.when.values.size > 0) {
    reader.findings.error("missing-key", last.span, "the last row holds for everybody, and has no `when`");
  }
  for (const row of rows.slice(0, -1)) {
    if (row.when.values.size === 0) {
      reader.findings.error(
        "overlapping-rows",
        row.span,
        "this row holds for everybody, so none below is ever reached",
      );
    }
  }
  return { id, name: document.name as Name, draw: document.draw, values, rows, span: reader.span(path) };
}

function valuesOf(document: AttributeDocument, path: Path, reader: Reader): PopulationAttribute["values"] {
  if ((document.flag === undefined) === (document.values === undefined)) {
    reader.findings.error("invalid-value", reader.span(path), "an attribute has either `values` or `flag: true`");
  }
  if (document.values === undefined) {
    return [
      { id: "no", name: { en: "no", zh: "否" } },
      { id: "yes", name: { en: "yes", zh: "是" } },
    ];
  }
  const values = document.values;
  const ids = reader.keysOf([...path, "values"]);
  if (ids.length > mostValues) {
    const span = reader.span([...path, "values"]);
    reader.findings.error("out-of-range", span, `${ids.length} values are more than ${mostValues}`);
  }
  return ids.map((id) => ({ id, name: values[id] as Name }));
}

/** The tables that values are drawn from count them in one byte. */
const mostValues = 256;

/** Ids of a list, each with its place. */
export function placed(ids: readonly string[], path: Path, reader: Reader): readonly { id: string; span: Span }[] {
  return ids.map((id, index) => ({ id, span: reader.span([...path, index]) }));
}

interface RowContext {
  readonly ids: readonly string[];
  readonly before: readonly PopulationAttribute[];
  readonly around: readonly Citation[];
  readonly reader: Reader;
}

function readRow(document: RowDocument, path: Path, { ids, before, around, reader }: RowContext): PopulationRow {
  const span = reader.span(path);
  const when = readGroup(document.when, document.when === undefined ? path : [...path, "when"], reader);
  checkGroup(when, before, reader);
  const citations = reader.cite(document.cite, path, around);
  reader.requireCitation(citations, span);
  reader.requireTimes(document.times, citations, span);
  return { when, weights: weightsOf(document, ids, path, reader), citations, span };
}

function weightsOf(
  { weights, share }: RowDocument,
  ids: readonly string[],
  path: Path,
  reader: Reader,
): readonly number[] {
  const isFlag = ids.length === 2 && ids[0] === "no" && ids[1] === "yes";
  if ((weights === undefined) === (share === undefined) || (share !== undefined && !isFlag)) {
    reader.findings.error("invalid-value", reader.span(path), "a row has `weights`, or for a flag `share`");
    return [whole, ...ids.slice(1).map(() => 0)];
  }
  if (share !== undefined) {
    const yes = millionths(share, [...path, "share"], reader);
    return [whole - yes, yes];
  }
  const given = weights ?? {};
  for (const key of Object.keys(given)) {
    if (ids.includes(key)) continue;
    reader.findings.error(
      "unknown-key",
      reader.nameSpan([...path, "weights", key]),
      `the attribute has no value \`${key}\``,
      {
        help: suggestion(key, ids),
      },
    );
  }
  const missing = ids.filter((value) => given[value] === undefined);
  if (missing.length > 0) {
    const names = missing.map((value) => `\`${value}\``).join(", ");
    reader.findings.error("missing-key", reader.span([...path, "weights"]), `no weight for ${names}`);
  }
  const found = ids.map((value) => millionths(given[value] ?? 0, [...path, "weights", value], reader));
  checkSum(found, reader, [...path, "weights"]);
  return found;
}

/** Weights are percentages that sum to exactly 100. */
export function checkSum(weights: readonly number[], reader: Reader, path: Path): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === whole) return;
  reader.findings.error("weights-sum", reader.span(path), `the weights sum to ${total / 10_000}, not to 100`);
}

/** A percentage with at most four decimals, in millionths. */
export function millionths(percentage: number, path: Path, reader: Reader): number {
  const units = toUnits(percentage, 4);
  if (units !== undefined) return units;
  reader.findings.error("invalid-value", reader.span(path), `\`${percentage}\` has more than four decimals`);
  return 0;
}

function checkDraws(attributes: readonly PopulationAttribute[], reader: Reader): void {
  const first = new Map<number, PopulationAttribute>();
  for (const attribute of attributes) {
    const before = first.get(attribute.draw);
    if (before === undefined) first.set(attribute.draw, attribute);
    else {
      const span = reader.span(["attributes", attribute.id, "draw"]);
      reader.findings.error("duplicate-id", span, `the draw ${attribute.draw} is taken by \`${before.id}\``, {
        related: [{ message: "first taken here", span: reader.span(["attributes", before.id, "draw"]) }],
      });
    }
  }
}

/** Every attribute and value that a group names has to be there. */
function checkGroup({ values, span }: Group, attributes: readonly PopulationAttribute[], reader: Reader): void {
  const { findings, incomplete } = reader;
  for (const [id, wanted] of values) {
    const attribute = attributes.find((each) => each.id === id);
    if (attribute === undefined && incomplete.has("attributes")) continue;
    if (attribute === undefined) {
      const known = attributes.map((each) => each.id);
      findings.error("unknown-attribute", span, `no attribute \`${id}\` is known here`, {
        help: suggestion(id, known),
      });
      continue;
    }
    const ids = attribute.values.map((value) => value.id);
    for (const value of wanted) {
      if (ids.includes(value)) continue;
      findings.error("invalid-value", span, `\`${value}\` is not a value of \`${id}\``, {
        help: suggestion(value, ids),
      });
    }
  }
}
