/** One thing wrong with a report: where, as in `chapters[2].figures[0].value`, and what. */
export interface ReportFault {
  readonly path: string;
  readonly message: string;
}

/** Thrown when something is no report. It carries every fault; an identifier of a person is in none of them. */
export class ReportError extends Error {
  override readonly name = "ReportError";
  readonly faults: readonly ReportFault[];

  constructor(faults: readonly ReportFault[]) {
    super(faults.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("\n"));
    this.faults = faults;
  }
}

/** A path as one would write it in JavaScript. */
export function writePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, part) => {
    if (typeof part === "number") return `${written}[${part}]`;
    return written === "" ? String(part) : `${written}.${String(part)}`;
  }, "");
}
