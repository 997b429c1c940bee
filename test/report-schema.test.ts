import { reportSchema } from "@tallyglass/audit";
import { fc, law } from "@tallyglass/testkit";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { reportDocument } from "../packages/audit/src/report/schema.ts";
import { reports } from "../packages/audit/test/report/arbitrary-report.ts";
import { sampleReport } from "../packages/audit/test/sample-report.ts";
import { mutations } from "./mutations.ts";

describe("the JSON Schema of a report", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTuples: false });
  const validate = ajv.compile(reportSchema() as AnySchema);

  law(
    "accepts what is sound",
    fc.property(reports, (report) => {
      expect(complaints(report)).toEqual([]);
    }),
    { runs: 50 },
  );

  test.each([
    ["of another kind", { kind: "report" }],
    ["of a later format", { format: 2 }],
    ["with a title in one language", { title: { en: "Audit" } }],
    ["with a key that it does not define", { author: "x" }],
    ["with a chapter that there is not", { headlines: [{ chapter: "weather", text: { en: "x", zh: "x" } }] }],
    ["with a fraction of a resident", { trust: { ...sampleReport.trust, residents: 1.5 } }],
  ])("refuses one %s", (_, part) => {
    expect(complaints({ ...sampleReport, ...part })).not.toEqual([]);
  });

  law(
    "accepts and refuses a changed report as the reader does",
    fc.property(mutations(JSON.parse(JSON.stringify(sampleReport))), ({ value }) => {
      expect(complaints(value).length > 0).toBe(!reportDocument.safeParse(value).success);
    }),
    { runs: 300 },
  );

  function complaints(value: unknown): readonly string[] {
    return validate(value) ? [] : [ajv.errorsText(validate.errors)];
  }
});
