import { html } from "hono/html";
import type { ProblemBody } from "../problems/problem-response.ts";
import { type PageParts, pageResponse } from "./page.ts";

const words = {
  en: { explorer: "The explorer", api: "The HTTP interface", fault: "What the server wrote of it has this id:" },
  zh: { explorer: "首页", api: "HTTP 接口", fault: "服务器的输出中，该故障的编号是：" },
} as const;

/** A problem for whoever opened an address in a browser: what programs are told, in the same words, and where to go. */
export function problemPage(
  { title, status, code, detail, help, fault }: ProblemBody,
  { language, font }: Pick<PageParts, "language" | "font">,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const { explorer, api, fault: faultId } = words[language];
  const body = html`${detail && html`<p>${detail}</p>`}
${help && html`<p>${help}</p>`}
${fault && html`<p>${faultId} <code>${fault}</code></p>`}
<ul>
${code === "site-failed" ? "" : html`<li><a href="/">${explorer}</a></li>`}
<li><a href="/api/">${api}</a></li>
</ul>
<p class="note">${status} <code>${code}</code></p>`;
  return pageResponse({ language, font, title, body }, { status, headers });
}
