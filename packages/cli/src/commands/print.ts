/** Writes to standard output and waits until it is taken. A reader that has gone away ends it quietly. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => {
      if (error && "code" in error && error.code === "EPIPE") resolve();
      else if (error) reject(error);
      else resolve();
    };
    process.stdout.once("error", done);
    process.stdout.write(text, (error) => {
      process.stdout.removeListener("error", done);
      done(error);
    });
  });
}

/** The same for data, indented for people. */
export function printJson(value: unknown): Promise<void> {
  return print(`${JSON.stringify(value, null, 2)}\n`);
}

/** Messages go to standard error, so that data can be piped. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
