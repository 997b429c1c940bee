import { type Lab, type LabNeeds, openLab } from "./open-lab.ts";

let opened: Lab | undefined;

/** The one laboratory of the page; its workers start with the first questions. */
export function theLab(): Lab {
  opened ??= openLab();
  return opened;
}

/** Has the workers there once the page is, so that the network may go. */
export function readyLab(needs: LabNeeds): void {
  const ask = () =>
    theLab()
      .ready(needs)
      .catch(() => {});
  if (document.readyState === "complete") void ask();
  else addEventListener("load", () => void ask(), { once: true });
}
