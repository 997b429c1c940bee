import { accessSync, constants, existsSync } from "node:fs";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { libraryFolder } from "../library/policy-files.ts";
import { formatTable } from "../output/table.ts";
import { print, printJson } from "./print.ts";

export interface DoctorOptions {
  readonly format: "table" | "json";
}

/** One thing that a machine has or lacks. */
interface Examination {
  readonly what: string;
  readonly found: string;
  readonly ok: boolean;
  /** What to do, where it is not. */
  readonly remedy: string;
}

/** Says what this machine has and lacks. Ends with 1 where something is lacking. */
export async function runDoctor({ format }: DoctorOptions, { end }: CommandContext): Promise<void> {
  const examinations = [
    examineNode(),
    await examineLibrary(),
    await examineDuckDb(),
    examineFolder("temporary folder", tmpdir()),
    examineFolder("this folder", process.cwd()),
    examineMachine(),
    examineTerminal(),
  ];
  if (examinations.some(({ ok }) => !ok)) end(exitCode.findings);
  if (format === "json") return printJson(examinations);
  const rows = examinations.map(({ what, found, ok, remedy }) => [
    ok ? "ok" : "lacking",
    what,
    found,
    ok ? "" : remedy,
  ]);
  return print(`${formatTable([{ title: "" }, { title: "what" }, { title: "found" }, { title: "remedy" }], rows)}\n`);
}

function examineNode(): Examination {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { what: "Node", found: process.versions.node, ok, remedy: "install Node 20.19 or newer" };
}

async function examineLibrary(): Promise<Examination> {
  const what = "library";
  if (!existsSync(libraryFolder)) return { what, found: "missing", ok: false, remedy: "run inside a whole checkout" };
  const { documentFiles, readDocument } = await import("../library/documents.ts");
  const { readScenarioLibrary } = await import("@tallyglass/simulation");
  const { scenarios, diagnostics } = readScenarioLibrary(documentFiles([libraryFolder]).map(readDocument));
  const counts = [
    [scenarios.library.schemes.size, "policies"],
    [scenarios.library.behaviours.size, "behaviours"],
    [scenarios.trees.scenario.size, "scenarios"],
    [diagnostics.length, "findings"],
  ] as const;
  const found = counts.map(([count, noun]) => `${count} ${noun}`).join(", ");
  return { what, found, ok: diagnostics.length === 0, remedy: "`tallyglass check library` names the findings" };
}

async function examineDuckDb(): Promise<Examination> {
  const what = "Parquet (DuckDB)";
  const remedy = "run `npm ci` again; without it, JSON Lines and CSV still work";
  try {
    const { version } = await import("@duckdb/node-api");
    return { what, found: version(), ok: true, remedy };
  } catch {
    return { what, found: "does not load", ok: false, remedy };
  }
}

function examineFolder(what: string, folder: string): Examination {
  try {
    accessSync(folder, constants.W_OK);
    return { what, found: "writable", ok: true, remedy: "" };
  } catch {
    return { what, found: "not writable", ok: false, remedy: `make ${folder} writable, or work in another folder` };
  }
}

function examineMachine(): Examination {
  const gibibytes = totalmem() / 2 ** 30;
  const found = `${availableParallelism()} cores, ${gibibytes.toFixed(1)} GiB`;
  return { what: "machine", found, ok: gibibytes >= 1, remedy: "record files of millions of lines want 1 GiB" };
}

function examineTerminal(): Examination {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  const locale = LC_ALL || LC_CTYPE || LANG || "";
  const ok = !process.stdout.isTTY || locale === "" || /utf-?8/i.test(locale);
  return {
    what: "terminal",
    found: locale === "" ? "no locale set" : locale,
    ok,
    remedy: "choose a UTF-8 locale, so that Chinese names show",
  };
}
