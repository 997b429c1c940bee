import { describe, expect, test } from "vitest";
import { root } from "../scripts/src/repository.ts";
import { followsPattern, printedBy, shownIn } from "./shown-commands.ts";

const pages = ["README.md", "examples/driving-licence/README.md"];

describe.each(pages)("%s shows what the program prints", (page) => {
  const shown = shownIn(page);

  test("and shows at least one command with its output", () => {
    expect(shown.length).toBeGreaterThan(0);
  });

  test.each(shown)("$command", ({ command, output }) => {
    expect(followsPattern(printedBy(command, root), output)).toBe("as shown");
  });
});
