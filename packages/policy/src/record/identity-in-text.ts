import { identityShapeOf } from "../identity/identity-shape.ts";
import type { RecordFinding } from "./record.ts";

const shortestIdentifier = 11;

/** The finding that a text deserves which was never read as a value: cells left over, half a line. */
export function identityInText(text: string): RecordFinding | undefined {
  const shape = text.length < shortestIdentifier ? undefined : identityShapeOf(text);
  if (shape === undefined) return undefined;
  return {
    code: "identity-shaped",
    message: `the line holds something that has the form of a ${shape}; only synthetic residents are scored`,
  };
}
