import { type ExitCode, exitCode } from "./exit-code.ts";
import { Failure } from "./failure.ts";

/** Says on standard error what went wrong, without anything personal, and gives the exit code. */
export async function reportFault(error: unknown): Promise<ExitCode> {
  const { formatDiagnostic, PolicyError, ReadingError, redact } = await import("@tallyglass/policy");
  const say = (text: string) => process.stderr.write(`${redact(text)}\n`);
  if (error instanceof Failure) {
    say(`error: ${error.message}`);
    if (error.help !== undefined) say(`help: ${error.help}`);
    return error.exitCode;
  }
  if (error instanceof PolicyError) {
    say(error.diagnostics.map(formatDiagnostic).join("\n\n"));
    return exitCode.badInput;
  }
  if (error instanceof ReadingError) {
    say(`error: ${error.message}`);
    if (error.help !== undefined) say(`help: ${error.help}`);
    return exitCode.usage;
  }
  say(`internal fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  say("help: this is a fault of ours; please report it with the command that you ran and the lines above");
  return exitCode.internalFault;
}
