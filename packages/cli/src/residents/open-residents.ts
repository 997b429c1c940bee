import { statSync } from "node:fs";
import {
  type Day,
  type Library,
  type Name,
  PolicyError,
  type PolicyRecord,
  readLibrary,
  redact,
} from "@tallyglass/policy";
import { formatFinding } from "@tallyglass/policy/record-file";
import { say } from "../commands/print.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { documentFiles, readDocument } from "../library/documents.ts";
import { libraryFolder } from "../library/policy-files.ts";
import { startProgress } from "../progress/start-progress.ts";
import { type GatheredResidents, gatherResidents } from "../records/gather-residents.ts";
import { type RecordFormat, recordInputs, totalBytes } from "../records/record-input.ts";
import type { ResidentRecords } from "../records/resident-records.ts";

/** Where residents come from, as a command was told. */
export interface ResidentsRequest {
  /** Record files, ready lives, or folders of lives. */
  readonly records: readonly string[];
  readonly inputFormat?: RecordFormat | undefined;
  /** Whether records that are refused may be left out; nothing where the command has no such option. */
  readonly skipInvalid?: boolean | undefined;
  readonly library: Library;
  readonly signal: AbortSignal;
}

/** Synthetic residents with all their records, in order. */
export interface Residents {
  /** The last day that the records know of: when to look, unless told otherwise. */
  readonly lastDay: Day | undefined;
  /** The titles of those that are ready lives. */
  readonly titles: ReadonlyMap<string, Name>;
  all(): AsyncIterable<ResidentRecords>;
  dispose(): Promise<void>;
}

/**
 * Reads and checks everything before the first resident is given out.
 *
 * @throws {Failure} if a record is refused, after all findings were told.
 */
export async function openResidents(request: ResidentsRequest): Promise<Residents> {
  const isLives = (path: string) => path !== "-" && (/\.ya?ml$/.test(path) || isFolder(path));
  const lives = request.records.filter(isLives);
  const files = request.records.filter((path) => !isLives(path));
  if (lives.length > 0 && files.length > 0) {
    throw new Failure(exitCode.usage, "records come from record files or from ready lives, not from both at once");
  }
  return lives.length > 0 ? openLives(lives) : await openRecordFiles(files, request);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Ready lives, read with the words of the library. */
function openLives(paths: readonly string[]): Residents {
  const words = documentFiles([`${libraryFolder}/sources.yaml`, `${libraryFolder}/catalogue`]);
  const { library, diagnostics } = readLibrary([...words, ...documentFiles(paths)].map(readDocument));
  if (diagnostics.length > 0) throw new PolicyError(diagnostics);
  const lives = [...library.lives.values()].sort((left, right) => (left.resident < right.resident ? -1 : 1));
  if (lives.length === 0) throw new Failure(exitCode.badInput, `${paths.join(", ")}: there is no life`);
  return {
    lastDay: lastDayOf(lives.flatMap(({ records }) => records)),
    titles: new Map(lives.map(({ resident, title }) => [resident, title])),
    async *all() {
      yield* lives;
    },
    dispose: async () => {},
  };
}

function lastDayOf(records: readonly PolicyRecord[]): Day | undefined {
  return records
    .flatMap(({ recorded, withdrawn }) => [recorded, withdrawn ?? recorded])
    .sort()
    .at(-1);
}

async function openRecordFiles(files: readonly string[], request: ResidentsRequest): Promise<Residents> {
  const inputs = recordInputs(files, request.inputFormat);
  const progress = startProgress({
    stream: process.stderr,
    what: "reading",
    unit: "bytes",
    total: await totalBytes(inputs),
  });
  const gathered = await gatherResidents(inputs, {
    vocabulary: request.library,
    signal: request.signal,
    onProgress: progress.update,
  }).finally(progress.stop);
  await refuse(gathered, request.skipInvalid);
  return {
    lastDay: gathered.lastDay,
    titles: new Map(),
    all: gathered.residents,
    dispose: gathered.dispose,
  };
}

/** Tells the findings, and stops unless they may be skipped. Identity findings never are. */
async function refuse(gathered: GatheredResidents, skipInvalid: boolean | undefined): Promise<void> {
  const { findings, findingCount, identityFindings, refused, refusedFiles } = gathered;
  if (findingCount === 0) return;
  for (const finding of findings) say(redact(formatFinding(finding)));
  const more = findingCount - findings.length;
  if (more > 0) say(`and ${more === 1 ? "1 more finding" : `${more} more findings`}`);
  if (skipInvalid && identityFindings === 0 && refusedFiles === 0) {
    say(`left out ${refused === 1 ? "1 record" : `${refused} records`}`);
    return;
  }
  await gathered.dispose();
  const count = findingCount === 1 ? "1 finding" : `${findingCount} findings`;
  throw new Failure(exitCode.badInput, `nothing was scored: ${count}`, remedy(gathered, skipInvalid));
}

function remedy({ identityFindings, refusedFiles }: GatheredResidents, skipInvalid: boolean | undefined): string {
  if (identityFindings > 0) {
    return "only synthetic residents are scored, and no field holds a real person's name, number, address or device";
  }
  if (refusedFiles > 0 || skipInvalid === undefined) return "mend the records";
  return "mend the records, or leave them out with --skip-invalid";
}
