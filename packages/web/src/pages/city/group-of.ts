import type { ReportTable } from "@tallyglass/audit";
import type { LabContents } from "../../lab/contents.ts";
import type { BandInPage } from "../../lab/results.ts";
import type { Opened } from "./city-state.ts";

interface Known {
  readonly attribute: string;
  readonly bands: readonly BandInPage[];
  readonly contents: LabContents;
}

/**
 * Whose residents a part of a bar is of, by its place among the rows of the table: those of its group in its band. The
 * table has names, of which the English ones are looked up.
 */
export function groupOf(
  { columns, rows }: ReportTable,
  place: number,
  { attribute, bands, contents }: Known,
): Opened | undefined {
  const row = rows[place];
  const nameAt = (id: string) => {
    const cell = row?.[columns.findIndex((column) => column.id === id)];
    return typeof cell === "object" && cell !== null ? cell.en : undefined;
  };
  const band = bands.find(({ name }) => name.en === nameAt("band"));
  const values = contents.attributes.find(({ id }) => id === attribute)?.values ?? [];
  const value = values.find(({ name }) => name.en === nameAt("group"));
  if (band === undefined || value === undefined) return undefined;
  return { where: { kind: "band", band: band.id }, values: { [attribute]: value.id } };
}
