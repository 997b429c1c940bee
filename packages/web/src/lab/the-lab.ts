import { type Lab, openLab } from "./open-lab.ts";
import { firstSettings } from "./settings.ts";

let opened: Lab | undefined;

/** The one laboratory of the page; its worker starts with the first question. */
export function theLab(): Lab {
  opened ??= openLab();
  return opened;
}

/** Has the worker there once the page is, so that the network may go: it is asked something that costs nothing. */
export function readyLab(): void {
  const ask = () =>
    theLab()
      .scenario(firstSettings)
      .catch(() => {});
  if (document.readyState === "complete") void ask();
  else addEventListener("load", () => void ask(), { once: true });
}
