import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatDiagnostic, type Library, readLibrary, type Scheme, type Source } from "@tallyglass/policy";

/** The root of the repository, wherever a test runs. */
const root = new URL("../../../", import.meta.url);

/** Every document under a folder of the repository, by its path from the root, in the order of paths. */
export function readTexts(folder: string, ending = ".yaml"): readonly Source[] {
  const paths = readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .sort()
    .map((name) => ({ name, text: readFileSync(fileURLToPath(new URL(name, root)), "utf8") }));
}

let texts: readonly Source[] | undefined;
let library: Library | undefined;

/** The texts of `/library`. */
export function libraryTexts(): readonly Source[] {
  texts ??= readTexts("library");
  return texts;
}

/**
 * The library of the repository, read once.
 *
 * @throws {Error} with every finding, if any document of it does not load.
 */
export function readRepositoryLibrary(): Library {
  library ??= readSoundLibrary(libraryTexts());
  return library;
}

/**
 * Reads documents that are meant to be sound.
 *
 * @throws {Error} with every finding, if one is not.
 */
export function readSoundLibrary(documents: readonly Source[]): Library {
  const { library: read, diagnostics } = readLibrary(documents);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join("\n\n"));
  return read;
}

/** A scheme that has to be there. */
export function schemeNamed({ schemes }: Pick<Library, "schemes">, id: string): Scheme {
  const scheme = schemes.get(id);
  if (scheme === undefined) throw new Error(`there is no policy \`${id}\` among ${[...schemes.keys()].join(", ")}`);
  return scheme;
}
