import {
  type Choice,
  chooseReadings,
  PolicyError,
  printTree,
  ReadingError,
  readingsOf,
  readLibrary,
  readPolicy,
  type Scheme,
  schemeOf,
} from "@tallyglass/policy";
import {
  choices,
  describe,
  expect,
  fc,
  law,
  plainOf,
  readRepositoryLibrary,
  schemeNamed,
  test,
} from "@tallyglass/testkit";
import { policyWith, readAmongWords, words } from "./words.ts";

const library = readRepositoryLibrary();

/** A policy with one reading of these options beside its default, and how it is read under them. */
function withOptions(parts: string, options: string) {
  const text = policyWith(`${parts}readings:
  - id: r
    question: { en: Which? }
    default: standing
    reason: { en: It stands so. }
    options:
      - { id: standing, name: { en: As it stands } }
${options}`);
  const { library: read, diagnostics } = readAmongWords(text);
  expect(diagnostics).toEqual([]);
  const scheme = schemeNamed(read, "p");
  const under = (choice: Choice) =>
    plainOf(chooseReadings(scheme, choice, read).versions[0]) as Record<string, unknown>;
  return { scheme, read, under, choose: (choice: Choice) => chooseReadings(scheme, choice, read) };
}

test("a version that an option changes still ends where the next one begins", () => {
  const text = policyWith(`clauses:
  - { id: fine, behaviours: [court.fine], points: -5 }
readings:
  - id: r
    question: { en: Which? }
    default: standing
    reason: { en: It stands so. }
    options:
      - { id: standing, name: { en: As it stands } }
      - { id: other, name: { en: Other }, set: { clauses.fine.points: -9 } }
`);
  const { from } = schemeNamed(readAmongWords(text).library, "p").versions[0].valid;
  const later = { name: "later.yaml", text: text.replace(`from: ${from}`, "from: 2030-01-01") };
  const { library: read, diagnostics } = readLibrary([...words, { name: "first.yaml", text }, later]);
  expect(diagnostics).toEqual([]);
  const ends = (scheme: Scheme) => scheme.versions.map(({ valid }) => valid.to);

  expect(ends(schemeNamed(read, "p"))).toEqual(["2029-12-31", undefined]);
  expect(ends(chooseReadings(schemeNamed(read, "p"), { r: "other" }, read))).toEqual(["2029-12-31", undefined]);
});

const fine = "clauses:\n  - { id: fine, behaviours: [court.fine], points: -5 }\n";

describe("an option", () => {
  test("puts a value where its path leads, by keys and by the ids of list items", () => {
    const { under, choose } = withOptions(
      fine,
      "      - { id: other, name: { en: Other }, set: { clauses.fine.points: -9, window: ever } }\n",
    );

    expect(under({ r: "other" })).toMatchObject({ window: "ever", clauses: [{ id: "fine", points: -9 }] });
    expect(choose({ r: "other" }).versions[0].clauses[0]?.grading).toMatchObject({
      rows: [{ effect: { points: -9 } }],
    });
  });

  test("adds a list item that is not there, and replaces one that is", () => {
    const debt = "{ id: debt, behaviours: [court.debt], points: -7 }";
    const { under } = withOptions(
      fine,
      `      - { id: add, name: { en: Add }, set: { clauses.debt: ${debt} } }
      - { id: replace, name: { en: Replace }, set: { clauses.fine: { id: fine, behaviours: [court.debt], points: -8 } } }
`,
    );

    expect(under({ r: "add" }).clauses).toEqual([
      { id: "fine", behaviours: ["court.fine"], points: -5 },
      { id: "debt", behaviours: ["court.debt"], points: -7 },
    ]);
    expect(under({ r: "replace" }).clauses).toEqual([{ id: "fine", behaviours: ["court.debt"], points: -8 }]);
  });

  test("takes keys and list items away", () => {
    const { under } = withOptions(
      `stacking: highest-per-fact\n${fine}  - { id: debt, behaviours: [court.debt], points: -7, cap: 20 }\n`,
      "      - { id: other, name: { en: Other }, remove: [clauses.fine, clauses.debt.cap, stacking] }\n",
    );

    expect(under({ r: "other" }).clauses).toEqual([{ id: "debt", behaviours: ["court.debt"], points: -7 }]);
    expect(under({ r: "other" })).not.toHaveProperty("stacking");
  });

  test("does nothing at a path whose step with a question mark leads nowhere", () => {
    const { under } = withOptions(
      fine,
      `      - { id: other, name: { en: Other }, set: { clauses.debt?.cap: 20 } }
      - { id: third, name: { en: Third }, remove: [clauses.debt?, scale?.minimum] }
`,
    );

    expect(under({ r: "other" })).toEqual(under({}));
    expect(under({ r: "third" })).toEqual(under({}));
  });

  test("changes what an option of an earlier reading put there", () => {
    const text = `${fine}readings:
  - id: first
    question: { en: Which? }
    default: a
    reason: { en: So. }
    options:
      - { id: a, name: { en: A } }
      - { id: b, name: { en: B }, set: { clauses.debt: { id: debt, behaviours: [court.debt], points: -7 } } }
  - id: second
    question: { en: Which? }
    default: a
    reason: { en: So. }
    options:
      - { id: a, name: { en: A } }
      - { id: b, name: { en: B }, set: { clauses.debt?.cap: 10 } }
`;
    const { library: read } = readAmongWords(policyWith(text));
    const under = (choice: Choice) =>
      chooseReadings(schemeNamed(read, "p"), choice, read).versions[0].clauses.map(({ id, cap }) => [id, cap?.points]);

    expect(under({ second: "b" })).toEqual([["fine", undefined]]);
    expect(under({ first: "b" })).toEqual([
      ["fine", undefined],
      ["debt", undefined],
    ]);
    expect(under({ second: "b", first: "b" })).toEqual([
      ["fine", undefined],
      ["debt", 10],
    ]);
  });

  test("is noted as chosen, and the default where nothing was", () => {
    const { choose, scheme } = withOptions(fine, "      - { id: other, name: { en: Other }, set: { window: ever } }\n");

    expect(scheme.versions[0].chosen).toEqual(new Map([["r", "standing"]]));
    expect(choose({ r: "other" }).versions[0].chosen).toEqual(new Map([["r", "other"]]));
    expect(choose({ r: "standing" }).versions[0]).toEqual(scheme.versions[0]);
  });
});

