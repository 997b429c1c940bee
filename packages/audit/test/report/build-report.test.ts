import { describe, expect, test } from "@tallyglass/testkit";
import { buildReport } from "../../src/report/build-report.ts";
import { chapterIds } from "../../src/report/report.ts";
import { writeReport } from "../../src/report/write-report.ts";
import type { Study } from "../../src/study/study.ts";
import { studyWith } from "../variant-studies.ts";

function study(): Study {
  const small = studyWith({});
  return { ...small, facts: { ...small.facts, digest: "d1", plan: "p1" } };
}

const report = buildReport(study());

describe("a report", () => {
  test("has every chapter, in the order that is declared, and says in both languages what each found", () => {
    expect(report.chapters.map(({ id }) => id)).toEqual(chapterIds);
    for (const { finding, title, definition, trap } of report.chapters) {
      for (const { en, zh } of [finding, title, definition, trap]) {
        expect(en).toMatch(/[a-z]/);
        expect(zh).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  test("puts determined chapters alone to the front, each with its main clause", () => {
    const determined = new Map(report.chapters.map((chapter) => [chapter.id, chapter]));

    expect(report.headlines.map(({ chapter }) => chapter)).toContain("proportionality");
    for (const { chapter, text } of report.headlines) {
      const { isDetermined, finding } = determined.get(chapter) ?? { isDetermined: false, finding: { en: "", zh: "" } };
      expect(isDetermined).toBe(true);
      expect(finding.en.startsWith(text.en.slice(0, -1))).toBe(true);
      expect(finding.zh.startsWith(text.zh.slice(0, -1))).toBe(true);
      expect(text.en).not.toContain(";");
      expect(text.en).toMatch(/\d.*\.$/);
      expect(text.zh).toMatch(/\d.*。$/);
    }
  });

  test("says of a run without residents that nothing about them is known, and writes it down all the same", () => {
    const unknown = report.chapters.filter(({ isDetermined }) => !isDetermined).map(({ id }) => id);

    expect(unknown).toEqual(
      expect.arrayContaining(["bands", "recording", "mobility", "recovery", "wrong-records", "recourse", "cities"]),
    );
    expect(JSON.parse(writeReport(report))).toMatchObject({ kind: "tallyglass-report", format: 1 });
  });

  test("is told from its study alone: the same gives the same bytes", () => {
    expect(writeReport(buildReport(study()))).toBe(writeReport(report));
  });
});
