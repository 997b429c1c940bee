import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import { pagePolicy } from "../guard/safe-headers.ts";
import type { Language } from "../text.ts";

const words = {
  en: {
    tag: "en",
    title: "Tallyglass",
    what: "An open laboratory that turns points-based public policies into data that runs, and shows what they do to people who do not exist.",
    synthetic: "Every resident is synthetic. No real person is ever scored.",
    here: "This is its HTTP interface.",
    description: "What it offers, as OpenAPI",
    policies: "The policies of the library",
    other: { language: "zh", tag: "zh-Hans", name: "中文" },
  },
  zh: {
    tag: "zh-Hans",
    title: "Tallyglass",
    what: "一个开放的实验室：把积分制公共政策变成可以运行的数据，并展示它们对并不存在的人会产生什么影响。",
    synthetic: "所有居民均为虚构，从不对任何真实的人评分。",
    here: "这里是它的 HTTP 接口。",
    description: "接口说明（OpenAPI）",
    policies: "库中的各项办法",
    other: { language: "en", tag: "en", name: "English" },
  },
} as const;

const style = `:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }`;

const styleHash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** What this is, for whoever opens the address in a browser. */
export async function indexPage(language: Language): Promise<Response> {
  const { tag, title, what, synthetic, here, description, policies, other } = words[language];
  const page = await html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${what}</p>
<p><strong>${synthetic}</strong></p>
<p>${here}</p>
<ul>
<li><a href="/api/openapi.json">${description}</a></li>
<li><a href="/api/v1/policies">${policies}</a></li>
</ul>
<p><a href="/?lang=${other.language}" lang="${other.tag}">${other.name}</a></p>
</main>
</body>
</html>
`;
  return new Response(String(page), {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": pagePolicy(styleHash) },
  });
}
