import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import {
  type Choice,
  chooseReadings,
  type Library,
  nearest,
  PolicyError,
  readLibrary,
  type Scheme,
} from "@tallyglass/policy";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { documentFiles, readDocument, wordsBeside } from "./documents.ts";
import { libraryFolder, policyIds } from "./policy-files.ts";

/** A library in which the policies that a command was given stand, under their ids. */
export interface OpenLibrary {
  readonly library: Library;
  /** The scheme of each policy that was named, in that order. */
  readonly schemes: readonly Scheme[];
}

/**
 * Reads the words of the library and the policies that are named: ids of the library, or files,
 * which are read with whatever documents stand beside them. What they borrow from or have their
 * lists kept by comes along.
 *
 * @throws {Failure} if a policy is not there.
 * @throws {PolicyError} if a document does not load.
 */
export function openLibrary(policies: readonly string[], choice: Choice = {}): OpenLibrary {
  const named = policies.map((policy) => locate(policy));
  const files = [...wordFiles(), ...companions().flatMap(versionFiles), ...named.flatMap(({ files }) => files)];
  const { library, diagnostics } = readLibrary(documentFiles(files).map(readDocument));
  if (diagnostics.length > 0) throw new PolicyError(diagnostics);
  const schemes = named.map(({ id, file }) => {
    const scheme = id === undefined ? schemeIn(library, file) : library.schemes.get(id);
    if (scheme === undefined) throw new Failure(exitCode.badInput, `\`${id ?? file}\` holds no policy`);
    return chooseReadings(scheme, choice, library);
  });
  return { library, schemes };
}

/** Sources and catalogues: the words that policies and records are written in. */
function wordFiles(): readonly string[] {
  return [join(libraryFolder, "sources.yaml"), join(libraryFolder, "catalogue")];
}

/** Policies that others refer to: the lender, and the keeper of the national lists. */
function companions(): readonly string[] {
  return ["fuzhou-yuming", "national-lists"];
}

function versionFiles(id: string): readonly string[] {
  const folder = policyFolder(id);
  return folder === undefined ? [] : documentFiles([folder]);
}

function policyFolder(id: string): string | undefined {
  const place = documentFiles([join(libraryFolder, "policies")]).find((file) => dirname(file).endsWith(`/${id}`));
  return place && dirname(place);
}

interface Located {
  readonly id?: string;
  readonly file: string;
  readonly files: readonly string[];
}

function locate(policy: string): Located {
  const folder = /^[a-z0-9-]+$/.test(policy) ? policyFolder(policy) : undefined;
  if (folder !== undefined) return { id: policy, file: folder, files: documentFiles([folder]) };
  if (existsSync(policy)) {
    const isFile = statSync(policy).isFile();
    const files = isFile ? [policy, ...wordsBeside(policy)] : documentFiles([policy]);
    return { file: policy, files };
  }
  const near = nearest(policy, policyIds());
  throw new Failure(
    exitCode.usage,
    `there is no policy \`${policy}\``,
    near === undefined ? "`tallyglass policies` lists those there are" : `did you mean \`${near}\`?`,
  );
}

function schemeIn(library: Library, file: string): Scheme | undefined {
  const path = resolve(file);
  return [...library.schemes.values()].find(({ versions }) =>
    versions.some(({ syntax }) => {
      const source = resolve(syntax.span.source.name);
      return source === path || source.startsWith(`${path}${sep}`);
    }),
  );
}
