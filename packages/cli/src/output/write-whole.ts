import { writeFile } from "node:fs/promises";
import { createPendingFile } from "./pending-file.ts";
import { writingFailure } from "./writing-failure.ts";

/**
 * Writes a text that is at hand: it stands under its name whole or not at all.
 *
 * @throws {Failure} if it cannot be written.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const pending = await createPendingFile(path);
  try {
    await writeFile(pending.path, text);
    await pending.commit();
  } catch (error) {
    await pending.abandon();
    throw writingFailure(error, path);
  }
}
