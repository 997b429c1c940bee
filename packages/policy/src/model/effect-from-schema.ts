import type { EffectDocument } from "../schema/policy.ts";
import { suggestion } from "../suggestion.ts";
import type { Path } from "../syntax/tree.ts";
import type { Attribute } from "./catalogue.ts";
import type { Citation } from "./citation.ts";
import type { PolicyContext } from "./context.ts";
import type { Discretion, Effect, Measure } from "./policy.ts";

/** What tests and measures of a clause can name. */
export interface Measured {
  readonly measure: Measure;
  /** The attributes that all behaviours of the clause have, by name. */
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** The effect of a row, or of a clause without table. */
export function readEffect(
  { points, override, reset, list }: EffectDocument,
  path: Path,
  context: PolicyContext,
  { measure, attributes }: Measured,
  citations: readonly Citation[],
): Effect {
  const { findings, spanAt: at } = context;
  if ((points ?? override ?? reset ?? list) !== undefined) context.requireCitation(citations, path);
  if (list !== undefined) checkList(list, [...path, "list"], context);
  if (measure.kind !== "each" && (override ?? reset ?? list) !== undefined) {
    findings.error(
      "whole-record-effect",
      at(path),
      "an override, reset or listing belongs to `each` record, not to a count or sum",
    );
  }
  if (typeof points === "object") checkDiscretion(points, [...path, "points"], context, { measure, attributes });
  return {
    ...(points !== undefined && { points }),
    ...(override !== undefined && { override }),
    ...(reset !== undefined && { reset }),
    ...(list !== undefined && { list }),
  };
}

function checkList(list: string, path: Path, { findings, lists, spanAt: at }: PolicyContext): void {
  if (lists === undefined || lists.has(list)) return;
  findings.error("unknown-list", at(path), `the policy has no list \`${list}\``, {
    help: suggestion(list, lists) ?? "declare it under `lists`",
  });
}

function checkDiscretion(
  { from, to, attribute, absent }: Discretion,
  path: Path,
  { findings, spanAt: at }: PolicyContext,
  { measure, attributes }: Measured,
): void {
  if (from > to) findings.error("empty-interval", at(path), "`from` is above `to`");
  if (absent < from || absent > to) {
    findings.error("discretion-out-of-range", at([...path, "absent"]), `\`absent\` is not within ${from} and ${to}`);
  }
  const found = measure.kind === "each" ? attributes.get(attribute) : undefined;
  if (found?.type !== "number" || found.decimals !== 0) {
    findings.error(
      "unknown-attribute",
      at([...path, "attribute"]),
      `\`${attribute}\` is not a whole number that each record carries`,
      {
        help: suggestion(attribute, attributes.keys()),
      },
    );
    return;
  }
  if (found.range.from < from || found.range.to > to) {
    findings.error(
      "discretion-out-of-range",
      at([...path, "attribute"]),
      `\`${attribute}\` can hold more than the ${from} to ${to} that the row allows`,
      { help: "narrow its `range` in the catalogue" },
    );
  }
}
