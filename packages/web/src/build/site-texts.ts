import { firstTexts } from "./first-texts.ts";
import { readLaboratory } from "./read-laboratory.ts";
import { readNetworkText } from "./read-network.ts";
import { readPageLibrary } from "./read-page-library.ts";
import type { TextModule } from "./text-plugin.ts";

/**
 * The modules that no file holds: the documents of a library as the pages have them, and what the laboratory makes of them
 * first. Each page loads those that it uses.
 *
 * @throws {PolicyError} if a document does not load.
 */
export async function readSiteTexts(library: string): Promise<readonly TextModule[]> {
  const { cities, whole } = readPageLibrary(library);
  const { contents, laboratory } = readLaboratory(library);
  const { run, pair, report } = await firstTexts({ contents, laboratory });
  return [
    { module: "virtual:library", exported: "libraryText", text: cities },
    { module: "virtual:whole-library", exported: "wholeLibraryText", text: whole },
    { module: "virtual:laboratory-contents", exported: "contentsText", text: contents },
    { module: "virtual:laboratory", exported: "laboratoryText", text: laboratory },
    { module: "virtual:first-run", exported: "firstRunText", text: run },
    { module: "virtual:first-pair", exported: "firstPairText", text: pair },
    { module: "virtual:first-report", exported: "firstReportText", text: report },
    { module: "virtual:network", exported: "networkText", text: readNetworkText(library) },
  ];
}
