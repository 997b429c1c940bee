import { CommanderError } from "commander";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { createProgram } from "./program.ts";
import { reportFault } from "./report-fault.ts";

/** Ctrl-C, and what asks a process to end. A second one ends it at once. */
const endings = ["SIGINT", "SIGTERM"] as const;

/** Runs the command with these words and gives its exit code. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  const interruption = new AbortController();
  const interrupt = () => {
    interruption.abort();
    if (isStuck(process.stdout)) process.exit(exitCode.interrupted);
  };
  for (const signal of endings) process.once(signal, interrupt);
  let result: ExitCode = exitCode.done;
  const program = createProgram(interruption.signal, (code) => {
    result = code;
  });
  try {
    await program.parseAsync([...words], { from: "user" });
    return interruption.signal.aborted ? exitCode.interrupted : result;
  } catch (error) {
    if (interruption.signal.aborted) return exitCode.interrupted;
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    return await reportFault(error);
  } finally {
    for (const signal of endings) process.removeListener(signal, interrupt);
  }
}

/** Whether what was written still waits for a reader, who may never come: nothing else would end the wait. */
function isStuck({ writableLength }: NodeJS.WriteStream): boolean {
  return writableLength > 0;
}
