/** What stands in a cell; a list is ids. */
export type OutputCell = string | number | boolean | null | readonly string[];

export type OutputRow = Readonly<Record<string, OutputCell>>;

/** A column of the output, and what its cells are. A cell that a row leaves out is empty. */
export interface OutputColumn {
  readonly name: string;
  readonly type: "text" | "day" | "integer" | "number" | "boolean" | "list";
}

/** One resident under one policy, as `score` prints it. */
export type ScoreRow = {
  readonly resident: string;
  readonly policy: string;
  readonly asOf: string;
  readonly score: number | null;
  readonly band: string | null;
  readonly bandRank: number | null;
  readonly lists: readonly string[];
};

export const scoreColumns = [
  { name: "resident", type: "text" },
  { name: "policy", type: "text" },
  { name: "asOf", type: "day" },
  { name: "score", type: "integer" },
  { name: "band", type: "text" },
  { name: "bandRank", type: "integer" },
  { name: "lists", type: "list" },
] as const satisfies readonly (OutputColumn & { readonly name: keyof ScoreRow })[];

/** Takes rows one by one. Nothing stands under the name of the file before `end` has returned. */
export interface RowWriter {
  /** True once nobody reads any more: what is written from then on goes nowhere. */
  readonly closed: boolean;
  /** A promise only where the row has to wait for those before it. */
  write(row: OutputRow): void | Promise<void>;
  end(): Promise<void>;
  /** Leaves things as if nothing had been written. */
  abort(): Promise<void>;
}
