export type { BrowserEngine, BrowserRun } from "./browser/browser-engine.ts";
export { openBrowserEngine } from "./browser/browser-engine.ts";
export { openChromium } from "./browser/open-chromium.ts";
