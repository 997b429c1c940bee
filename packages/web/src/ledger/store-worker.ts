import { libraryText } from "virtual:library";
import { networkText } from "virtual:network";
import { PGlite } from "@electric-sql/pglite";
import { openPglite } from "@tallyglass/ledger/engine";
import { decodeLibrary } from "../data/decode-library.ts";
import { createEnactor, type Enactor } from "./enact.ts";
import type { StoreAnswer, StoreParts, StoreRequest } from "./messages.ts";
import { decodeNetwork, rulesFor } from "./rules.ts";

/** The part of the worker's own scope that is used: its types are not those of a page. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<StoreRequest>) => void) | null;
  postMessage(answer: StoreAnswer): void;
}

/** Thrown to end what a newer question has taken the place of. */
class Overtaken extends Error {
  override readonly name = "Overtaken";
}

const scope = self as unknown as WorkerScope;
let enactor: Enactor | undefined;
let newest = 0;
let queue: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  if (data.kind === "enact") newest = data.id;
  queue = queue.then(() => answer(data));
};

async function answer(request: StoreRequest): Promise<void> {
  const { id } = request;
  try {
    scope.postMessage(await answerOf(request));
  } catch (error) {
    if (error instanceof Overtaken) scope.postMessage({ kind: "ended", id });
    else scope.postMessage({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
  }
}

async function answerOf(request: StoreRequest): Promise<StoreAnswer> {
  const { id } = request;
  if (request.kind === "open") {
    enactor = await open(request.parts);
    return { kind: "opened", id };
  }
  if (enactor === undefined) throw new Error("the store is not open");
  switch (request.kind) {
    case "enact": {
      const onDay = (done: number, total: number) => {
        if (newest !== id) throw new Overtaken();
        scope.postMessage({ kind: "progress", id, done, total });
      };
      return { kind: "enacted", id, enacted: await enactor.enact(request.question, onDay) };
    }
    case "check":
      return { kind: "checked", id, checked: await enactor.check() };
  }
}

/** A database in the memory of this worker: it is gone with the page. */
async function open({ database, setup, folder }: StoreParts): Promise<Enactor> {
  const pglite = await PGlite.create({ pgliteWasmModule: database, initdbWasmModule: setup, fsBundle: folder });
  const library = decodeLibrary(libraryText);
  const network = decodeNetwork(networkText);
  return createEnactor(await openPglite(pglite, async () => {}), (history) => rulesFor(history, library, network));
}
