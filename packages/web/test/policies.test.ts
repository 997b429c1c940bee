import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { citiesOf, compareCities } from "../src/pages/lives/compare-cities.ts";
import { livesForm } from "../src/pages/lives/lives-state.ts";
import { timelineOf } from "../src/pages/lives/timeline.ts";
import { countClauses, signsOf } from "../src/pages/policies/clause-sign.ts";
import { clausesOn } from "../src/pages/policies/clauses-on.ts";
import { departmentPoints, departmentsChart } from "../src/pages/policies/departments-chart.ts";
import { describeMeasure, describeOutcome, describeRows, pointsOf } from "../src/pages/policies/describe-clause.ts";
import { behavioursOf, byDepartment, filterClauses } from "../src/pages/policies/filter-clauses.ts";
import { lifeWith } from "../src/pages/policies/life-with.ts";
import { overviewChart } from "../src/pages/policies/overview-chart.ts";
import { placeReadings } from "../src/pages/policies/place-readings.ts";
import { allVersions, versionIn } from "../src/pages/policies/versions.ts";
import { decodeState } from "../src/state/decode-state.ts";
import { encodeState } from "../src/state/encode-state.ts";
import { languages } from "../src/words/language.ts";
import { pageLibrary, wholeLibrary } from "./page-library.ts";

const versions = allVersions(wholeLibrary);
const fuzhou = policyNamed("fuzhou-yuming");

function policyNamed(policy: string, version?: string) {
  const found = versionIn(wholeLibrary, { policy, ...(version !== undefined && { version }) });
  if (found === undefined) throw new Error(`there is no policy \`${policy}\``);
  return found;
}

function clauseNamed(id: string, policy = fuzhou) {
  const found = policy.clauses.find((clause) => clause.id === id);
  if (found === undefined) throw new Error(`there is no clause \`${id}\``);
  return found;
}

describe("what the page finds", () => {
  test("is that the draft of Fuzhou alone is known in full: 71 clauses take, 35 give", () => {
    expect(countClauses(fuzhou.clauses)).toEqual({ clauses: 106, takes: 71, gives: 35, lists: 0 });
    const { chart, table } = overviewChart(wholeLibrary);
    for (const language of languages) {
      expect(chart.title[language].match(/\d+/g)).toEqual(["106", "71", "35"]);
      expect(chart.summary[language].match(/\d+/g)).toEqual(["7"]);
    }
    expect(table.rows).toHaveLength(22);
  });

  test("counts every version of the nine cities", () => {
    const { table } = overviewChart(wholeLibrary);
    const sum = table.rows.reduce((total, row) => total + Number(row.at(-1)), 0);
    const cities = new Set(citiesOf(wholeLibrary).map(({ scheme }) => scheme.id));
    const counts = versions.filter(({ id }) => cities.has(id)).map(({ clauses }) => countClauses(clauses));
    expect(sum).toBe(counts.reduce((total, { takes, gives }) => total + takes + gives, 0));
  });

  test("is what each department has at stake, a clause at its most", () => {
    const points = new Map(departmentPoints(fuzhou, wholeLibrary).map(({ id, ...amounts }) => [id, amounts]));
    const none = { clauses: 0, points: 0 };
    // Late compliance 20, sham litigation 50, exempt from penalty 30, prison 80; the default sets the score.
    expect(points.get("court")).toEqual({ taken: { clauses: 4, points: -180 }, given: none });
    // Donations 20, the volunteers' award 50, marrow 50.
    expect(points.get("red-cross")).toEqual({ taken: none, given: { clauses: 3, points: 120 } });
  });

  test("is drawn where three departments or more have points", () => {
    const drawn = versions.filter((policy) => departmentsChart(policy, wholeLibrary) !== undefined);
    expect(drawn.map(({ id, valid }) => `${id} ${valid.from}`)).toEqual([
      "fuzhou-yuming 2018-08-01",
      "rongcheng-rongcheng 2016-01-05",
    ]);
    const { all, table } = departmentsChart(fuzhou, wholeLibrary) ?? { all: undefined, table: undefined };
    expect(table?.rows).toEqual(all?.rows.slice(0, table?.rows.length));
  });
});

