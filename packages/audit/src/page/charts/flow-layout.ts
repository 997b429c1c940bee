import { sankey } from "d3-sankey";
import type { ChartData, Mark } from "./chart-data.ts";

/** Which way a flow goes in the order of the table, of which the first stands above. */
export type FlowWay = "stays" | "up" | "down";

/** A flow from the right of one end to the left of another, in pixels; its middle is given. */
export interface Flow {
  readonly way: FlowWay;
  readonly value: number;
  readonly thickness: number;
  readonly x: { readonly from: number; readonly to: number };
  readonly y: { readonly from: number; readonly to: number };
}

/** What flows begin or end at, with all that goes through it; the place is its upper left corner. */
export interface FlowEnd {
  readonly side: "from" | "to";
  readonly name: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly thickness: number;
}

export interface FlowRoom {
  readonly left: number;
  readonly right: number;
  readonly nodeWidth: number;
  /** How high all flows together are. */
  readonly flowing: number;
  /** Between one end and the next below it. */
  readonly gap: number;
}

/** Where flows and their ends stand; those of nothing are left out. */
export function flowLayout(data: ChartData, { left, right, nodeWidth, flowing, gap }: FlowRoom) {
  const { categories, across } = data;
  const own = data.marks.filter(({ value }) => value > 0);
  const nodes = [
    ...endsOf("from", categories, new Set(own.map(({ category }) => category))),
    ...endsOf("to", across, new Set(own.map((mark) => mark.across))),
  ];
  const most = Math.max(...(["from", "to"] as const).map((side) => nodes.filter((end) => end.side === side).length));
  const height = flowing + gap * Math.max(0, most - 1);
  if (own.length === 0) return { flows: [], ends: [], height };
  const largest = Math.max(...own.map(({ value }) => value));
  const graph = sankey<End, { readonly way: FlowWay; readonly amount: number }>()
    .nodeId(({ side, name }) => keyOf(side, name))
    .nodeSort(null as never)
    .nodeWidth(nodeWidth)
    .nodePadding(gap)
    .extent([
      [left, 0],
      [right, height],
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: own.map((mark) => ({
      source: keyOf("from", mark.category),
      target: keyOf("to", mark.across),
      // Next to the largest, so that no sum is too large or too small for the layout.
      value: mark.value / largest,
      amount: mark.value,
      way: wayOf(mark, data),
    })),
  });
  return {
    height,
    flows: graph.links.map(
      ({ way, amount, width = 0, y0 = 0, y1 = 0 }): Flow => ({
        ...{ way, value: amount, thickness: width },
        x: { from: left + nodeWidth, to: right - nodeWidth },
        y: { from: y0, to: y1 },
      }),
    ),
    ends: graph.nodes.map(
      ({ side, name, x0 = 0, y0 = 0, y1 = 0 }): FlowEnd => ({
        ...{ side, name, value: totalOf(own, side, name), x: x0, y: y0, thickness: y1 - y0 },
      }),
    ),
  };
}

function totalOf(marks: readonly Mark[], side: FlowEnd["side"], name: string): number {
  const own = marks.filter((mark) => (side === "from" ? mark.category : mark.across) === name);
  return own.reduce((sum, { value }) => sum + value, 0);
}

type End = Pick<FlowEnd, "side" | "name">;

/** Where both sides have the same names, a flow goes up or down; from one kind of thing to another it only goes. */
export function wayOf({ category, across: to }: Mark, { categories, across }: ChartData): FlowWay {
  const order = [...categories, ...across.filter((name) => !categories.includes(name))];
  const isShared = across.some((name) => categories.includes(name));
  const step = isShared ? order.indexOf(to) - order.indexOf(category) : 0;
  return step === 0 ? "stays" : step < 0 ? "up" : "down";
}

function endsOf(side: FlowEnd["side"], names: readonly string[], there: ReadonlySet<string>): readonly End[] {
  return names.filter((name) => there.has(name)).map((name) => ({ side, name }));
}

function keyOf(side: FlowEnd["side"], name: string): string {
  return `${side} ${name}`;
}
