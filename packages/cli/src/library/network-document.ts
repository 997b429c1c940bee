import { join } from "node:path";
import { networkKind } from "@tallyglass/ledger/network";
import { nearest, type Source } from "@tallyglass/policy";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { DocumentIndex } from "./document-index.ts";
import { documentFiles, readDocument } from "./documents.ts";
import { libraryFolder } from "./policy-files.ts";

/**
 * The document of a network of the library by its id, or a file that holds one.
 *
 * @throws {Failure} if there is no such network, or the file cannot be read.
 *
 * @example
 * ```ts
 * networkDocument("city-bureaus").name; // …/library/networks/city-bureaus.yaml
 * networkDocument("mine.yaml").name; // mine.yaml
 * ```
 */
export function networkDocument(name: string): Source {
  if (/\.ya?ml$/.test(name)) return readDocument(name);
  const found = libraryNetwork(name);
  if (found !== undefined) return found;
  const known = networks().ids(networkKind);
  const near = nearest(name, known);
  const help =
    near === undefined ? `there are ${known.map((id) => `\`${id}\``).join(", ")}` : `did you mean \`${near}\`?`;
  throw new Failure(exitCode.usage, `there is no network \`${name}\``, help);
}

/** The document of a network as the library has it now. */
export function libraryNetwork(id: string): Source | undefined {
  const [found] = networks().named(networkKind, id);
  return found;
}

function networks(): DocumentIndex {
  return new DocumentIndex(documentFiles([join(libraryFolder, "networks")]).map(readDocument));
}
