import { describe, expect, test } from "@tallyglass/testkit";
import { colourStyle } from "../../src/page/style/colour-style.ts";

const [, light = "", dark = ""] = /^:root\{([^}]*)\}[^{]*\{:root\{([^}]*)\}/.exec(colourStyle) ?? [];

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s colours", (_, rule) => {
  const colours = Object.fromEntries(rule.split(";").map((part) => part.trim().split(":")));
  const colour = (name: string) => colours[`--${name}`] as string;
  const shades = Array.from({ length: 8 }, (_, step) => luminance(colour(`q${step}`)));

  test.each(["ink", "muted", "accent", "warn", "c0", "c1", "c2", "c3", "c4", "c5"])(
    "%s can be read on paper",
    (name) => {
      expect(contrast(colour(name), colour("paper"))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(shades.map((_, step) => step))("the words on shade %d can be read", (step) => {
    expect(contrast(colour(`qt${step}`), colour(`q${step}`))).toBeGreaterThanOrEqual(4.5);
  });

  test("shades keep their order in grey", () => {
    const direction = Math.sign((shades[7] as number) - (shades[0] as number));
    const steps = shades.slice(1).map((shade, index) => (shade - (shades[index] as number)) * direction);
    expect(steps.filter((step) => step <= 0)).toEqual([]);
  });
});

test("contrast is what WCAG says of black on white, and of a grey at the border", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
