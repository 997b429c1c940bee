import type { ReportCell, ReportChart, ReportColumn, ReportTable } from "@tallyglass/audit";
import { describe, expect, test } from "@tallyglass/testkit";
import { wrapped } from "../../src/page/charts/labels.ts";
import { reportOfChart } from "../sample-report.ts";
import { pageOf, readPage } from "./pages.ts";

type Row = readonly ReportCell[];

describe("bars", () => {
  test("are as long as their numbers", () => {
    const widths = numbersOf(
      drawn(
        "bars",
        ["text", "points"],
        [
          ["a", 10],
          ["b", 5],
          ["c", -5],
        ],
      ),
      "rect",
      "width",
    );
    expect((widths[0] ?? 0) / (widths[1] ?? 0)).toBeCloseTo(2, 1);
    expect((widths[1] ?? 0) / (widths[2] ?? 0)).toBeCloseTo(1, 1);
  });

  test("say which mark they are, whatever the order of their series", () => {
    const rows = [
      ["a", 3, "x"],
      ["a", 2, "y"],
      ["b", 1, "x"],
    ] as const;
    for (const kind of ["bars", "stacked"] as const) {
      const shapes = numbersOf(drawn(kind, ["text", "count", "text"], rows, { series: "c2" }), "rect", "data-mark");
      expect(shapes).toEqual([0, 2, 1]);
    }
  });

  test("have whiskers where there are intervals", () => {
    const svg = drawn("bars", ["text", "points", "points", "points"], [["a", 10, 8, 16]], { low: "c2", high: "c3" });
    const bar = numbersOf(svg, "rect", "width")[0] ?? 0;
    const whisker = [...svg.querySelectorAll('g[stroke-width="1.5"] line')][0];
    const [from, to] = ["x1", "x2"].map((end) => Number(whisker?.getAttribute(end)));
    // From 8 to 16 is eight tenths of from 0 to 10.
    expect(((to ?? 0) - (from ?? 0)) / bar).toBeCloseTo(0.8, 1);
  });

  test("have a sign where something is flagged, and words for the sign", () => {
    const page = chartPage(
      "bars",
      ["text", "share", "flag"],
      [
        ["a", 0.5, true],
        ["b", 0.25, false],
      ],
    );
    expect(wordsOf(page.querySelector("#en svg.wide"))).toEqual(expect.arrayContaining(["50.0% †", "25.0%"]));
    expect(page.querySelector("#en figure .key")?.textContent).toBe("† c2");
  });

  test("of more series than there are colours are named one by one", () => {
    const series = ["p", "q", "r", "s", "t", "u", "v"];
    const page = chartPage(
      "bars",
      ["text", "count", "text"],
      series.map((name, index) => ["a", index + 1, name]),
      { series: "c2" },
    );
    expect(page.querySelector("figure .legend")).toBeNull();
    expect(wordsOf(page.querySelector("svg.wide"))).toEqual(expect.arrayContaining(["1 p", "7 v"]));
  });
});

describe("columns", () => {
  const rows = [
    [480, 30],
    [490, 0],
    [500, 60],
    [510, 1],
  ] as const;
  const svg = drawn("columns", ["points", "residents"], rows);
  const heights = numbersOf(svg, "g:not([fill=transparent]) > rect", "height");

  test("are as high as their numbers, side by side, and what is hardly there is seen", () => {
    const [low = 0, none = 1, high = 0, hardly = 0] = heights;
    expect(low / high).toBeCloseTo(0.5, 1);
    expect(none).toBe(0);
    // A 60th of the highest would be as high as 4 pixels.
    expect(hardly).toBeGreaterThan(0);
    const places = numbersOf(svg, "g:not([fill=transparent]) > rect", "x");
    expect(places.toSorted((one, other) => one - other)).toEqual(places);
  });

  test("have an axis of even steps, or else of words", () => {
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(["480", "500", "520"]));
    const words = drawn(
      "columns",
      ["text", "count"],
      [
        ["low", 1],
        ["high", 2],
      ],
    );
    expect(wordsOf(words)).toEqual(expect.arrayContaining(["low", "high"]));
  });

  test("can be clicked over their whole height, and say which mark they are", () => {
    const whole = numbersOf(svg, "g[fill=transparent] > rect", "height");
    expect(new Set(whole).size).toBe(1);
    expect(Math.min(...whole)).toBeGreaterThan(Math.max(...heights) - 1);
    expect(numbersOf(svg, "g[fill=transparent] > rect", "data-mark")).toEqual([0, 1, 2, 3]);
  });
});

