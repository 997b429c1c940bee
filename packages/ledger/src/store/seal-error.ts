/** The end of an office's log does not fit its seal: the office takes nothing more until somebody has looked. */
export class SealError extends Error {
  override readonly name = "SealError";
  readonly office: string;
  /** The number in the log at which it ends. */
  readonly seq: number;

  constructor(office: string, seq: number) {
    super(`the log of ${office} does not end as it was sealed, at entry ${seq}: it takes nothing more`);
    this.office = office;
    this.seq = seq;
  }
}
