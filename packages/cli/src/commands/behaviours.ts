import {
  type Attribute,
  type Behaviour,
  type Clause,
  type Effect,
  type Library,
  nearest,
  type Policy,
  writeCitations,
  writeInterval,
} from "@tallyglass/policy";
import { clausesOver } from "@tallyglass/scoring";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { openLibrary } from "../library/open-library.ts";
import { formatTable } from "../output/table.ts";
import { nameIn, signed } from "../text/names.ts";
import type { Language } from "../text/phrases.ts";
import { print, printJson } from "./print.ts";

export interface BehavioursOptions {
  readonly policy?: string;
  readonly department?: string;
  readonly format: "table" | "json";
  readonly lang: Language;
}

/** Lists what can be recorded, with what a policy makes of it if one is named. */
export async function runBehaviours(options: BehavioursOptions, _: CommandContext): Promise<void> {
  const { library, schemes } = openLibrary(options.policy === undefined ? [] : [options.policy]);
  const policy = schemes[0]?.versions.at(-1);
  const shown = [...library.behaviours.values()].filter(
    ({ code, department }) =>
      (options.department === undefined || department === requireDepartment(library, options.department)) &&
      (policy === undefined || clausesOver(policy, code).length > 0),
  );
  if (options.format === "json") return printJson(shown.map((behaviour) => describe(behaviour, library, policy)));
  const rows = shown.map((behaviour) => [
    behaviour.code,
    nameIn(options.lang, behaviour.name),
    behaviour.kind,
    behaviour.access?.who ?? "",
    [...behaviour.attributes.values()].map(writeAttribute).join(", "),
    ...(policy === undefined ? [] : [clausesOver(policy, behaviour.code).map(writePoints).join("; ")]),
    writeCitations(behaviour.citations).join(", "),
  ]);
  const titles = [
    "behaviour",
    "name",
    "kind",
    "who",
    "attributes",
    ...(policy === undefined ? [] : ["points"]),
    "source",
  ];
  return print(
    `${formatTable(
      titles.map((title) => ({ title })),
      rows,
    )}\n`,
  );
}

function requireDepartment({ departments }: Library, id: string): string {
  if (departments.has(id)) return id;
  const near = nearest(id, departments.keys());
  throw new Failure(exitCode.usage, `there is no department \`${id}\``, near && `did you mean \`${near}\`?`);
}

function describe(
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
function writeAttribute(attribute: Attribute): string {
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
function writePoints({ grading, cap }: Clause): string {
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