describe("a stack", () => {
  const rows = [
    ["a", 30, "x"],
    ["a", 10, "y"],
    ["b", 5, "y"],
  ] as const;
  const svg = drawn("stacked", ["text", "residents", "text"], rows, { series: "c2" });

  test("has the shares of its whole, whatever it was given", () => {
    // 30 and 10 of 40; 5 of 5.
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(["75%", "25%"]));
    const [x = 0, y = 0, whole = 0] = numbersOf(svg, "rect", "width");
    expect(x / whole).toBeCloseTo(0.75, 2);
    expect(y / whole).toBeCloseTo(0.25, 2);
  });

  test("has its parts side by side", () => {
    const [x = 0, y = 0] = numbersOf(svg, "rect", "x");
    expect(y - x).toBeCloseTo(numbersOf(svg, "rect", "width")[0] ?? 0, 1);
  });

  test("gives the same shade to the same series", () => {
    const fills = fillsOf(svg);
    expect(fills[1]).toBe(fills[2]);
    expect(fills[0]).not.toBe(fills[1]);
  });
});

describe("dots", () => {
  test("stand on their whiskers", () => {
    const svg = drawn(
      "dots",
      ["text", "share", "share", "share"],
      [
        ["a", 0.5, 0.4, 0.8],
        ["b", 0.9, 0.85, 0.95],
      ],
      { low: "c2", high: "c3" },
    );
    const [line] = [...svg.querySelectorAll('g[stroke-width="2"] line')];
    const [from = 0, to = 0] = ["x1", "x2"].map((end) => Number(line?.getAttribute(end)));
    const [, at = "0"] =
      /translate\(([\d.]+)/.exec(svg.querySelector("path[transform]")?.getAttribute("transform") ?? "") ?? [];
    // 0.5 is a quarter of the way from 0.4 to 0.8.
    expect((Number(at) - from) / (to - from)).toBeCloseTo(0.25, 1);
  });

  test("leave out what has no number", () => {
    expect(
      drawn(
        "dots",
        ["text", "share"],
        [
          ["a", 0.5],
          ["b", null],
        ],
      ).querySelectorAll("path[transform]"),
    ).toHaveLength(1);
  });
});

describe("lines", () => {
  const rows = [
    ["2018", 1, "x", "north"],
    ["2019", 2, "x", "north"],
    ["2018", 3, "y", "south"],
    ["2019", 1, "y", "south"],
  ] as const;
  const channels = { series: "c2", facet: "c3" };

  test("have a picture and a key for each facet where series differ from one to the next", () => {
    const page = chartPage("lines", ["text", "count", "text", "text"], [...rows, ["2018", 2, "z", "south"]], channels);
    const images = [...page.querySelectorAll("#en figure svg.panel")];
    expect(images.map((image) => image.getAttribute("aria-label"))).toEqual(["north: seen", "south: seen"]);
    // The north has one series, which needs no key; the south has two.
    expect([...page.querySelectorAll("#en figure .legend")].map(({ textContent }) => textContent)).toEqual(["yz"]);
  });

  test("have one key for all facets where their series are the same", () => {
    const shared = rows.flatMap(([year, value, , place]) => ["x", "y"].map((series) => [year, value, series, place]));
    const page = chartPage("lines", ["text", "count", "text", "text"], shared, channels);
    expect(page.querySelectorAll("#en figure svg.panel")).toHaveLength(2);
    expect([...page.querySelectorAll("#en figure .legend")].map(({ textContent }) => textContent)).toEqual(["xy"]);
  });

  test("have the same scale in all facets", () => {
    const page = chartPage("lines", ["text", "count", "text", "text"], rows, channels);
    const heights = [...page.querySelectorAll("#en figure svg.panel")].map((svg) =>
      wordsOf(svg).filter((word) => /^\d\.\d$/.test(word)),
    );
    expect(heights[0]).toEqual(["0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0"]);
    expect(heights[1]).toEqual(heights[0]);
  });

  test("have hollow points where something is flagged, and a word for that", () => {
    const page = chartPage(
      "lines",
      ["year", "share", "flag"],
      [
        [2018, 0.5, false],
        [2019, 0.4, true],
      ],
    );
    expect(page.querySelector("#en figure .key")?.textContent).toBe("Hollow points: c2");
    expect(
      page.querySelectorAll('#en svg.wide path[fill="var(--paper)"], #en svg.wide g[fill="var(--paper)"] path'),
    ).toHaveLength(1);
  });
});

describe("cells", () => {
  const rows = [
    ["p", "a", 0, false],
    ["q", "a", 0.5, true],
    ["p", "b", 1, false],
  ] as const;
  const svg = drawn("cells", ["text", "text", "share", "flag"], rows, { series: "c2" });

  test("have their numbers in them, with a sign where they are flagged", () => {
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(["0.0%", "50.0% †", "100.0%"]));
  });

  test("go from the faintest to the strongest shade", () => {
    expect(fillsOf(svg)).toEqual(["var(--q0)", "var(--q4)", "var(--q7)"]);
  });
});

