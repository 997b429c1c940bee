import { fileURLToPath } from "node:url";
import { readPageLibrary } from "../src/build/read-page-library.ts";
import { decodeLibrary } from "../src/data/decode-library.ts";

export const libraryFolder = fileURLToPath(new URL("../../../library", import.meta.url));

/** The library as the page has it. */

export const pageLibrary = decodeLibrary(readPageLibrary(libraryFolder));
