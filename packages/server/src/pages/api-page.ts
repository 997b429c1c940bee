import { html } from "hono/html";
import { pathOf, type Route } from "../api/route.ts";
import { textIn } from "../text.ts";
import { type PageParts, pageResponse } from "./page.ts";

const words = {
  en: {
    title: "The HTTP interface",
    what: "An open laboratory that turns points-based public policies into data that runs, and shows what they do to people who do not exist.",
    synthetic: "Every resident is synthetic. No real person is ever scored.",
    explorer: "The explorer: one life under nine cities",
    description: "All of this for programs, as OpenAPI",
    asked: "What can be asked",
    example: "For example",
    problems:
      "Answers are JSON. What goes wrong is told as a problem (RFC 9457) with a code that does not change. Only pages of this server may ask from a browser, and a body has to say its type.",
  },
  zh: {
    title: "HTTP 接口",
    what: "一个开放的实验室：把积分制公共政策变成可以运行的数据，并展示它们对并不存在的人会产生什么影响。",
    synthetic: "所有居民均为虚构，从不对任何真实的人评分。",
    explorer: "探索页面：一份生活，九座城市",
    description: "供程序读取的完整说明（OpenAPI）",
    asked: "可以请求什么",
    example: "示例",
    problems:
      "回答为 JSON。出错时返回问题说明（RFC 9457），其代码固定不变。在浏览器中，只有本服务器的页面可以发出请求；带正文的请求须注明类型。",
  },
} as const;

const question = {
  policy: "fuzhou-yuming",
  records: [{ resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 }],
};

/** What can be asked over HTTP, for people: made of the routes, as the description for programs is. */
export function apiPage(
  routes: readonly Route[],
  { url }: Request,
  { language, font }: Pick<PageParts, "language" | "font">,
): Promise<Response> {
  const { title, what, synthetic, explorer, description, asked, example, problems } = words[language];
  const command = [
    `curl ${new URL(url).origin}/api/v1/score \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '${JSON.stringify(question, undefined, 2)}'`,
  ].join("\n");
  const body = html`<p>${what}</p>
<p class="badge"><strong>${synthetic}</strong></p>
<ul>
<li><a href="/">${explorer}</a></li>
<li><a href="/api/openapi.json">${description}</a></li>
</ul>
<h2>${asked}</h2>
<dl>
${routes.map((route) => html`<dt>${addressOf(route)}</dt><dd>${spoken(textIn(language, route.summary))}</dd>\n`)}</dl>
<h2>${example}</h2>
<pre><code>${command}</code></pre>
<p class="note">${problems}</p>`;
  return pageResponse({ language, font, title, body });
}

/** What can simply be opened, without a token, is a link. */
function addressOf(route: Route) {
  const path = pathOf(route);
  const method = route.method.toUpperCase();
  const isOpen = route.method === "get" && !path.includes("{") && route.asksLedger !== true;
  return isOpen ? html`<code>${method} <a href="${path}">${path}</a></code>` : html`<code>${method} ${path}</code>`;
}

/** Words between backticks are set as code. */
function spoken(text: string) {
  return text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
