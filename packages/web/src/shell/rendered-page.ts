import type { PageName } from "./page-name.ts";

/** A document of the site as it stands before any script runs. */
export interface RenderedPage {
  readonly name: PageName;
  /** The chart that it shows alone; left out for the page itself. */
  readonly chart?: string;
  readonly markup: string;
}
