import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { describeInterval } from "../src/account/describe-interval.ts";
import { describeTest } from "../src/account/describe-test.ts";

describe("an interval in words", () => {
  test.each([
    ["> 5", "more than 5", "超过5"],
    [">= 6", "at least 6", "至少6"],
    ["< 2.5", "less than 2.5", "不足2.5"],
    ["<= 500000", "at most 500,000", "不超过500,000"],
    ["= 1", "exactly 1", "恰为1"],
    ["(5..10]", "more than 5 and at most 10", "超过5且不超过10"],
    ["[2..5)", "at least 2 and less than 5", "至少2且不足5"],
    ["> -3", "more than -3", "超过-3"],
  ])("%s", (written, english, chinese) => {
    expect(describeInterval(written, "en")).toBe(english);
    expect(describeInterval(written, "zh")).toBe(chinese);
  });

  const numbers = fc.integer({ min: -999, max: 999 });
  law(
    "says another thing for another bracket, and holds both numbers",
    fc.property(numbers, numbers, (from, to) => {
      const said = ["[", "("].flatMap((open) =>
        ["]", ")"].map((close) => describeInterval(`${open}${from}..${to}${close}`, "en")),
      );
      expect(new Set(said).size).toBe(4);
      for (const each of said) expect(each.match(/-?\d+/g)?.map(Number)).toEqual([from, to]);
    }),
  );
});

test("what is asked of a word, of yes and no, and of nothing", () => {
  expect(describeTest("level", { kind: "values", values: ["national", "city"] }, "zh")).toBe("级别：国家级 / 市级");
  expect(describeTest("serious", { kind: "boolean", value: true }, "en")).toBe("serious: yes");
  expect(describeTest("class", { kind: "absent" }, "zh")).toBe("类别：未载明");
});
