import { readLaboratory } from "./read-laboratory.ts";
import { readPageLibrary } from "./read-page-library.ts";
import type { TextModule } from "./text-plugin.ts";

/**
 * The modules that no file holds: the documents of a library as the pages have them. Each page loads those that it uses.
 *
 * @throws {PolicyError} if a document does not load.
 */
export function readSiteTexts(library: string): readonly TextModule[] {
  const { cities, whole } = readPageLibrary(library);
  const { contents, laboratory } = readLaboratory(library);
  return [
    { module: "virtual:library", exported: "libraryText", text: cities },
    { module: "virtual:whole-library", exported: "wholeLibraryText", text: whole },
    { module: "virtual:laboratory-contents", exported: "contentsText", text: contents },
    { module: "virtual:laboratory", exported: "laboratoryText", text: laboratory },
  ];
}
