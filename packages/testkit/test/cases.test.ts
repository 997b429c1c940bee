import { describe, expect, readRepositoryLibrary, readSuite, schemeOfCase, test } from "@tallyglass/testkit";

const library = readRepositoryLibrary();

const sound = `suite: small
about: A suite that is as short as a suite can be.
policy: fuzhou-yuming
asOf: 2018-12-31
date: 2018-06-01
cases:
  - name: a detention
    records: [{ behaviour: police.detention }]
    score: 450
`;

describe("a suite", () => {
  test("gives its cases the day of the act and the day on which one looks", () => {
    const [only] = read(sound).cases;

    expect(only?.asOf).toBe("2018-12-31");
    expect(only?.records).toEqual([
      {
        resident: "syn-000001",
        behaviour: "police.detention",
        date: "2018-06-01",
        recorded: "2018-06-01",
        attributes: {},
      },
    ]);
    expect(only?.expected).toEqual({ score: 450 });
  });

  test("lets a case choose days and readings of its own", () => {
    const [only] = read(
      sound.replace(
        "records: [{",
        'asOf: 2020-01-01\n    readings: { start: "600" }\n    records: [{ date: 2019-02-03,',
      ),
    ).cases;

    expect(only?.asOf).toBe("2020-01-01");
    expect(only?.records[0]?.date).toBe("2019-02-03");
    expect(only && schemeOfCase(only).versions[0].scale?.start?.points).toBe(600);
  });

  test("can bring its own documents, and then its only policy need not be named", () => {
    const [only] = read(
      given(`policy: own
      title: { en: Own }
      place: here
      status: draft
      evidence: full-table
      valid: { from: 2018-01-01 }`),
    ).cases;

    expect(only?.policy).toBe("own");
    expect(only && schemeOfCase(only).versions).toHaveLength(1);
  });

  test("holds what a case expects in one order, however it is written", () => {
    const [only] = read(
      sound.replace(
        "score: 450",
        "lines: [{ kind: start, points: 500 }, { kind: contribution, points: -50 }]\n    lists: [b, a]",
      ),
    ).cases;

    expect(only?.expected).toEqual({
      lines: [
        { kind: "contribution", points: -50 },
        { kind: "start", points: 500 },
      ],
      lists: ["a", "b"],
    });
  });
});

describe("a suite is refused", () => {
  const faults: readonly (readonly [string, string, string])[] = [
    ["with an unknown key", sound.replace("about:", "abuot:"), "unknown key `abuot`"],
    ["with a key of every object", sound.replace("score:", "constructor: 1\n    score:"), "unknown key `constructor`"],
    ["with an unknown key in a case", sound.replace("score:", "scroe:"), "unknown key `scroe`"],
    [
      "with an unknown key in a line",
      sound.replace("score: 450", "lines: [{ kind: cap, points: 1, of: x }]"),
      "unknown key `of`",
    ],
    [
      "with a line of no known kind",
      sound.replace("score: 450", "lines: [{ kind: caps, points: 1 }]"),
      "`lines` has not the form",
    ],
    ["with a line of no points", sound.replace("score: 450", "lines: [{ kind: cap }]"), "`lines` has not the form"],
    ["with a remark of no known kind", sound.replace("score: 450", "remarks: [expires]"), "`remarks` has not the form"],
    ["with a score that is not a whole number", sound.replace("450", "450.5"), "`score` has not the form"],
    ["without a name", sound.replace("suite: small", "suite:"), "a suite has a name"],
    ["without saying what it is about", sound.replace(/about:.*/, "about: 3"), "a suite says what it is `about`"],
    ["without cases", sound.replace(/cases:[\s\S]*/, "cases: []"), "a suite has `cases`"],
    [
      "with a case that asserts nothing",
      sound.replace("    score: 450\n", ""),
      "case `a detention`: it asserts nothing",
    ],
    [
      "with two cases of one name",
      sound + sound.slice(sound.indexOf("  - name")),
      "two cases are called `a detention`",
    ],
    ["with a case without a name", sound.replace("name: a detention", "name:"), "a case has a name"],
    ["with a case without records", sound.replace(/records:.*/, ""), "`records` is a list of records"],
    [
      "with a record that names a resident",
      sound.replace("{ behaviour", "{ resident: syn-1, behaviour"),
      "names no resident",
    ],
    ["with a record that does not fit", sound.replace("police.detention", "police.detentoin"), "unknown-behaviour"],
    ["with a record without a day", sound.replace("date: 2018-06-01\n", ""), "missing-field"],
    [
      "with a record that is empty",
      sound.replace("[{ behaviour: police.detention }]", "[{}]").replace(/date:.*\n/, ""),
      "missing-field",
    ],
    ["without a day on which one looks", sound.replace(/asOf:.*\n/, ""), "on which day one looks"],
    ["with a day that the calendar lacks", sound.replace("2018-12-31", "2018-12-32"), "on which day one looks"],
    ["without a policy", sound.replace(/policy:.*\n/, ""), "of which `policy` it is"],
    ["with a policy that nobody holds", sound.replace("fuzhou-yuming", "fuzhou"), "there is no policy `fuzhou`"],
    [
      "with readings that are not words",
      sound.replace("records:", "readings: { start: 600 }\n    records:"),
      "`readings` are options",
    ],
    ["with given documents that do not load", given("policy: Own"), "missing-key"],
    [
      "with given documents that are not text",
      given("").replace(/given:[\s\S]*?cases/, "given: [{}]\ncases"),
      "`given` is a list",
    ],
    ["with a key that stands twice", sound.replace("asOf", "policy: b\nasOf"), "Map keys must be unique"],
    ["that is a list", "- suite: small\n", "a suite is a map"],
    ["that is empty", "", "a suite is a map"],
  ];

  for (const [name, text, message] of faults) {
    test(name, () => {
      expect(() => read(text)).toThrow(message);
    });
  }

  test("with all its faults at once, each with the file that it stands in", () => {
    const text = sound.replace("about:", "abuot:").replace("score:", "scroe:");

    expect(() => read(text)).toThrow(
      [
        "small.yaml: unknown key `abuot`",
        "small.yaml: a suite says what it is `about`",
        "small.yaml: case `a detention`: unknown key `scroe`",
        "small.yaml: case `a detention`: it asserts nothing",
      ].join("\n"),
    );
  });
});

function read(text: string) {
  return readSuite({ name: "small.yaml", text }, library);
}

function given(policy: string): string {
  return `suite: own
about: A suite with documents of its own.
asOf: 2018-12-31
given:
  - |
      ${policy}
cases:
  - { name: nobody, records: [], score: null }
`;
}
