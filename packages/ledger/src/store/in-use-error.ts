/** The folder of a ledger is held by another process. */
export class InUseError extends Error {
  override readonly name = "InUseError";
  /** The process that holds it. */
  readonly pid: number;

  constructor(pid: number) {
    super(`the ledger is in use by the process ${pid}`);
    this.pid = pid;
  }
}
