import { createHash } from "node:crypto";
import { darkColours, fontFace, fontName, lightColours } from "@tallyglass/audit/style";
import { html, raw } from "hono/html";
import { pagePolicy } from "../guard/safe-headers.ts";
import type { Language } from "../text.ts";

type Markup = ReturnType<typeof html>;

/** Before the font of the page, which is there for machines without any of these; as in the reports. */
const chinese = `"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC"`;

const style = `:root{${lightColours}}
@media (prefers-color-scheme:dark){:root{${darkColours}}}
html{font:100%/1.6 "${fontName}",system-ui,sans-serif}
html[lang=zh-Hans],a[lang=zh-Hans]{font-family:${chinese},"${fontName}",system-ui,sans-serif}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1rem 3rem}
header{display:flex;justify-content:space-between;gap:1rem;color:var(--muted)}
h1{font-size:clamp(1.6rem,1.3rem + 1.5vw,2.2rem);line-height:1.25;margin:1.2rem 0 .6rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem}
p{margin:.6rem 0}
p,dd{text-wrap:pretty}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
code{font:.9em ui-monospace,Menlo,Consolas,monospace}
pre{background:var(--raised);padding:.8rem 1rem;white-space:pre-wrap}
dt{margin-top:1rem}
dd{margin:.1rem 0 0}
.badge{border-left:4px solid var(--accent);padding-left:1rem}
.note{color:var(--muted);font-size:.9rem}`;

const tags = { en: "en", zh: "zh-Hans" } as const;
const others = { en: { language: "zh", name: "中文" }, zh: { language: "en", name: "English" } } as const;

export interface PageParts {
  readonly language: Language;
  readonly title: string;
  readonly body: Markup;
  /** Chinese characters, of which the page takes those that it shows. */
  readonly font: Uint8Array;
}

/** A page of the server itself, apart from the site: it runs no script and loads nothing. */
export async function pageResponse(
  { language, title, body, font }: PageParts,
  {
    status = 200,
    headers = {},
  }: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const other = others[language];
  const ownStyle = `${style}\n${fontFace(font, `${title}${await body}${other.name}`)}`;
  const page = await html`<!doctype html>
<html lang="${tags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Tallyglass</title>
<style>${raw(ownStyle)}</style>
</head>
<body>
<main>
<header><span>Tallyglass</span><a href="?lang=${other.language}" lang="${tags[other.language]}">${other.name}</a></header>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return new Response(String(page), {
    status,
    headers: {
      ...headers,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": pagePolicy(`'sha256-${createHash("sha256").update(ownStyle).digest("base64")}'`),
    },
  });
}
