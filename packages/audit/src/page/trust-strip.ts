import type { TrustStrip } from "../report/report.ts";
import { text } from "../report/words.ts";
import { type Html, html } from "./html.ts";
import type { Language } from "./language.ts";
import { words } from "./words.ts";
import { writeNumber } from "./write-number.ts";

/** What the reader is told before anything else: nobody in here is real, and what the numbers stand on. */
export function trustStrip(trust: TrustStrip, language: Language): Html {
  const { figures } = trust;
  const number = (value: number) => writeNumber(value, "count");
  const behind = text(
    `${number(figures.cited)} cited, ${number(figures.assumed)} assumed`,
    `${number(figures.cited)} 个有出处，${number(figures.assumed)} 个为假设`,
  );
  const facts: readonly (readonly [name: keyof typeof words, value: string | Html])[] = [
    ["residents", number(trust.residents)],
    ["years", number(trust.years)],
    ["replicates", number(trust.replicates)],
    ["figures", behind[language]],
    ["scenario", html`<code>${trust.scenario}</code>`],
    ["version", html`<code>${trust.version}</code>`],
    ["seed", html`<code>${String(trust.seed)}</code>`],
  ];
  const digests = [
    ["digest", trust.digest],
    ["plan", trust.plan],
  ] as const;
  return html`<section class="trust" aria-label="${words.provenance[language]}">
<p class="synthetic">${trust.synthetic[language]}</p>
<p>${trust.footing[language]}</p>
<dl>${facts.map(([name, value]) => html`<div><dt>${words[name][language]}</dt><dd>${value}</dd></div>`)}${digests.map(
    ([name, value]) => html`<div class="long"><dt>${words[name][language]}</dt><dd><code>${value}</code></dd></div>`,
  )}</dl>
</section>`;
}
