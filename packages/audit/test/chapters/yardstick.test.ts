import { describe, expect, test } from "@tallyglass/testkit";
import { yardstickChapter } from "../../src/chapters/yardstick.ts";
import type { Study } from "../../src/index.ts";
import { cellsOf, figureOf, wordsIn } from "../chapter-parts.ts";
import { townStudy } from "../ways-studies.ts";

function answersOf(study: Study): Readonly<Record<string, string>> {
  const rows = cellsOf(yardstickChapter(study), "questions");
  return Object.fromEntries(rows.map(([question, answer]) => [wordsIn(question), wordsIn(answer)]));
}

describe("the questions of the yardsticks", () => {
  test("are answered from what the policy says, does not print, and leads to", () => {
    expect(answersOf(townStudy())).toEqual({
      "Does it evaluate persons over time?": "yes",
      "Does it evaluate social behaviour?": "yes",
      "Does it lead, or can it lead, to unfavourable treatment?": "yes",
      "In contexts unrelated to where the data arose?": "not determinable",
      "Disproportionate to the gravity of the behaviour?": "yes",
      "Does it only reward?": "no",
      "Is it an AI system?": "not determinable",
      "Does it rest on consent?": "not determinable",
      "Is the resident notified?": "no",
      "Can the resident see the file?": "not determinable",
      "Can a record be corrected or repaired?": "no",
      "Is there an appeal?": "no",
      "Does a human being decide?": "not determinable",
      "Do all records expire?": "no",
      "Has each record a legal basis in the national catalogue?": "not determinable",
      "Are the rules published in full?": "yes",
    });
  });

  test("are counted in the sentence", () => {
    const chapter = yardstickChapter(townStudy());

    expect(figureOf(chapter, "answered-yes").value).toBe(5);
    expect(figureOf(chapter, "answered-no").value).toBe(5);
    expect(figureOf(chapter, "answered-undetermined").value).toBe(6);
    expect(chapter.finding.en).toContain("5 are answered yes, 5 no and 6 cannot be determined");
  });

  test("are answered otherwise under another reading, and of another policy", () => {
    expect(answersOf(townStudy({}, { validity: "1-year" }))["Do all records expire?"]).toBe("yes");
    expect(answersOf(townStudy({}, {}, "nation"))).toMatchObject({
      "Does it evaluate persons over time?": "no",
      "Does it evaluate social behaviour?": "not determinable",
      "Disproportionate to the gravity of the behaviour?": "not determinable",
      "Is there an appeal?": "not determinable",
      "Are the rules published in full?": "no",
    });
  });

  test("say how many wrong records the run withdrew", () => {
    const wrong = [
      {
        replicate: 0,
        behaviour: "bank.loan-arrears",
        filed: 20,
        noticed: 9,
        appealed: 6,
        upheld: 4,
        withdrawnInRun: 3,
      },
    ];
    const rows = cellsOf(yardstickChapter(townStudy({ wrong })), "questions");
    const [, , evidence] = rows.find(([question]) => wordsIn(question).includes("corrected")) ?? [];

    expect(wordsIn(evidence)).toContain("3 of 20 wrong records");
  });
});
