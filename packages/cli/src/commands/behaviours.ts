import { type Library, nearest, writeCitations } from "@tallyglass/policy";
import { clausesOver } from "@tallyglass/scoring";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { behavioursOf, describeBehaviour, writeAttribute, writePoints } from "../library/describe-behaviour.ts";
import { openLibrary } from "../library/open-library.ts";
import { formatTable } from "../output/table.ts";
import { nameIn } from "../text/names.ts";
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
  const asked = options.department === undefined ? undefined : requireDepartment(library, options.department);
  const shown = behavioursOf(library, policy).filter(({ department }) => asked === undefined || department === asked);
  if (options.format === "json") {
    return printJson(shown.map((behaviour) => describeBehaviour(behaviour, library, policy)));
  }
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