describe("flows", () => {
  const units = ["text", "text", "residents"] as const;
  const channels = { x: "c1", y: "c0", series: "c2" };
  const rows = [
    ["top", "top", 10],
    ["top", "low", 30],
    ["middle", "middle", 60],
    ["middle", "top", 0],
    ["low", "middle", 20],
  ] as const;
  const page = chartPage("flows", units, rows, channels);
  const svg = page.querySelector("#en svg.wide") as Drawn;
  const ends = ["y", "height"].map((name) => numbersOf(svg, "rect", name));

  test("begin and end at what they are between, each as high as all that goes through it", () => {
    const [, heights = []] = ends;
    // From top 40, middle 60, low 20; to top 10, middle 80, low 30.
    expect(heights).toHaveLength(6);
    for (const [index, value] of [40, 60, 20, 10, 80, 30].entries()) {
      expect((heights[index] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(value / 40, 2);
    }
  });

  test("have their ends in the order of the table, with room for the words of each", () => {
    const [tops = [], heights = []] = ends;
    for (const side of [0, 3]) {
      for (const index of [side, side + 1]) {
        const middle = (at: number) => (tops[at] ?? 0) + (heights[at] ?? 0) / 2;
        expect(middle(index + 1) - middle(index)).toBeGreaterThanOrEqual(34);
      }
    }
    const words = [...svg.querySelectorAll("tspan")].map(({ textContent }) => textContent);
    expect(words).toEqual(["top", "40", "middle", "60", "low", "20", "top", "10", "middle", "80", "low", "30"]);
  });

  test("are told apart by which way they go, those that move above those that stay, and nothing is drawn of nobody", () => {
    const fills = [...svg.querySelectorAll("path")].map((path) => path.getAttribute("fill"));
    expect(fills).toEqual(["var(--line)", "var(--line)", "url(#pattern-1)", "var(--c0)"]);
    for (const [language, names] of [
      ["en", ["stays", "moves up", "moves down"]],
      ["zh", ["不变", "上升", "下降"]],
    ] as const) {
      const legend = [...page.querySelectorAll(`#${language} figure .legend li`)];
      expect(legend.map(({ textContent }) => textContent)).toEqual(names);
    }
  });

  test("between different things go no way, and need no legend", () => {
    const other = chartPage("flows", units, [["office", "city", 3]], channels);
    expect(other.querySelector("figure .legend")).toBeNull();
    expect(other.querySelectorAll("#en svg.wide path")).toHaveLength(1);
  });
});

test("a chart without any number is its summary", () => {
  const page = chartPage("bars", ["text", "share"], [["a", null]]);
  expect(page.querySelectorAll("figure svg")).toHaveLength(0);
  expect(page.querySelector("#en figure .summary")?.textContent).toBe("seen");
});

test.each([
  ["Junior secondary or less", 9, ["Junior secondary", "or less"]],
  ["卫生和计划生育委员会", 6, ["卫生和计划生", "育委员会"]],
  ["高中（含中专）", 3, ["高中", "（含中", "专）"]],
  ["indivisible", 2, ["indivisible"]],
])("%s in lines of %d em is %j", (text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines);
});

/** The wide picture of a chart over columns `c0`, `c1` and so on, in English. */
function drawn(
  kind: ReportChart["kind"],
  units: readonly ReportColumn["unit"][],
  rows: readonly Row[],
  channels: Partial<ReportChart> = {},
) {
  const svg = chartPage(kind, units, rows, channels).querySelector("#en svg.wide");
  if (svg === null) throw new Error("nothing was drawn");
  return svg;
}

function chartPage(
  kind: ReportChart["kind"],
  units: readonly ReportColumn["unit"][],
  rows: readonly Row[],
  channels: Partial<ReportChart> = {},
) {
  const text = { en: "seen", zh: "所见" };
  const columns = units.map((unit, index) => ({ id: `c${index}`, name: { en: `c${index}`, zh: `c${index}` }, unit }));
  const table: ReportTable = { id: "t", title: text, columns, rows };
  return readPage(
    pageOf(reportOfChart({ table: "t", title: text, summary: text, kind, x: "c0", y: "c1", ...channels }, table)),
  );
}

type Drawn = ReturnType<typeof drawn>;

function numbersOf(svg: Drawn, selector: string, name: string): readonly number[] {
  return [...svg.querySelectorAll(selector)].map((element) => Number(element.getAttribute(name)));
}

function fillsOf(svg: Drawn): readonly (string | null | undefined)[] {
  return [...svg.querySelectorAll("rect")].map((rect) => rect.closest("g[fill]")?.getAttribute("fill"));
}

function wordsOf(svg: Drawn | null): readonly string[] {
  return [...(svg?.querySelectorAll("text") ?? [])].map(({ textContent }) => textContent ?? "");
}
