import type { DiagnosticCode } from "../diagnostic.ts";
import type { Name, Vocabulary } from "../model/catalogue.ts";
import type { Findings } from "../model/findings.ts";
import { readRecord } from "../record/read-record.ts";
import type { PolicyRecord, RecordFindingCode } from "../record/record.ts";
import { syntheticNumber } from "../record/resident.ts";
import type { LifeDocument } from "../schema/life.ts";
import { childOf, keySpanAt, type MapTree, type Path, spanAt, type Tree } from "../syntax/tree.ts";
import type { Life } from "./library.ts";

/** Reads a life; its records pass the same door as those of a record file. */
export function readLife(document: LifeDocument, tree: MapTree, vocabulary: Vocabulary, findings: Findings): Life {
  const { resident } = document;
  if (syntheticNumber(resident) === undefined) {
    findings.error(
      "not-synthetic",
      spanAt(tree, ["resident"]),
      "a resident id is `syn-` and a number, as `syn-000042`",
    );
  }
  const records = document.records.flatMap((raw, index): PolicyRecord[] => {
    const path: Path = ["records", index];
    if (raw.resident !== undefined) {
      findings.error(
        "unknown-key",
        keySpanAt(tree, path, "resident"),
        "the life names the resident once for all its records",
      );
    }
    const checked = readRecord({ ...raw, resident: safeResident }, vocabulary);
    if (checked.kind === "record") return [{ ...checked.record, resident }];
    if (checked.kind === "refused") {
      for (const { code, field, message } of checked.findings) {
        findings.error(documentCode[code], spanOfField(tree, path, field), message);
      }
    }
    return [];
  });
  const { life: id, title, story } = document;
  return { id, resident, title: title as Name, story: story as Name, records, span: spanAt(tree, ["life"]) };
}

/** The id of the life itself is reported once, not with every record. */
const safeResident = "syn-0";

function spanOfField(tree: Tree, path: Path, field: string | undefined) {
  const record = path.reduce<Tree | undefined>(childOf, tree);
  const found = field === undefined ? undefined : childOf(record, field);
  return found?.span ?? spanAt(tree, path);
}

const documentCode: Readonly<Record<RecordFindingCode, DiagnosticCode>> = {
  "malformed-line": "wrong-type",
  "not-synthetic": "not-synthetic",
  "identity-shaped": "identity-shaped",
  "missing-field": "missing-key",
  "wrong-type": "wrong-type",
  "unknown-behaviour": "unknown-behaviour",
  "unknown-attribute": "unknown-attribute",
  "missing-attribute": "missing-attribute",
  "invalid-value": "invalid-value",
  "out-of-range": "out-of-range",
  "invalid-day": "invalid-day",
};
