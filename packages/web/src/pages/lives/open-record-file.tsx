import type { PolicyRecord } from "@tallyglass/policy";
import type { FileFinding } from "@tallyglass/policy/record-file";
import { useEffect, useState } from "react";
import type { FileReading } from "../../records/read-record-file.ts";
import { useLibrary, useWords } from "../../shell/use-page.ts";
import { eventOfRecord } from "./event-of-record.ts";
import type { ActOn } from "./lives-page.tsx";
import { later } from "./use-later.ts";
import { useLives } from "./use-lives.ts";

interface Opened {
  readonly name: string;
  readonly reading: FileReading;
}

/** Takes a record file, dropped anywhere on the page or chosen: its residents stay in the page and go nowhere. */
export function OpenRecordFile({ actOn }: { readonly actOn: ActOn }) {
  const library = useLibrary();
  const { state } = useLives();
  const { words } = useWords();
  const [opened, setOpened] = useState<Opened>();
  const show = (resident: string, records: readonly PolicyRecord[]) => {
    const added = records.map((record) => eventOfRecord(record, library));
    actOn({ ...state, life: "", removed: [], added }, ({ file }) => file.shown(resident));
  };
  const read = async (file: File) => {
    const { readRecordFile } = await later.recordFiles();
    const reading = readRecordFile(file.name, new Uint8Array(await file.arrayBuffer()), library);
    setOpened({ name: file.name, reading });
    const [first, ...others] = reading.kind === "read" ? reading.residents : [];
    if (first !== undefined && others.length === 0) show(...first);
  };
  useDroppedFiles(read);
  return (
    <div className="open-file">
      <details>
        <summary>{words.file.heading}</summary>
        <label className="field">
          <span>{words.file.choose}</span>
          <input
            type="file"
            accept=".jsonl,.ndjson,.csv"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = "";
              if (file !== undefined) read(file);
            }}
          />
        </label>
        <p className="note">{words.file.note}</p>
      </details>
      {opened && <Reading opened={opened} onShow={show} />}
    </div>
  );
}

interface ReadingProps {
  readonly opened: Opened;
  readonly onShow: (resident: string, records: readonly PolicyRecord[]) => void;
}

function Reading({ opened: { reading }, onShow }: ReadingProps) {
  const { words } = useWords();
  switch (reading.kind) {
    case "unreadable":
      return (
        <p className="refused" role="alert">
          {words.file.unreadable[reading.why]}
        </p>
      );
    case "refused":
      return <Findings findings={reading.findings} count={reading.count} />;
    case "read":
      return <Residents residents={reading.residents} onShow={onShow} />;
  }
}

function Findings({ findings, count }: { readonly findings: readonly FileFinding[]; readonly count: number }) {
  const { words } = useWords();
  return (
    <div className="problems" role="alert">
      <p>
        <strong>{words.file.refused(count, findings.length)}</strong>
      </p>
      <ul lang="en">
        {findings.map(({ line, code, message }) => (
          <li key={`${line} ${code} ${message}`}>
            {line}: <code>{code}</code>: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ResidentsProps {
  readonly residents: ReadonlyMap<string, readonly PolicyRecord[]>;
  readonly onShow: ReadingProps["onShow"];
}

function Residents({ residents, onShow }: ResidentsProps) {
  const { words } = useWords();
  if (residents.size === 0) return <p role="status">{words.file.empty}</p>;
  if (residents.size === 1) return null;
  return (
    <label className="field">
      <span>{words.file.resident(residents.size)}</span>
      <select defaultValue="" onChange={({ target }) => onShow(target.value, residents.get(target.value) ?? [])}>
        <option value="" disabled>
          …
        </option>
        {[...residents.keys()].sort().map((resident) => (
          <option key={resident}>{resident}</option>
        ))}
      </select>
    </label>
  );
}

/** Files that are dropped anywhere on the page, of which the browser would otherwise show the first instead of it. */
function useDroppedFiles(take: (file: File) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      event.preventDefault();
      take(file);
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  });
}
