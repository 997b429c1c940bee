import { identityShapeOf } from "@tallyglass/policy";
import { type ReportFault, writePath } from "./report-error.ts";

/** Every text that has the form of a real person's identifier; none of them is repeated. */
export function identityFaults(value: unknown, path: readonly PropertyKey[] = []): readonly ReportFault[] {
  if (typeof value === "string") return shapeFault(value, path);
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((part, index) => identityFaults(part, [...path, index]));
  return Object.entries(value).flatMap(([key, part]) => {
    const ofKey = shapeFault(key, path);
    return ofKey.length > 0 ? ofKey : identityFaults(part, [...path, key]);
  });
}

function shapeFault(text: string, path: readonly PropertyKey[]): readonly ReportFault[] {
  const shape = identityShapeOf(text);
  if (shape === undefined) return [];
  return [
    {
      path: writePath(path),
      message: `has the form of a ${shape}; residents are synthetic, and no real one is let in`,
    },
  ];
}