describe("a choice is refused", () => {
  const { scheme, read, choose } = withOptions(
    fine,
    `      - { id: vague, name: { en: Vague }, untranslatable: The text names no event. }
      - { id: other, name: { en: Other }, set: { window: ever } }
`,
  );

  test.each([
    [{ s: "other" }, "`p` has no reading `s`", "did you mean `r`?"],
    [{ nonsense: "other" }, "`p` has no reading `nonsense`", undefined],
    [{ r: "oter" }, "the reading `r` of `p` has no option `oter`", "its options are `standing`, `vague`, `other`"],
    [{ r: "vague" }, "the option `r=vague` cannot be run: The text names no event.", undefined],
    [{ borrowed: "yes" }, "`p` has no reading `borrowed`", undefined],
    [{ constructor: "other" }, "`p` has no reading `constructor`", undefined],
  ] as readonly (readonly [Choice, string, string | undefined])[])("%o", (choice, message, help) => {
    const error = thrownBy(() => choose(choice));

    expect(error).toBeInstanceOf(ReadingError);
    expect(error).toMatchObject({ message, help });
  });

  test("if options that each load do not load together", () => {
    const text = policyWith(`${fine}readings:
${["lists", "consequence"]
  .map(
    (id) => `  - id: ${id}
    question: { en: Which? }
    default: a
    reason: { en: So. }
    options:
      - { id: a, name: { en: A } }
`,
  )
  .map((head, index) =>
    index === 0
      ? `${head}      - { id: b, name: { en: B }, remove: [lists.black] }\n`
      : `${head}      - { id: b, name: { en: B }, set: { clauses.fine.list: black } }\n`,
  )
  .join("")}lists:
  - { id: black, name: { en: Black } }
`);
    const { library: own, diagnostics } = readAmongWords(text);
    const both = () => chooseReadings(schemeNamed(own, "p"), { lists: "b", consequence: "b" }, own);

    expect(diagnostics).toEqual([]);
    expect(both).toThrow(PolicyError);
    expect(both).toThrow("unknown-list");
  });

  test("but a version without the reading stays as it is, where another has it", () => {
    const later = {
      ...readPolicy({ name: "later.yaml", text: policyWith(fine) }, read),
      valid: { from: "2020-01-01" },
    };
    const both: Scheme = { id: "p", versions: [scheme.versions[0], later] };

    expect(chooseReadings(both, { r: "other" }, read).versions.map((version) => version.chosen.get("r"))).toEqual([
      "other",
      undefined,
    ]);
  });
});

describe("the library", () => {
  for (const scheme of library.schemes.values()) {
    const readings = scheme.versions.flatMap(readingsOf);
    for (const { id, options } of readings) {
      test(`of ${scheme.id} the reading ${id} can be chosen in each of its ${options.length} ways, or says why not`, () => {
        for (const option of options) {
          const choose = () => chooseReadings(scheme, { [id]: option.id }, library);
          if (option.untranslatable === undefined) {
            const chosen = choose().versions.flatMap((version) => version.chosen.get(id) ?? []);
            expect(chosen).toEqual(option.id === "no" && id === "borrowed" ? [] : expect.arrayContaining([option.id]));
          } else expect(choose).toThrow(option.untranslatable.en);
        }
      });
    }
    if (readings.length === 0) continue;
    law(
      `of ${scheme.id} can be read under any readings at once`,
      fc.property(choices(scheme), (choice) => {
        for (const version of chooseReadings(scheme, choice, library).versions) {
          expect(printTree(version.syntax)).toContain(`policy: ${scheme.id}`);
        }
      }),
      { runs: 25 },
    );
  }
});

describe("what is read", () => {
  test("is frozen all the way down, also under readings", () => {
    const { choose, scheme } = withOptions(fine, "      - { id: other, name: { en: Other }, set: { window: ever } }\n");

    for (const version of [scheme.versions[0], choose({ r: "other" }).versions[0]]) {
      expect(thawedParts(version)).toEqual([]);
    }
  });

  test("of a single version is a scheme of its own", () => {
    const { scheme } = withOptions(fine, "");

    expect(schemeOf(scheme.versions[0])).toEqual({ id: "p", versions: [scheme.versions[0]] });
  });
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** The paths of whatever in a value is not frozen; the text that spans point into may be anyone's. */
function thawedParts(value: unknown, path = "", seen = new Set<unknown>()): readonly string[] {
  if (typeof value !== "object" || value === null || seen.has(value) || path.endsWith(".source")) return [];
  seen.add(value);
  const parts = value instanceof Map ? [...value] : Object.entries(value);
  const inner = parts.flatMap(([key, part]) => thawedParts(part, `${path}.${String(key)}`, seen));
  return Object.isFrozen(value) ? inner : [path, ...inner];
}
