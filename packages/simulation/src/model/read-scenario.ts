import { isDay, type Name } from "@tallyglass/policy";
import { type Reader, readInterval, reportDuplicateIds } from "@tallyglass/policy/document";
import type { ScenarioDocument } from "../schema/scenario.ts";
import { placed } from "./read-population.ts";
import type { Feedback, FeedbackState, ScenarioSettings } from "./scenario.ts";

/** The meaning of a whole scenario that its schema has passed. */
export function readScenario(document: ScenarioDocument, reader: Reader): ScenarioSettings {
  const around = reader.cite(document.cite, [], []);
  if (!isDay(document.from) || !document.from.endsWith("-01-01")) {
    reader.findings.error("invalid-day", reader.span(["from"]), `\`${document.from}\` is not the first day of a year`);
  } else if (Number(document.from.slice(0, 4)) + document.years > lastYear) {
    reader.findings.error("invalid-day", reader.span(["years"]), `the run ends after the year ${lastYear}`);
  }
  reportDuplicateIds(reader.findings, "policy", placed(document.policies, ["policies"], reader));
  const ids = (document.feedbacks ?? []).map(({ id }, index) => ({
    id,
    span: reader.span(["feedbacks", index, "id"]),
  }));
  reportDuplicateIds(reader.findings, "feedback", ids);
  const feedbacks = (document.feedbacks ?? []).map((feedback, index): Feedback => {
    const path = ["feedbacks", index];
    const cited = reader.cite(feedback.cite, path, around);
    return {
      id: feedback.id,
      state: readState(feedback.state, path, reader),
      behaviours: feedback.behaviours,
      times: reader.figure(feedback.times, [...path, "times"], cited, [0, 100]),
      span: reader.span(path),
    };
  });
  const readings = Object.entries(document.readings ?? {}).map(
    ([policy, choice]): [string, Readonly<Record<string, string>>] => [
      policy,
      Object.fromEntries(Object.entries(choice).map(([id, option]) => [id, String(option)])),
    ],
  );
  const { population, behaviours, recording, policies, from, years, residents } = document;
  const { seed, replicates, collectors, feedback } = document;
  return {
    id: document.scenario,
    title: document.title as Name,
    ...{ population, behaviours, recording, policies, from, years, seed, replicates, collectors, feedback },
    ...(residents !== undefined && { residents }),
    readings: new Map(readings),
    feedbacks,
  };
}

/** Days are written with four digits of the year. */
const lastYear = 9999;

function readState(
  state: NonNullable<ScenarioDocument["feedbacks"]>[number]["state"],
  path: readonly (string | number)[],
  reader: Reader,
): FeedbackState {
  if ("list" in state) return { kind: "list", list: state.list };
  const interval = readInterval(state["band-rank"], 0);
  if (interval === undefined) {
    const span = reader.span([...path, "state", "band-rank"]);
    reader.findings.error("invalid-value", span, `\`${state["band-rank"]}\` is not an interval like \`>= 5\``);
  } else if (interval.from > interval.to) {
    const span = reader.span([...path, "state", "band-rank"]);
    reader.findings.error("empty-interval", span, `no rank is in \`${state["band-rank"]}\``);
  }
  return { kind: "band-rank", from: interval?.from ?? 1, to: interval?.to ?? 0 };
}
