import { laboratoryText } from "virtual:laboratory";
import { contentsText } from "virtual:laboratory-contents";
import { decodeLaboratory } from "../data/decode-laboratory.ts";
import { decodeContents } from "./contents.ts";
import { createHandler } from "./create-handler.ts";
import type { LabAnswer, LabRequest } from "./messages.ts";

/** The part of the worker's own scope that is used: its types are not those of a page. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<LabRequest>) => void) | null;
  postMessage(answer: LabAnswer): void;
}

const scope = self as unknown as WorkerScope;
const parts = { contents: decodeContents(contentsText), laboratory: decodeLaboratory(laboratoryText) };
const handle = createHandler(parts, (answer) => scope.postMessage(answer));
scope.onmessage = ({ data }) => handle(data);
