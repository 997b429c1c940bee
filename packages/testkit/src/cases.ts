import {
  type Choice,
  chooseReadings,
  type Day,
  formatDiagnostic,
  isDay,
  type Library,
  type PolicyRecord,
  readLibrary,
  readRecord,
  type Scheme,
  type Source,
} from "@tallyglass/policy";
import { parseDocument } from "yaml";
import { type Expected, readExpected } from "./expected.ts";
import { readRepositoryLibrary, readTexts } from "./library.ts";

/** A set of cases about one thing, as a file of `/conformance` holds it. */
export interface Suite {
  readonly name: string;
  readonly about: string;
  readonly file: string;
  readonly cases: readonly Case[];
}

/** Records, a day, and what they come to. */
export interface Case {
  readonly name: string;
  /** The library that its policy stands in. */
  readonly library: Library;
  readonly policy: string;
  readonly readings: Choice;
  readonly resident: string;
  readonly records: readonly PolicyRecord[];
  readonly asOf: Day;
  readonly expected: Expected;
}

/** The scheme of a case, under its readings. */
export function schemeOfCase({ library, policy, readings }: Case): Scheme {
  return chooseReadings(library.schemes.get(policy) as Scheme, readings, library);
}

/**
 * Every suite of `/conformance`.
 *
 * @throws {Error} with every fault of every file.
 */
export function readSuites(): readonly Suite[] {
  const suites = readTexts("conformance").map((source) => readSuite(source, readRepositoryLibrary()));
  const names = suites.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`two suites are called ${twice.map((name) => `\`${name}\``).join(", ")}`);
  return suites;
}

/**
 * Reads a suite. Its policy is one of the library, or is among the documents that it gives itself.
 *
 * @throws {Error} with every fault of the file, so that a case that says nothing cannot pass.
 */
export function readSuite(source: Source, library: Library): Suite {
  const document = parseDocument(source.text, { version: "1.2" });
  const problems = document.errors.map(({ message }) => message);
  const suite = problems.length > 0 ? undefined : readDocument(document.toJS(), source.name, library, problems);
  if (suite === undefined || problems.length > 0) {
    throw new Error(problems.map((problem) => `${source.name}: ${problem}`).join("\n"));
  }
  return suite;
}

type Fields = Readonly<Record<string, unknown>>;

const suiteKeys = new Set(["suite", "about", "policy", "given", "asOf", "date", "cases"]);
const caseKeys = new Set(["name", "policy", "readings", "asOf", "records"]);

function readDocument(document: unknown, file: string, library: Library, problems: string[]): Suite | undefined {
  if (!isMap(document)) {
    problems.push("a suite is a map");
    return undefined;
  }
  const { suite: name, about, cases } = document;
  for (const key of Object.keys(document)) if (!suiteKeys.has(key)) problems.push(`unknown key \`${key}\``);
  if (!isText(name)) problems.push("a suite has a name, under `suite`");
  if (!isText(about)) problems.push("a suite says what it is `about`");
  if (!Array.isArray(cases) || cases.length === 0) problems.push("a suite has `cases`");
  const context = { suite: document, library: libraryOf(document, file, library, problems) };
  const read = (Array.isArray(cases) ? cases : []).flatMap((each, index) => {
    const own: string[] = [];
    const one = readCase(each, context, own);
    const title = isMap(each) && isText(each.name) ? `\`${each.name}\`` : `${index + 1}`;
    problems.push(...own.map((problem) => `case ${title}: ${problem}`));
    return one ?? [];
  });
  const names = read.map((each) => each.name);
  for (const twice of new Set(names.filter((each, index) => names.indexOf(each) !== index))) {
    problems.push(`two cases are called \`${twice}\``);
  }
  return { name: String(name), about: String(about), file, cases: read };
}

function libraryOf({ given }: Fields, file: string, library: Library, problems: string[]): Library {
  if (given === undefined) return library;
  if (!Array.isArray(given) || !given.every(isText)) {
    problems.push("`given` is a list of documents, each as text");
    return library;
  }
  const texts = given.map((text, index) => ({ name: `${file}, document ${index + 1}`, text }));
  const { library: own, diagnostics } = readLibrary(texts);
  problems.push(...diagnostics.map(formatDiagnostic));
  return own;
}

interface CaseContext {
  readonly suite: Fields;
  readonly library: Library;
}

function readCase(fields: unknown, context: CaseContext, problems: string[]): Case | undefined {
  if (!isMap(fields)) {
    problems.push("a case is a map");
    return undefined;
  }
  const { name, readings = {}, ...rest } = fields;
  const expectation = Object.fromEntries(Object.entries(rest).filter(([key]) => !caseKeys.has(key)));
  const expected = readExpected(expectation, problems);
  if (!isText(name)) problems.push("a case has a name");
  if (Object.keys(expected).length === 0) problems.push("it asserts nothing");
  if (!isMap(readings) || !Object.values(readings).every(isText)) problems.push("`readings` are options by reading");
  const asOf = fields.asOf ?? context.suite.asOf;
  if (!isText(asOf) || !isDay(asOf)) problems.push("it says on which day one looks, under `asOf`");
  return {
    name: String(name),
    library: context.library,
    policy: policyOf(fields, context, problems),
    readings: readings as Choice,
    resident,
    records: readRecords(fields, context, problems),
    asOf: String(asOf),
    expected,
  };
}

function policyOf(fields: Fields, { suite, library }: CaseContext, problems: string[]): string {
  const [only, ...others] = library.schemes.keys();
  const policy = fields.policy ?? suite.policy ?? (others.length === 0 ? only : undefined);
  if (!isText(policy)) problems.push("it does not say of which `policy` it is");
  else if (!library.schemes.has(policy)) problems.push(`there is no policy \`${policy}\``);
  return String(policy);
}

/** Every case is about one resident, and so its records do not say whose they are. */
const resident = "syn-000001";

function readRecords(
  { records }: Fields,
  { suite, library }: CaseContext,
  problems: string[],
): readonly PolicyRecord[] {
  if (!Array.isArray(records) || !records.every(isMap)) {
    problems.push("`records` is a list of records");
    return [];
  }
  const dated = suite.date === undefined ? {} : { date: suite.date };
  return records.flatMap((record, index) => {
    if ("resident" in record) problems.push(`record ${index + 1}: a record of a case names no resident`);
    const read = readRecord({ ...dated, ...record, resident }, library);
    if (read.kind === "record") return [read.record];
    const findings = read.kind === "refused" ? read.findings : [{ code: "missing-field", message: "it is empty" }];
    problems.push(...findings.map(({ code, message }) => `record ${index + 1}: ${code}: ${message}`));
    return [];
  });
}

function isMap(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
