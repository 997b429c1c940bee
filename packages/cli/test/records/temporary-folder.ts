import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a test is given to tidy up with. */
export interface TestEnd {
  readonly onTestFinished: (tidyUp: () => Promise<void>) => void;
}

/** A folder that is gone when the test is over. */
export async function temporaryFolder({ onTestFinished }: TestEnd): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tallyglass-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A file in such a folder. */
export async function temporaryFile(end: TestEnd, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(end), name);
  await writeFile(path, content);
  return path;
}

/** From here to the end of the test, temporary files go into a folder of their own, which this gives. */
export async function ownTemporaryFolder(end: TestEnd): Promise<string> {
  const folder = await temporaryFolder(end);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  end.onTestFinished(async () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  return folder;
}
