import * as Plot from "@observablehq/plot";
import type { Html } from "../html.ts";
import { writeNumber } from "../write-number.ts";
import { type Canvas, draw, ink, lineHeight } from "./canvas.ts";
import type { ChartData } from "./chart-data.ts";
import { textWidth, wrapped } from "./labels.ts";
import { rowLayout, rowWords } from "./row-layout.ts";
import { shadeOf, shades } from "./series-look.ts";
import { signed } from "./value-label.ts";

const rowHeight = 32;
const largest = 96;

/** A matrix: each cell has a shade and its number. */
export function cellsChart(canvas: Canvas, data: ChartData): Html {
  const lanes = { thickness: rowHeight, bySeries: false, wordsBeside: true, gap: 2 };
  const room = canvas.width - rowLayout(canvas, data, lanes).gutter - 2;
  const cell = Math.min(room / data.across.length, largest);
  const heads = columnHeads(canvas, data.across, cell);
  const layout = rowLayout(canvas, data, { ...lanes, top: heads.height });
  const boxes = data.marks.map((mark) => {
    const left = data.across.indexOf(mark.across) * cell;
    const y = layout.laneOf(mark);
    const sides = { left: left + 1, right: left + cell - 1, top: y - rowHeight / 2, bottom: y + rowHeight / 2 };
    const text = signed(writeNumber(mark.value, data.value.unit), mark.flags);
    return { ...sides, x: left + cell / 2, y, text, step: shadeStep(mark.value, data) };
  });
  const widest = Math.max(...boxes.map(({ text }) => textWidth(text)));
  const fontSize = Math.min(13, Math.floor(((cell - 4) / widest) * 10) / 10);
  return draw(canvas, {
    height: layout.height,
    ...{ margin: 0, marginLeft: layout.gutter, marginRight: 2 },
    x: { type: "linear", domain: [0, room], axis: null },
    y: { type: "identity", axis: null },
    marks: [
      ...Array.from({ length: shades }, (_, step) => {
        const own = boxes.filter((box) => box.step === step);
        const { fill, text } = shadeOf(step);
        return [
          Plot.rect(own, { x1: "left", x2: "right", y1: "top", y2: "bottom", fill }),
          Plot.text(own, { x: "x", y: "y", text: "text", fill: text, fontSize }),
        ];
      }).flat(),
      ...heads.marks,
      ...rowWords(layout),
    ],
  });
}

/** Words over columns: in lines where these are wide enough, or else upright. */
function columnHeads(canvas: Canvas, names: readonly string[], cell: number) {
  const { fontSize } = canvas;
  const room = (cell - 4) / fontSize;
  const lines = names.map((name) => wrapped(name, room));
  const fits = lines.every((each) => each.every((line) => textWidth(line) <= room));
  const tallest = fits
    ? Math.max(...lines.map(({ length }) => length)) * lineHeight(canvas)
    : Math.max(...names.map((name) => textWidth(name))) * fontSize;
  const height = Math.ceil(tallest) + 12;
  const marks = names.map((name, index) => {
    const x = (index + 0.5) * cell;
    const text = fits ? (lines[index] as readonly string[]).join("\n") : name;
    const place = fits
      ? { lineAnchor: "bottom" as const, lineHeight: 1.3 }
      : { rotate: -90, textAnchor: "start" as const };
    return Plot.text([text], { x, y: height - (fits ? 4 : 8), fill: ink, ...place });
  });
  return { height, marks };
}

function shadeStep(value: number, { marks }: ChartData): number {
  const values = marks.map((mark) => mark.value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return most === least ? 0 : Math.round(((value - least) / (most - least)) * (shades - 1));
}
