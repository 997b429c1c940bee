import { formatText, PolicyError, printTree } from "@tallyglass/policy";
import {
  describe,
  expect,
  fc,
  law,
  libraryTexts,
  plainOf,
  readRepositoryLibrary,
  readSoundLibrary,
  test,
  worlds,
} from "@tallyglass/testkit";
import { parse, parseDocument } from "yaml";
import { policyWith } from "./words.ts";

const libraryPolicies = [...readRepositoryLibrary().schemes.values()].flatMap(({ versions }) => versions);

describe("a policy that is printed and read again is the same", () => {
  law(
    "of generated policies",
    fc.property(worlds(), ({ library, texts }) => {
      const policies = [...library.schemes.values()].flatMap(({ versions }) => versions);
      const printed = policies.map(({ syntax }, index) => ({ name: `printed-${index}.yaml`, text: printTree(syntax) }));
      const again = readSoundLibrary([...texts.slice(0, 2), ...printed]);

      expect([...again.schemes.values()].flatMap(({ versions }) => versions.map(plainOf))).toEqual(
        policies.map(plainOf),
      );
    }),
    { runs: 80 },
  );

  for (const policy of libraryPolicies) {
    test(`of ${policy.id} from ${policy.valid.from}`, () => {
      expect(parse(printTree(policy.syntax))).toEqual(plainOf(policy));
    });
  }
});

describe("formatting", () => {
  law(
    "changes nothing that a document says, and nothing at all the second time, of generated documents",
    fc.property(worlds(), ({ texts }) => {
      for (const text of texts) expectSound(text);
    }),
    { runs: 40 },
  );

  for (const text of libraryTexts()) {
    test(`changes nothing that ${text.name} says, and nothing at all the second time`, () => {
      expectSound(text);
    });
  }

  const commented = fc
    .constantFrom(...libraryTexts().filter(({ text }) => text.length < 15_000))
    .chain(({ name, text }) => {
      const lines = text.split("\n").length - 1;
      const place = fc.record({ line: fc.nat({ max: lines - 1 }), ending: fc.boolean() });
      return fc
        .uniqueArray(place, { minLength: 1, maxLength: 6, selector: ({ line }) => line })
        .map((places) => ({ name, before: text, text: withComments(text, places) }));
    })
    .filter(({ before, text }) => saysTheSame(before, text));
  law(
    "keeps every comment, wherever one stands",
    fc.property(commented, ({ name, text }) => {
      const formatted = formatText({ name, text });

      expect(commentsOf(formatted)).toEqual(commentsOf(text));
      expect(parse(formatted)).toEqual(parse(text));
    }),
  );
  law(
    "changes nothing the second time, wherever comments stand",
    fc.property(commented, ({ name, text }) => {
      const formatted = formatText({ name, text });

      expect(formatText({ name, text: formatted })).toBe(formatted);
    }),
  );

  test("puts keys into the order of the language, small things on a line, and large ones on several", () => {
    const written = `policy: p
place: here
clauses:
- cite: base#L1
  points: -5
  behaviours:
  - court.fine
  id: fine
- table:
  - points: -20
    cite: base#L2
    when:
      level: county
  - {cite: base#L3, when: {level: city}, points: -30}
  - {cite: base#L4, when: {level: national}, points: -40}
  behaviours: [court.debt]
  id: debt
  cite: base#L2-4
valid:
  from: 2018-01-01
status: draft
title:
  en: P
evidence: full-table
`;

    expect(formatText({ name: "p.yaml", text: written })).toBe(`policy: p
title: { en: P }
place: here
status: draft
evidence: full-table
valid: { from: 2018-01-01 }
clauses:
  - { id: fine, behaviours: [court.fine], cite: base#L1, points: -5 }
  - id: debt
    behaviours: [court.debt]
    cite: base#L2-4
    table:
      - { when: { level: county }, points: -20, cite: base#L2 }
      - { when: { level: city }, points: -30, cite: base#L3 }
      - { when: { level: national }, points: -40, cite: base#L4 }
`);
  });

  test("leaves a comment beside what it is about", () => {
    const written = policyWith(`clauses:
  # first the fine
  - { id: fine, behaviours: [court.fine], points: -5 } # five
  # then the debt
  - { id: debt, behaviours: [court.debt], points: -9 }
`);
    const lines = formatText({ name: "p.yaml", text: written }).split("\n");

    expect(lines[lines.findIndex((line) => line.includes("# first the fine")) + 1]).toContain("id: fine");
    expect(lines[lines.findIndex((line) => line.includes("# then the debt")) + 1]).toContain("id: debt");
    expect(lines.findIndex((line) => line.includes("# five"))).toBeGreaterThanOrEqual(
      lines.findIndex((line) => line.includes("points: -5")),
    );
    expect(lines.findIndex((line) => line.includes("# five"))).toBeLessThan(
      lines.findIndex((line) => line.includes("# then the debt")),
    );
  });

  test("reads what stands after a byte order mark as the reader does, and leaves the mark out", () => {
    const plain = "policy: p\ntitle: { en: P }\n";

    expect(formatText({ name: "p.yaml", text: `\ufeff${plain}` })).toBe(plain);
    expect(formatText({ name: "p.yaml", text: "\ufeff policy: p\ntitle: { en: P }\n" })).toBe(plain);
  });

  test("refuses a text that is not plain YAML, with its findings", () => {
    expect(() => formatText({ name: "p.yaml", text: "policy: &p a" })).toThrow(PolicyError);
    expect(() => formatText({ name: "p.yaml", text: "" })).toThrow("empty");
  });

  function expectSound(source: { readonly name: string; readonly text: string }): void {
    const formatted = formatText(source);

    expect(parse(formatted)).toEqual(parse(source.text));
    expect(Object.keys(parse(formatted))[0]).toBe(Object.keys(parse(source.text))[0]);
    expect(formatText({ ...source, text: formatted })).toBe(formatted);
    expect(commentsOf(formatted)).toEqual(commentsOf(source.text));
  }
});

interface Place {
  readonly line: number;
  readonly ending: boolean;
}

/** The text with a comment above some lines, or at their end. */
function withComments(text: string, places: readonly Place[]): string {
  const byLine = new Map(places.map((place) => [place.line, place]));
  return text
    .split("\n")
    .flatMap((line, index) => {
      const place = byLine.get(index);
      const mark = `# mark ${index}`;
      if (place === undefined || line === "" || line.includes("#")) return [line];
      return place.ending ? [`${line} ${mark}`] : [`${/^ */.exec(line)?.[0]}${mark}`, line];
    })
    .join("\n");
}

/** Whether the marks became comments, and not a part of what is said over several lines. */
function saysTheSame(before: string, after: string): boolean {
  const { errors, contents } = parseDocument(after);
  return errors.length === 0 && JSON.stringify(contents) === JSON.stringify(parseDocument(before).contents);
}

/** Lines that are comments, and the marks of these tests at the end of others. */
function commentsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/^ *# .*$|# mark \d+$/gm), ([comment]) => comment.trim()).sort();
}
