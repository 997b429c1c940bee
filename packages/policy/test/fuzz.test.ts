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
  textEdits,
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

const marks = [
  ...["[", "]", "{", "}", "[[[[[[", "{{{{", "]]]", ":", ": ", " #", "# ", "- ", "? ", "| ", ">\n", "&a ", "*a"],
  ...["!!x ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "\t", "\u0000", "\u202e", "\ufeff", "\r", "\u2028", "'", '"'],
  ...["\\", "`", "@", ",", "\ud800", "__proto__: 1\n", "constructor: ", "0x1F", "9007199254740993", "1e999", ".nan"],
  ...["-", "~", "null", "=", "..", "(", "分"],
];

/** Too deep, too wide, too long, and a text that grows as it is read. */
const bombs = [
  ...["[".repeat(50_000), "{a: ".repeat(20_000), "- ".repeat(20_000), "x".repeat(1_100_000), "\n".repeat(100_000)],
  `{ ${Array.from({ length: 5_000 }, (_, at) => `k${at}: 1`).join(", ")} }`,
  `\nb0: &b0 [x]\n${Array.from({ length: 40 }, (_, at) => `b${at + 1}: &b${at + 1} [*b${at}, *b${at}]\n`).join("")}`,
];

const someEdits = fc.oneof(
  { weight: 19, arbitrary: textEdits({ oddities: marks, further: [(text) => text.replaceAll("\n", "\r\n")] }) },
  { weight: 1, arbitrary: textEdits({ oddities: bombs }) },
);

function mutated(sources: readonly Source[]): fc.Arbitrary<Source> {
  return fc
    .tuple(fc.constantFrom(...sources), someEdits)
    .map(([{ text }, edit]) => ({ name: "mutated.yaml", text: edit(text) }));
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
