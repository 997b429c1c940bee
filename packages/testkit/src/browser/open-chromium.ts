import { existsSync } from "node:fs";
import packagedChromium from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const system = "/usr/bin/chromium";

/** Starts the Chromium of the system, or else the one that comes as a package; it fetches nothing by itself. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: existsSync(system) ? system : await packagedChromium.executablePath(),
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
