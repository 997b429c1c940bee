import type { ReportTable } from "@tallyglass/audit";
import type { ShownChart } from "../../chart/chart-shell.tsx";
import type { FlowState } from "./flow-state.ts";
import { inBoth } from "./in-both.ts";
import { type Journey, journeysOf } from "./journeys.ts";
import { networkNamed } from "./the-network.ts";

/** What says that records travel, and which way. */
export const flowSources: readonly string[] = ["trivium#L7", "trivium#L13", "trivium#L64"];

/** How many days records and what changes them are on their way, by the chosen network. */
export function daysChart({ network, seed }: Pick<FlowState, "network" | "seed">, link: string): ShownChart {
  const journeys = journeysOf(networkNamed(network), seed);
  const [up, back] = [daysTo(journeys, "court"), daysTo(journeys, "withdrawal")];
  return {
    page: "flow",
    id: "days",
    table: tableOf(journeys),
    chart: {
      ...{ table: "days", kind: "dots", x: "median", y: "station", series: "traveller" },
      title: inBoth((words) => words.days.finding(up, back)),
      summary: inBoth((words) => words.days.summary),
    },
    sources: flowSources,
    link,
  };
}

function daysTo(journeys: readonly Journey[], traveller: Journey["traveller"]): number {
  const found = journeys.find((each) => each.traveller === traveller && each.station === "elsewhere");
  if (found === undefined) throw new Error("a listing that comes to no city");
  return found.median;
}

function tableOf(journeys: readonly Journey[]): ReportTable {
  const name = (key: "station" | "traveller" | "least" | "median" | "most") =>
    inBoth((words) => words.days.columns[key]);
  return {
    id: "days",
    title: inBoth((words) => words.days.caption),
    columns: [
      { id: "station", name: name("station"), unit: "text" },
      { id: "traveller", name: name("traveller"), unit: "text" },
      { id: "least", name: name("least"), unit: "days" },
      { id: "median", name: name("median"), unit: "days" },
      { id: "most", name: name("most"), unit: "days" },
    ],
    rows: journeys.map(({ station, traveller, least, median, most }) => [
      inBoth((words) => words.days.stations[station]),
      inBoth((words) => words.days.travellers[traveller]),
      ...[least, median, most],
    ]),
  };
}
