import { type Receipt, RefusedError } from "@tallyglass/ledger";
import type { CommandContext } from "../../command-context.ts";
import { exitCode } from "../../exit-code.ts";
import { Failure } from "../../failure.ts";
import type { ActingOptions } from "../../ledger/acting.ts";
import { writeActor, writeRecord } from "../../ledger/actor.ts";
import { type GatheredEntry, gatherEntries } from "../../ledger/gather-entries.ts";
import { withLedger } from "../../ledger/with-ledger.ts";
import { type OutputFormat, openRowWriter } from "../../output/open-row-writer.ts";
import { presetFormat } from "../../output/preset-format.ts";
import { requirePath } from "../../output/require-path.ts";
import type { OutputColumn, RowWriter } from "../../output/row-writer.ts";
import { type RecordFormat, recordInputs } from "../../records/record-input.ts";
import { ledgerPhrases } from "../../text/ledger-phrases.ts";
import { say } from "../print.ts";

export interface SubmitOptions extends Omit<ActingOptions, "format"> {
  readonly inputFormat?: RecordFormat;
  readonly format?: OutputFormat;
  readonly out?: string;
}

/** Hands in the records of a file, all or none, and prints which entry each became. */
export function runSubmit(file: string, options: SubmitOptions, { signal }: CommandContext): Promise<void> {
  const { as, lang, out } = options;
  if (as.role !== "bureau") throw new Failure(exitCode.usage, "records are handed in by a bureau", "name it with --as");
  if (out !== undefined) requirePath("--out", out);
  const [input] = recordInputs([file], options.inputFormat);
  return withLedger(options, async ({ ledger, library, day }) => {
    if (input === undefined) return;
    const door = { behaviours: library.behaviours, residents: ledger.founding().residents, day };
    const entries = await gatherEntries(input, { office: as.office, door, signal });
    signal.throwIfAborted();
    // Opened before anything is handed in: nobody should learn afterwards that the answer has no place to go to.
    const writer = await openRowWriter({ format: options.format ?? presetFormat(out), out, columns });
    const receipts = await writing(writer, async () => {
      const received = await ledger.submit(as, entries, day).catch((error: unknown) => {
        const isOfEntry = error instanceof RefusedError && error.code !== "unknown-office";
        throw isOfEntry ? atLine(error, file, entries) : error;
      });
      await writeRows(writer, as.office, entries, received);
      return received;
    });
    const fresh = receipts.filter(({ isNew }) => isNew).length;
    say(ledgerPhrases[lang].submitted(entries.length, fresh, writeActor(as), day));
  });
}

/** What only the ledger knows, such as that something else stands under an id. */
function atLine({ index, code, message }: RefusedError, file: string, entries: readonly GatheredEntry[]): Failure {
  const line = entries[index]?.line ?? 0;
  return new Failure(exitCode.badInput, `${file}:${line}: ${code}: ${message}`, "nothing was handed in");
}

const columns = [
  { name: "line", type: "integer" },
  { name: "record", type: "text" },
  { name: "resident", type: "text" },
  { name: "entry", type: "integer" },
  { name: "new", type: "boolean" },
] as const satisfies readonly OutputColumn[];

/** Ends what is written, or lets nothing of it stand where the work fails. */
async function writing<T>(writer: RowWriter, work: () => Promise<T>): Promise<T> {
  try {
    const made = await work();
    await writer.end();
    return made;
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

async function writeRows(
  writer: RowWriter,
  office: string,
  entries: readonly GatheredEntry[],
  receipts: readonly Receipt[],
): Promise<void> {
  const seen = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  for (const { id, line, resident } of entries) {
    if (writer.closed) break;
    const { seq = 0, isNew = false } = seen.get(id) ?? {};
    await writer.write({ line, record: writeRecord({ office, of: id }), resident, entry: seq, new: isNew });
  }
}
