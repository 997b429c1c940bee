import { decodeLaboratory } from "../data/decode-laboratory.ts";
import { decodeContents } from "../lab/contents.ts";
import { createHandler } from "../lab/create-handler.ts";
import { createLab, type Lab } from "../lab/create-lab.ts";
import type { LabWorker } from "../lab/desk.ts";
import type { LaboratoryTexts } from "./read-laboratory.ts";

/** The laboratory in this thread, without a worker: the site is built with what it answers. */
export function openLabHere({ contents, laboratory }: LaboratoryTexts): Lab {
  const parts = { contents: decodeContents(contents), laboratory: decodeLaboratory(laboratory) };
  return createLab(() => {
    const handle = createHandler(parts, (data) => worker.onmessage?.({ data }));
    const worker: LabWorker = {
      ...{ onmessage: null, onerror: null, onmessageerror: null },
      postMessage: handle,
      terminate: () => {},
    };
    return worker;
  });
}
