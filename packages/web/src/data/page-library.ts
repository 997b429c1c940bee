import type { Library } from "@tallyglass/policy";

/** The library in the texts that come with the site. A page loads one of them. */
export interface LibraryTexts {
  /** The nine cities with what they rest on, without what is not needed to score. */
  readonly cities: string;
  /** All policies, with their readings and notes. */
  readonly whole: string;
}

/** What the page knows: documents that were read and checked when it was built. */
export interface PageLibrary extends Library {
  /** Of all policies, words and lives of the library, the same on every page: links carry it. */
  readonly digest: string;
  /** The version of the program that built the page. */
  readonly version: string;
}
