import {
  checkPolicy,
  type Diagnostic,
  diagnosticCodes,
  formatDiagnostic,
  formatText,
  PolicyError,
  positionOf,
  readLibrary,
  type Source,
} from "@tallyglass/policy";
import {
  afterAll,
  costOf,
  describe,
  expect,
  fc,
  law,
  libraryTexts,
  readRepositoryLibrary,
  trustSize,
} from "@tallyglass/testkit";

const library = readRepositoryLibrary();
const texts = libraryTexts();
const small = texts.filter(({ text }) => text.length < 15_000);
const [large] = texts.filter(({ name }) => name.includes("fuzhou-yuming"));
const others = texts.filter(({ text }) => !text.startsWith("policy:"));
const catalogue = texts.filter(({ name }) => name.endsWith("/city-bureaus.yaml"));

const cost = costOf("bad-text");
afterAll(cost.tell);
const tells = { row: "bad-text", of: "malformed texts answered with findings that have a code and a place" };

const oddities = [
  ...[
    "[",
    "]",
    "{",
    "}",
    "[[[[[[",
    "{{{{",
    "]]]",
    ":",
    ": ",
    " #",
    "# ",
    "- ",
    "? ",
    "| ",
    ">\n",
    "&a ",
    "*a",
    "!!x ",
    "<<: ",
  ],
  ...[
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "\t",
    "\u0000",
    "\u202e",
    "\ufeff",
    "\r",
    "\u2028",
    "'",
    '"',
    "\\",
    "`",
    "@",
    ",",
  ],
  ...[
    "\ud800",
    "__proto__: 1\n",
    "constructor: ",
    "0x1F",
    "9007199254740993",
    "1e999",
    ".nan",
    "-",
    "~",
    "null",
    "=",
    "..",
    "(",
    "分",
  ],
];

/** One thing done to a text at a place in it. */
type Edit = (text: string, at: number) => string;

const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...oddities).map(
    (odd): Edit =>
      (text, at) =>
        text.slice(0, at) + odd + text.slice(at),
  ),
  fc.constantFrom(...oddities).map(
    (odd): Edit =>
      (text, at) =>
        text.slice(0, at) + odd + text.slice(at + odd.length),
  ),
  fc.integer({ min: 0, max: 0xff }).map(
    (byte): Edit =>
      (text, at) =>
        text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ byte) + text.slice(at + 1),
  ),
  fc.constant<Edit>((text, at) => text.slice(0, at)),
  fc.constant<Edit>((text, at) => text.slice(at)),
  fc.nat({ max: 60 }).map(
    (length): Edit =>
      (text, at) =>
        text.slice(0, at) + text.slice(at + length),
  ),
  fc
    .nat({ max: 6 })
    .map(
      (spaces): Edit =>
        onLines((lines, line) => lines.with(line, " ".repeat(spaces) + (lines[line] ?? "").trimStart())),
    ),
  fc.constant(onLines((lines, line) => lines.toSpliced(line, 0, lines[line] ?? ""))),
  fc.constant(onLines((lines, line) => lines.toSpliced(line, 1))),
  fc.constant(
    onLines((lines, line) =>
      lines.with(line, lines[line + 1] ?? "").with(Math.min(line + 1, lines.length - 1), lines[line] ?? ""),
    ),
  ),
);

function onLines(edit: (lines: readonly string[], line: number) => readonly string[]): Edit {
  return (text, at) => edit(text.split("\n"), text.slice(0, at).split("\n").length - 1).join("\n");
}

function mutated(sources: readonly Source[]): fc.Arbitrary<Source> {
  const edits = fc.array(fc.record({ edit: someEdit, place: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    minLength: 1,
    maxLength: 3,
  });
  return fc.tuple(fc.constantFrom(...sources), edits).map(([{ text }, all]) => ({
    name: "mutated.yaml",
    text: all.reduce((changed, { edit, place }) => edit(changed, Math.floor(place * changed.length)), text),
  }));
}

describe("a text of the library to which something has happened", () => {
  law(
    "is a policy or has findings, each with a code and a place",
    fc.property(mutated(small.filter(({ text }) => text.startsWith("policy:"))), cost.timed(expectPolicyOrFindings)),
    { runs: trustSize({ short: 1_000, full: 4_000 }), tells },
  );

  law(
    "is a policy or has findings also where it is large",
    fc.property(mutated(large === undefined ? [] : [large]), cost.timed(expectPolicyOrFindings)),
    { runs: trustSize({ short: 60, full: 200 }), tells },
  );

  law(
    "is a document of another kind or has findings, each with a code and a place",
    fc.property(
      mutated(others),
      cost.timed((source) => {
        const beside = source.text.startsWith("life:") ? catalogue : [];

        expectPlaced(source, readLibrary([source, ...beside]).diagnostics);
      }),
    ),
    { runs: trustSize({ short: 600, full: 2_000 }), tells },
  );

  law(
    "is formatted, or refused with findings",
    fc.property(mutated(small), (source) => {
      const formatted = formattedOrRefused(source);
      if (formatted !== undefined)
        expect(
          readLibrary([{ ...source, text: formatted }])
            .diagnostics.map(({ code }) => code)
            .filter((code) => code.startsWith("yaml")),
        ).toEqual([]);
    }),
    { runs: trustSize({ short: 400, full: 1_000 }), tells },
  );
});

function expectPolicyOrFindings(source: Source): void {
  const { policy, diagnostics } = checkPolicy(source, library);

  expect(policy === undefined).toBe(diagnostics.length > 0);
  expectPlaced(source, diagnostics);
}

function formattedOrRefused(source: Source): string | undefined {
  try {
    return formatText(source);
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError);
    expectPlaced(source, (error as PolicyError).diagnostics);
    return undefined;
  }
}

function expectPlaced(source: Source, diagnostics: readonly Diagnostic[]): void {
  const lines = source.text.split("\n");
  const own = diagnostics.filter(({ span }) => span.source.name === source.name);
  const shown = new Set([...own.slice(0, 5), ...own.slice(-5)]);
  for (const diagnostic of shown) {
    const { code, span } = diagnostic;
    const { line, column } = positionOf(span);

    expect(Object.keys(diagnosticCodes)).toContain(code);
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
    expect(formatDiagnostic(diagnostic)).toContain(`${source.name}:${line}:${column}: error[${code}]: `);
  }
}
