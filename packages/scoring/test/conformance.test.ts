import { scoreResident } from "@tallyglass/scoring";
import { describe, expect, readSuites, saidOf, schemeOfCase, test } from "@tallyglass/testkit";

for (const suite of readSuites()) {
  describe(suite.name, () => {
    for (const each of suite.cases) {
      test(each.name, () => {
        const { resident, records, asOf, expected } = each;

        const score = scoreResident(schemeOfCase(each), resident, records, { asOf });

        expect(saidOf(score, expected)).toEqual(expected);
      });
    }
  });
}