describe("the filters", () => {
  const all = versions.flatMap(({ clauses }) => clauses);

  test("let everything pass that is asked nothing", () => {
    expect(filterClauses(all, {}, wholeLibrary)).toEqual(all);
    expect(filterClauses(all, { search: "  " }, wholeLibrary)).toEqual(all);
  });

  test.each([
    [{ search: "献血" }, ["blood-donation"]],
    [{ search: "BLOOD 卫计委" }, ["blood-donation"]],
    [{ search: "court.imprisonment" }, ["imprisonment"]],
    [{ sign: "lists", search: "licence" }, ["licence-points-trade"]],
    [{ department: "red-cross", search: "donation" }, ["donation", "bone-marrow-donation"]],
    [{ department: "court", kind: "trustworthy" }, []],
  ] as const)("%o", (filter, ids) => {
    expect(filterClauses(fuzhou.clauses, filter, wholeLibrary).map(({ id }) => id)).toEqual(ids);
  });

  const filters = fc.record(
    {
      department: fc.constantFrom(...wholeLibrary.departments.keys()),
      kind: fc.constantFrom("dishonest", "trustworthy"),
      sign: fc.constantFrom("takes", "gives", "lists"),
    },
    { requiredKeys: [] },
  );
  law(
    "leave out what does not fit, and nothing else",
    fc.property(filters, (filter) => {
      const shown = new Set(filterClauses(all, filter, wholeLibrary));
      for (const clause of all) {
        const behaviours = behavioursOf(clause, wholeLibrary);
        const fits =
          (filter.sign === undefined || signsOf(clause).has(filter.sign)) &&
          (filter.kind === undefined || behaviours.some(({ kind }) => kind === filter.kind)) &&
          (filter.department === undefined ||
            clause.behaviours.some((code) => code.startsWith(`${filter.department}.`)));
        expect(shown.has(clause)).toBe(fits);
      }
    }),
  );

  test("leave every clause with one department", () => {
    const grouped = [...byDepartment(fuzhou.clauses, wholeLibrary).values()].flat();
    expect(grouped.map(({ id }) => id).sort()).toEqual(fuzhou.clauses.map(({ id }) => id).sort());
  });
});

describe("open questions", () => {
  test.each(versions.map((policy) => [policy.id, policy.valid.from, policy] as const))(
    "of %s from %s all have places, and one first one",
    (_, __, policy) => {
      const placed = [...placeReadings(policy).values()].flat();
      const firsts = placed.filter(({ isFirst }) => isFirst).map(({ reading }) => reading.id);
      expect(firsts.sort()).toEqual(policy.readings.map(({ id }) => id).sort());
    },
  );

  test("stand with the clauses that their options change, add to or join", () => {
    const at = (place: string) =>
      [...placeReadings(fuzhou)].flatMap(([each, placed]) =>
        each === place ? placed.map(({ reading }) => reading.id) : [],
      );
    expect(at("start")).toEqual(["start"]);
    expect(at("bands")).toEqual(["band-edges"]);
    expect(at("clause imprisonment")).toEqual(["recidivism", "three-years"]);
    expect(at("clause management-fee-arrears")).toEqual(["overdue", "housing-cap"]);
    expect(at("far youth-award")).toContain("awards");
    expect(at("rules")).toEqual(["window", "validity", "stacking", "awards", "repeats"]);
  });
});

describe("a clause in words", () => {
  test.each([
    [
      "traffic-count",
      "number of records, in a calendar year",
      ["−30 count: more than 5 and at most 10", "−50 count: more than 10"],
    ],
    [
      "volunteer-hours",
      "hours added up, in a calendar year",
      ["+10 sum: at least 0 and at most 50", "+20 sum: more than 50 and at most 100", "+30 sum: more than 100"],
    ],
    [
      "blood-donation",
      "blood (ml) + 20 × platelets (ml) added up, in a calendar year",
      ["+10 the first step: more than 0 and at most 400 ml", "+5 each further 200 ml, once it is full", " at most 30"],
    ],
    [
      "judgment-default",
      "each record",
      [" every record; the score is 0 while the record stands; on a list: Judgment defaulters"],
    ],
  ])("%s", (id, measure, rows) => {
    const clause = clauseNamed(id);
    expect(describeMeasure(clause, "en")).toBe(measure);
    expect(describeRows(clause, fuzhou, "en").map(({ points, text }) => `${points} ${text}`)).toEqual(rows);
  });

  test("in Chinese says the same", () => {
    const rows = (id: string) => describeRows(clauseNamed(id), fuzhou, "zh").map(({ points, text }) => points + text);
    expect(rows("traffic-count")).toEqual(["−30次数：超过5且不超过10", "−50次数：超过10"]);
    expect(rows("donation")).toEqual(["+10第一档：超过0且不超过10,000元", "+5此后每10,000元，满额才计", "最多20"]);
    const assessed = clauseNamed("other-commercial", policyNamed("rongcheng-rongcheng", "2016-01-05"));
    expect(pointsOf(assessed, "zh")).toBe("−50…−5");
  });

  test.each(
    versions.flatMap((policy) => policy.clauses.map((clause) => [policy.id, clause.id, policy, clause] as const)),
  )("%s %s says what it does in both languages, with a citation a row", (_, __, policy, clause) => {
    for (const language of languages) {
      expect(describeOutcome(clause, policy, language)).not.toBe("");
      for (const { points, text, citations } of describeRows(clause, policy, language)) {
        expect(points + text).not.toMatch(/undefined|NaN|Infinity/);
        expect(citations.length).toBeGreaterThan(0);
      }
    }
    const digits = (text: string) => text.match(/\d+/g);
    expect(digits(pointsOf(clause, "zh"))).toEqual(digits(pointsOf(clause, "en")));
  });
});

