import { readLaboratory } from "../src/build/read-laboratory.ts";
import { decodeContents } from "../src/lab/contents.ts";
import { libraryFolder } from "./page-library.ts";

/** What the laboratory of the page has, in words. */
export const pageContents = decodeContents(readLaboratory(libraryFolder).contents);
