import { fileURLToPath } from "node:url";
import { readPageLibrary } from "../src/build/read-page-library.ts";
import { decodeLibrary } from "../src/data/decode-library.ts";

export const libraryFolder = fileURLToPath(new URL("../../../library", import.meta.url));

const { cities, whole } = readPageLibrary(libraryFolder);

/** The library as the pages that score have it. */
export const pageLibrary = decodeLibrary(cities);

/** The library as the page of the policies has it. */
export const wholeLibrary = decodeLibrary(whole);
