import { describe, expect, test } from "@tallyglass/testkit";
import { threefry } from "../src/threefry.ts";

describe("Threefry", () => {
  // The known answers of the authors' own distribution of Random123, for two words and twenty rounds.
  test.each([
    { key: [0, 0], counter: [0, 0], expected: ["6b200159", "99ba4efe"] },
    { key: [-1, -1], counter: [-1, -1], expected: ["1cb996fc", "bb002be7"] },
    {
      key: [0x13198a2e, 0x03707344],
      counter: [0x243f6a88, 0x85a308d3],
      expected: ["c4923a9c", "483df7a0"],
    },
  ])("gives the known answer for the counter $counter", ({ key, counter: at, expected }) => {
    const words = new Int32Array(2);
    threefry(key[0] as number, key[1] as number, at[0] as number, at[1] as number, words);
    expect(Array.from(words, (each) => (each >>> 0).toString(16).padStart(8, "0"))).toEqual(expected);
  });
});
