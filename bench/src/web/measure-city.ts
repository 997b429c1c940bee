import type { Browser, Page } from "./measure-landing.ts";
import { milliseconds, type WebFigure } from "./web-figure.ts";

const warmUps = 4;
const moves = 20;

/** From a slider that moves to the frame with another picture, which a worker has computed meanwhile. */
export async function measureCity(browser: Browser, address: string): Promise<readonly WebFigure[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  await page.goto(`${address}city.html`);
  await page.waitForSelector("[data-live=true]");
  await page.waitForLoadState("networkidle");
  await moveSlider(page, warmUps);
  const few = await moveSlider(page, moves);
  await change(page, "Residents", 100_000);
  const many = await moveSlider(page, 5);
  await page.close();
  const baseline = "a frame: 17 ms";
  return [
    { what: "slider to picture, 10,000 residents over 5 years", value: milliseconds(few), baseline, promise: "100 ms" },
    { what: "the same, 100,000 residents", value: milliseconds(many), baseline, promise: "1,000 ms" },
  ];
}

let moved = 100;

async function moveSlider(page: Page, times: number): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    moved = moved >= 250 ? 105 : moved + 5;
    taken.push(await change(page, "Recording of dishonest deeds", moved));
  }
  return taken;
}

/** Moves a slider, and waits for the picture to be another. */
async function change(page: Page, name: string, value: number): Promise<number> {
  const slider = page.getByRole("slider", { name });
  return Number(await slider.evaluate(moveAndWait, value));
}

/** Runs in the page; React hears of a value only where it is set as the browser itself does. */
const moveAndWait = new Function(
  "slider",
  "value",
  `return new Promise((resolve, reject) => {
    const picture = () => document.querySelector(".lead .picture").innerHTML;
    const before = picture();
    const from = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(slider, String(value));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    const look = () => {
      if (picture() !== before) setTimeout(() => resolve(performance.now() - from));
      else if (performance.now() - from > 60000) reject(new Error("the picture stayed the same"));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });`,
) as (slider: unknown, value: number) => Promise<number>;
