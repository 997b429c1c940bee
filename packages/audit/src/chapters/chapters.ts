import type { Chapter, ChapterId } from "../report/report.ts";
import type { Study } from "../study/study.ts";
import { bandsChapter } from "./bands.ts";
import { burdensChapter } from "./burdens.ts";
import { citiesChapter } from "./cities.ts";
import { feedbackChapter } from "./feedback.ts";
import { flipsChapter } from "./flips.ts";
import { flowChapter } from "./flow.ts";
import { mechanismsChapter } from "./mechanisms.ts";
import { mobilityChapter } from "./mobility.ts";
import { parametersChapter } from "./parameters.ts";
import { proportionalityChapter } from "./proportionality.ts";
import { readingsChapter } from "./readings.ts";
import { recordingChapter } from "./recording.ts";
import { recourseChapter } from "./recourse.ts";
import { recoveryChapter } from "./recovery.ts";
import { stackingChapter } from "./stacking.ts";
import { timelinessChapter } from "./timeliness.ts";
import { vaguenessChapter } from "./vagueness.ts";
import { waysChapter } from "./ways.ts";
import { wrongRecordsChapter } from "./wrong-records.ts";
import { yardstickChapter } from "./yardstick.ts";

/** How each chapter of a report is written. */
export const chapters: Readonly<Record<ChapterId, (study: Study) => Chapter>> = {
  ways: waysChapter,
  recording: recordingChapter,
  vagueness: vaguenessChapter,
  bands: bandsChapter,
  mobility: mobilityChapter,
  recovery: recoveryChapter,
  "wrong-records": wrongRecordsChapter,
  timeliness: timelinessChapter,
  flow: flowChapter,
  recourse: recourseChapter,
  proportionality: proportionalityChapter,
  stacking: stackingChapter,
  burdens: burdensChapter,
  feedback: feedbackChapter,
  flips: flipsChapter,
  readings: readingsChapter,
  parameters: parametersChapter,
  mechanisms: mechanismsChapter,
  cities: citiesChapter,
  yardstick: yardstickChapter,
};
