import { contentsText } from "virtual:laboratory-contents";
import { decodeContents } from "./contents.ts";

/** What the laboratory of the page has. */
export const labContents = decodeContents(contentsText);
