import type { Span } from "@tallyglass/policy";
import type { Path, Reader } from "@tallyglass/policy/document";
import type { GroupDocument } from "../schema/groups.ts";

/** For each attribute that is named, the values that pass. */
export interface Group {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly span: Span;
}

/** The group that stands at a path; everybody where nothing stands there. */
export function readGroup(document: GroupDocument | undefined, path: Path, reader: Reader): Group {
  const entries = Object.entries(document ?? {}).map(([attribute, values]): [string, readonly string[]] => [
    attribute,
    (Array.isArray(values) ? values : [values]).map(String),
  ]);
  return { values: new Map(entries), span: reader.span(path) };
}
