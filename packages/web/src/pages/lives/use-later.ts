import { useEffect, useState } from "react";

/** Parts of the page that come after its first picture, and are there before they are needed, so that the network may be cut. */
export const later = {
  ways: () => import("./find-ways.ts"),
  recordFiles: () => import("../../records/read-record-file.ts"),
};

export function useLaterParts(): void {
  useEffect(() => {
    for (const load of Object.values(later)) load();
  }, []);
}

/** A part that comes later; nothing until it is there. */
export function useLater<Part>(load: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState<Part>();
  useEffect(() => {
    load().then((loaded) => setPart(() => loaded));
  }, [load]);
  return part;
}
