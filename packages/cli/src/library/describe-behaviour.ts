import {
  type Attribute,
  type Behaviour,
  type Clause,
  type Effect,
  type Library,
  type Policy,
  writeCitations,
  writeInterval,
} from "@tallyglass/policy";
import { clausesOver } from "@tallyglass/scoring";
import { signed } from "../text/names.ts";

/** The behaviours of a library; of a policy, those that it scores. */
export function behavioursOf(library: Library, policy: Policy | undefined): readonly Behaviour[] {
  const all = [...library.behaviours.values()];
  return policy === undefined ? all : all.filter(({ code }) => clausesOver(policy, code).length > 0);
}

/** What may be recorded as data, and what a policy makes of it. */
export function describeBehaviour(
  { code, department, kind, name, access, attributes, citations }: Behaviour,
  library: Library,
  policy: Policy | undefined,
) {
  return {
    code,
    kind,
    name,
    department: { id: department, name: library.departments.get(department)?.name },
    access: access === undefined ? null : { who: access.who, cite: writeCitations(access.citations) },
    attributes: [...attributes.values()].map(writeAttribute),
    cite: writeCitations(citations),
    ...(policy && {
      clauses: clausesOver(policy, code).map((clause) => ({ id: clause.id, points: writePoints(clause) })),
    }),
  };
}

/** `hours [0..8784] hours`, `class? first|second|third`. */
export function writeAttribute(attribute: Attribute): string {
  const name = `${attribute.name}${attribute.optional ? "?" : ""}`;
  switch (attribute.type) {
    case "boolean":
      return `${name} true|false`;
    case "enumeration":
      return `${name} ${attribute.values.join("|")}`;
    case "number":
      return `${name} ${writeInterval(attribute.range, attribute.decimals)}${attribute.unit === undefined ? "" : ` ${attribute.unit}`}`;
  }
}

/** `-30, -50, list tax-defaulters`: what a clause can come to. */
export function writePoints({ grading, cap }: Clause): string {
  const most = cap === undefined ? "" : `, at most ${cap.points}`;
  if (grading.kind === "steps") {
    const { points, more, most: limit } = grading;
    return `${signed(points)}, then ${signed(more)} a step${limit === undefined ? "" : `, at most ${limit.points}`}${most}`;
  }
  return `${[...new Set(grading.rows.map(({ effect }) => writeEffect(effect)))].join(", ")}${most}`;
}

function writeEffect({ points, override, reset, list }: Effect): string {
  const parts: string[] = [];
  if (typeof points === "number") parts.push(signed(points));
  if (typeof points === "object") parts.push(`${signed(points.from)}..${signed(points.to)}`);
  if (override !== undefined) parts.push(`score ${override}`);
  if (reset !== undefined) parts.push(`anew at ${reset}`);
  if (list !== undefined) parts.push(`list ${list}`);
  return parts.join(" ");
}
