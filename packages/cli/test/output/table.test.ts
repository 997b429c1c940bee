import { describe, expect, test } from "@tallyglass/testkit";
import pico from "picocolors";
import { coloursFor } from "../../src/output/colours.ts";
import { formatTable } from "../../src/output/table.ts";
import { Remembering } from "./output.ts";

describe("a table", () => {
  test("aligns Chinese by the room that it takes on screen, and numbers to the right", () => {
    const table = formatTable(
      [{ title: "城市" }, { title: "score" }, { title: "note" }],
      [
        ["抚州", 510, "good"],
        ["Weihai", 1000, null],
        ["é", null, "良好"],
      ],
    );

    expect(table).toBe(
      [
        "城市    score  note",
        "------  -----  ----",
        "抚州      510  good",
        "Weihai   1000",
        "é              良好",
      ].join("\n"),
    );
  });

  test("leans as it is told", () => {
    expect(
      formatTable(
        [
          { title: "a", align: "right" },
          { title: "b", align: "left" },
        ],
        [
          ["1", 22],
          ["333", 4],
        ],
      ),
    ).toBe(["  a  b", "---  --", "  1  22", "333  4"].join("\n"));
  });

  test("without titles has no rule", () => {
    expect(formatTable([{ title: "" }, { title: "" }], [["a", "b"]])).toBe("a  b");
  });

  test("without rows is its titles", () => {
    expect(formatTable([{ title: "a" }, { title: "bc" }], [])).toBe("a  bc\n-  --");
  });

  test("cannot be used to steer the terminal", () => {
    const table = formatTable([{ title: "a" }], [["x\u001B[31m\ny\u202Ez\u0007"]]);

    expect(table.split("\n")[2]).toBe("x [31m y z");
  });

  test("is coloured only in its titles", () => {
    const table = formatTable([{ title: "a" }], [["b"]], pico.createColors(true));

    expect(table).toBe("\u001B[1ma\u001B[22m\n\u001B[2m-\u001B[22m\nb");
  });
});

describe("colours", () => {
  const withEnvironment = (changes: Readonly<Record<string, string | undefined>>, act: () => void) => {
    const before = { ...process.env };
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    act();
    process.env = before;
  };

  test("are for a terminal, unless none are asked for", () => {
    const terminal = new Remembering({ isTTY: true });
    withEnvironment({ NO_COLOR: undefined, TERM: "xterm" }, () => {
      expect(coloursFor(terminal).isColorSupported).toBe(true);
      expect(coloursFor(new Remembering()).isColorSupported).toBe(false);
      expect(coloursFor(undefined).isColorSupported).toBe(false);
    });
    withEnvironment({ NO_COLOR: "1", TERM: "xterm" }, () => {
      expect(coloursFor(terminal).isColorSupported).toBe(false);
    });
    withEnvironment({ NO_COLOR: undefined, TERM: "dumb" }, () => {
      expect(coloursFor(terminal).isColorSupported).toBe(false);
    });
  });
});