describe("what `tallyglass behaviours` prints", () => {
  const program = fileURLToPath(new URL("../../cli/bin/tallyglass.js", import.meta.url));
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const told = (...words: readonly string[]): readonly Told[] =>
    JSON.parse(
      execFileSync(process.execPath, [program, "behaviours", "--format", "json", ...words], {
        cwd: root,
        encoding: "utf8",
      }),
    );

  /** Without lists and settings, which the page says in words of its own; each once. */
  const pointsAlone = (points: string) => {
    const plain = points
      .replaceAll("−", "-")
      .replaceAll("…", "..")
      .replace(/ ?list [a-z-]+|(score|anew at) \d+/g, "");
    return [...new Set(plain.split(/,\s*/))].filter((part) => part.trim() !== "").join(", ");
  };

  interface Told {
    readonly code: string;
    readonly kind: string;
    readonly name: unknown;
    readonly department: { readonly name: unknown };
    readonly access: { readonly who: string } | null;
    readonly attributes: readonly string[];
    readonly clauses: readonly { readonly id: string; readonly points: string }[];
  }

  test("has the behaviours that the page has", () => {
    const shown = Array.from(
      wholeLibrary.behaviours.values(),
      ({ code, kind, name, department, access, attributes }) => ({
        ...{ code, kind, name, who: access?.who },
        department: wholeLibrary.departments.get(department)?.name,
        attributes: [...attributes.keys()],
      }),
    );
    const printed = told().map(({ code, kind, name, department, access, attributes }) => ({
      ...{ code, kind, name, who: access?.who, department: department.name },
      attributes: attributes.map((attribute) => /^\w+/.exec(attribute)?.[0]),
    }));
    expect(shown).toEqual(printed);
  });

  test.each(["fuzhou-yuming", "jinan-dog-licence", "national-lists"])("of %s has the points of the page", (id) => {
    const printed = told("--policy", id).flatMap(({ code, clauses }) =>
      clauses.map((clause) => `${code} ${clause.id} ${pointsAlone(clause.points)}`),
    );
    const shown = [...wholeLibrary.behaviours.keys()].flatMap((code) =>
      clausesOn(code, wholeLibrary).flatMap(({ policy, clause }) =>
        policy.id === id ? [`${code} ${clause.id} ${pointsAlone(pointsOf(clause, "en"))}`] : [],
      ),
    );
    expect(shown).toEqual(printed);
    expect(printed.length).toBeGreaterThan(3);
  });
});

test("a behaviour that is put on a timeline counts in Fuzhou wherever it has a clause there, and its link can be read", () => {
  const idle = [...wholeLibrary.behaviours.values()].filter((behaviour) => {
    const life = lifeWith(behaviour, wholeLibrary);
    const read = decodeState(livesForm, encodeState(livesForm, life, wholeLibrary), pageLibrary);
    expect([read.problems, livesForm.keep(read.state, pageLibrary).problems]).toEqual([[], []]);
    const isThere = clausesOn(behaviour.code, wholeLibrary).some(({ policy }) => policy.id === fuzhou.id);
    const scores = compareCities(citiesOf(pageLibrary), timelineOf(read.state, pageLibrary));
    const score = scores.find(({ policy }) => policy.id === fuzhou.id)?.published;
    return isThere && score?.change === 0 && score.lists.length === 0;
  });
  expect(idle.map(({ code }) => code)).toEqual([]);
});
