import type { Actor } from "@tallyglass/ledger";
import { recordAsRow } from "../../account/describe-record.ts";
import type { CommandContext } from "../../command-context.ts";
import { exitCode } from "../../exit-code.ts";
import { Failure } from "../../failure.ts";
import type { PlaceOptions } from "../../ledger/place.ts";
import { type OpenedLedger, withLedger } from "../../ledger/with-ledger.ts";
import { openRowWriter } from "../../output/open-row-writer.ts";
import { presetFormat } from "../../output/preset-format.ts";
import { requirePath } from "../../output/require-path.ts";
import type { OutputRow } from "../../output/row-writer.ts";
import { startProgress } from "../../progress/start-progress.ts";
import { recordColumns } from "../../run/write-records.ts";
import { ledgerPhrases } from "../../text/ledger-phrases.ts";
import type { Language } from "../../text/phrases.ts";
import { say } from "../print.ts";

export interface ExportOptions extends PlaceOptions {
  readonly as: Actor;
  readonly log?: boolean;
  readonly format?: "jsonl" | "csv" | "parquet";
  readonly out?: string;
  readonly lang: Language;
}

/** Writes what an office has on file as a record file, or its log with the seals. */
export function runExport(office: string, options: ExportOptions, { signal }: CommandContext): Promise<void> {
  const { log = false, lang, out } = options;
  if (log && (options.format ?? "jsonl") !== "jsonl") throw new Failure(exitCode.usage, "a log is written as jsonl");
  if (out !== undefined) requirePath("--out", out);
  return withLedger(options, async (opened) => {
    requireOffice(office, opened);
    const preset = presetFormat(out);
    const usual = log || preset === "table" ? "jsonl" : preset;
    const columns = recordColumns(opened.library);
    const writer = await openRowWriter({ format: options.format ?? usual, out, columns });
    const progress = startProgress({ what: "writing" });
    let rows = 0;
    try {
      for await (const row of log ? logRows(office, opened, options) : recordRows(office, opened, options)) {
        signal.throwIfAborted();
        if (writer.closed) break;
        await writer.write(row);
        rows += 1;
        progress.update(rows);
      }
      await writer.end();
    } catch (error) {
      await writer.abort();
      throw error;
    } finally {
      progress.stop();
    }
    say(ledgerPhrases[lang].exported(rows, log ? "entries" : "records", office));
  });
}

function requireOffice(office: string, { ledger }: OpenedLedger): void {
  if (ledger.founding().offices.some(({ id }) => id === office)) return;
  throw new Failure(
    exitCode.usage,
    "the ledger has no such office",
    "it has nation, provinces like jiangxi, cities like fuzhou-jx",
  );
}

/** A resident of whom only other entries came, such as an appeal, stands alone in a row. */
async function* recordRows(
  office: string,
  { ledger, library, day }: OpenedLedger,
  { as }: ExportOptions,
): AsyncGenerator<OutputRow> {
  for (let after = ""; ; ) {
    const page = await ledger.filesAt(as, office, after, day);
    for (const { resident, records } of page) {
      if (records.length === 0) yield { resident };
      for (const record of records) yield recordAsRow(library, record) as OutputRow;
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.resident;
  }
}

async function* logRows(
  office: string,
  { ledger, day }: OpenedLedger,
  { as }: ExportOptions,
): AsyncGenerator<OutputRow> {
  for (let after = 0; ; ) {
    const page = await ledger.logOf(as, office, after, day);
    for (const { seq, id, resident, lane, day: held, content, seal } of page) {
      yield { seq, id, resident, lane, day: held, content, seal };
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}
