import {
  type Door,
  type Handed,
  isEntryId,
  type RefusalCode,
  RefusedError,
  readContent,
  refusalCodes,
} from "@tallyglass/ledger";
import { identityInText, type RawRecord, readRecord, redact } from "@tallyglass/policy";
import { FindingLog, formatFinding } from "@tallyglass/policy/record-file";
import { say } from "../commands/print.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { startProgress } from "../progress/start-progress.ts";
import { readRows } from "../records/read-rows.ts";
import { type RecordInput, totalBytes } from "../records/record-input.ts";
import { derivedId } from "./derived-id.ts";

/** A record of a file on its way into the ledger. */
export interface GatheredEntry extends Handed {
  readonly line: number;
  readonly resident: string;
}

interface Gathering {
  /** The bureau that hands them in. */
  readonly office: string;
  readonly door: Door;
  readonly signal: AbortSignal;
}

/** What a bureau hands in at once is held in memory, and written in one transaction. */
const mostRecords = 200_000;

/**
 * The records of a file with their ids, once each has passed the door for records and that of the bureau.
 *
 * @throws {Failure} if one has not, after all findings were told.
 */
export async function gatherEntries(input: RecordInput, gathering: Gathering): Promise<readonly GatheredEntry[]> {
  const { door, signal } = gathering;
  const log = new FindingLog<RefusalCode>();
  const entries: GatheredEntry[] = [];
  const name = namesFor(gathering.office);
  const progress = startProgress({ what: "reading", unit: "bytes", total: await totalBytes([input]) });
  let bytes = 0;
  const onBytes = (more: number) => {
    bytes += more;
    progress.update(bytes);
  };
  try {
    for await (const rows of readRows(input, { vocabulary: door, signal, stdin: process.stdin, onBytes })) {
      signal.throwIfAborted();
      for (const row of rows) {
        if (row.kind !== "row") log.add(input.file, row.line, row.finding);
        else {
          const entry = entryOf(row.raw, row.line, { ...gathering, name });
          if ("findings" in entry) for (const finding of entry.findings) log.add(input.file, row.line, finding);
          else entries.push(entry);
        }
      }
      if (entries.length > mostRecords) throw tooMany(input.file);
    }
  } finally {
    progress.stop();
  }
  refuse(log);
  return entries;
}

interface Naming extends Gathering {
  readonly name: (record: RawRecord) => string;
}

interface Finding {
  readonly code: RefusalCode;
  readonly message: string;
}

interface Refused {
  readonly findings: readonly Finding[];
}

function entryOf({ id, ...record }: RawRecord, line: number, { office, door, name }: Naming): GatheredEntry | Refused {
  try {
    const department = office.slice(office.indexOf("/") + 1);
    const { resident } = readContent(record, department, door, 0);
    if (id === undefined || id === null) return { id: name(record), record, line, resident };
    return typeof id === "string" && isEntryId(id) ? { id, record, line, resident } : { findings: [wrongId(id)] };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const checked = readRecord({ ...record }, door);
    if (checked.kind === "refused") return checked;
    return { findings: [{ code: error.code, message: messageOf(error, door) }] };
  }
}

function messageOf({ code, field, message }: RefusedError, { day }: Door): string {
  if (code === "invalid-day") return `\`${field}\` is after ${day}, the day that the ledger is at`;
  return field === undefined ? message : `${message} (\`${field}\`)`;
}

/** An id may be shaped like anything, and is not repeated. */
function wrongId(id: unknown): Finding {
  return identityInText(String(id)) ?? { code: "invalid-id", message: refusalCodes["invalid-id"] };
}

/** Ids by what a record says; of several that say the same, by which of them it is. */
function namesFor(office: string): (record: RawRecord) => string {
  const times = new Map<string, number>();
  return (record) => {
    // A field without a value says nothing, whether the file writes it or leaves it out.
    const fields = Object.entries(record).filter(([, value]) => value !== null && value !== undefined);
    const says = JSON.stringify(fields.sort(([left], [right]) => (left < right ? -1 : 1)));
    const time = times.get(says) ?? 0;
    times.set(says, time + 1);
    return derivedId("submission", office, says, time);
  };
}

function tooMany(file: string): Failure {
  const most = mostRecords.toLocaleString("en");
  return new Failure(exitCode.badInput, `${file}: at most ${most} records are handed in at once`, "split the file");
}

function refuse({ kept, count, identityCount }: FindingLog<RefusalCode>): void {
  if (count === 0) return;
  for (const finding of kept) say(redact(formatFinding(finding)));
  const more = count - kept.length;
  if (more > 0) say(`and ${more === 1 ? "1 more finding" : `${more} more findings`}`);
  throw new Failure(
    exitCode.badInput,
    `nothing was handed in: ${count === 1 ? "1 finding" : `${count} findings`}`,
    identityCount > 0
      ? "only synthetic residents have records, and no field holds a real person's name, number, address or device"
      : "mend the records",
  );
}
