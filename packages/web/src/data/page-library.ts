import type { Library } from "@tallyglass/policy";

/** What the page knows: documents that were read and checked when it was built. */
export interface PageLibrary extends Library {
  /** Of the policies, words and lives in the page: links carry it. */
  readonly digest: string;
  /** The version of the program that built the page. */
  readonly version: string;
}
