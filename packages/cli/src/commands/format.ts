import { renameSync, writeFileSync } from "node:fs";
import { formatText } from "@tallyglass/policy";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { documentFiles, readDocument } from "../library/documents.ts";
import { print } from "./print.ts";

export interface FormatOptions {
  readonly check?: boolean;
}

/** Puts documents into the one layout, or with `--check` names those that are not in it. */
export async function runFormat(
  paths: readonly string[],
  { check }: FormatOptions,
  { end }: CommandContext,
): Promise<void> {
  const changes = documentFiles(paths).flatMap((file) => {
    const source = readDocument(file);
    const text = formatText(source);
    return text === source.text ? [] : [{ file, name: source.name, text }];
  });
  for (const { file, text } of check ? [] : changes) {
    writeFileSync(`${file}.tmp`, text);
    renameSync(`${file}.tmp`, file);
  }
  if (check && changes.length > 0) end(exitCode.findings);
  await print(changes.map(({ name }) => `${name}\n`).join(""));
}
