import type { ExitCode } from "./exit-code.ts";

/** What every command is given beside its words. */
export interface CommandContext {
  /** Aborted by Ctrl-C: the command stops and leaves nothing half-written. */
  readonly signal: AbortSignal;
  /** Sets the exit code of a command that was carried out. */
  readonly end: (code: ExitCode) => void;
}
