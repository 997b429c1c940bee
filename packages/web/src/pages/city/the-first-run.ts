import { firstRunText } from "virtual:first-run";
import type { FirstRun } from "./first-run.ts";

/** The run of the first settings. */
export const firstRun = JSON.parse(firstRunText) as FirstRun;
