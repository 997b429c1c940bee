import { storeFiles } from "virtual:store-files";
import type { StoreParts } from "./messages.ts";

/** The size of all that is loaded, in bytes. */
export const storeBytes = Object.values(storeFiles).reduce((sum, { bytes }) => sum + bytes, 0);

interface LoadOptions {
  readonly signal: AbortSignal;
  /** Told how many bytes are there. */
  readonly onProgress: (done: number) => void;
}

/** Loads and compiles what the store is made of: the only thing that a page of this site ever asks for by itself. */
export async function loadStore({ signal, onProgress }: LoadOptions): Promise<StoreParts> {
  const stop = new AbortController();
  signal.addEventListener("abort", () => stop.abort(), { once: true });
  let done = 0;
  const onChunk = (bytes: number) => {
    done += bytes;
    if (!stop.signal.aborted) onProgress(done);
  };
  try {
    const [database, setup, folder] = (await Promise.all(
      (["database", "setup", "folder"] as const).map((name) => load(storeFiles[name].url, stop.signal, onChunk)),
    )) as [Blob, Blob, Blob];
    return { database: await compiled(database), setup: await compiled(setup), folder };
  } catch (error) {
    // Whatever else is under way has nothing more to say.
    stop.abort();
    throw error;
  }
}

async function load(url: string, signal: AbortSignal, onChunk: (bytes: number) => void): Promise<Blob> {
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${response.statusText}`);
  const chunks: BlobPart[] = [];
  const reader = response.body.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return new Blob(chunks);
    chunks.push(value);
    onChunk(value.length);
  }
}

async function compiled(file: Blob): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await file.arrayBuffer());
}
