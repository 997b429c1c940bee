import { writeReport } from "@tallyglass/audit";
import { decodeLaboratory } from "../data/decode-laboratory.ts";
import { encodeValue } from "../data/encode-library.ts";
import { firstSettings } from "../lab/settings.ts";
import type { FirstRun } from "../pages/city/first-run.ts";
import { firstSides } from "../pages/compare/compare-state.ts";
import { openLabHere } from "./open-lab-here.ts";
import type { LaboratoryTexts } from "./read-laboratory.ts";

/** What pages show before any question is asked in the browser. */
export interface FirstTexts {
  /** The first run of the city, a `FirstRun` as JSON. */
  readonly run: string;
  /** The first comparison, for `decodeValue`. */
  readonly pair: string;
  /** The report of the first run by itself, as `report.json` without its line breaks. */
  readonly report: string;
}

/** Asks the laboratory what the pages ask first. How long it took is left out, so that the same site is made again. */
export async function firstTexts(texts: LaboratoryTexts): Promise<FirstTexts> {
  const lab = openLabHere(texts);
  const run = await lab.run(firstSettings);
  const [digest, same] = await Promise.all([lab.digest(firstSettings), lab.scenario(firstSettings)]);
  const first: FirstRun = { run: { ...run, seconds: 0 }, digest, figures: figuresIn(texts), same };
  const pair = await lab.pair(firstSides.base, firstSides.other);
  if (!pair.isPaired) throw new Error("the first comparison has no pair");
  const report = await lab.report(firstSettings, true);
  return {
    run: JSON.stringify(first),
    pair: JSON.stringify({ ...pair, seconds: 0 }, encodeValue),
    report: JSON.stringify(JSON.parse(writeReport(report))),
  };
}

function figuresIn({ laboratory }: LaboratoryTexts): FirstRun["figures"] {
  const found = decodeLaboratory(laboratory).scenarios.get(firstSettings.scenario);
  if (found === undefined) throw new Error(`the laboratory has no scenario ${firstSettings.scenario}`);
  return found.figures;
}
