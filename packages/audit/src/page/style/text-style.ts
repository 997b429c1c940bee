import { fontName } from "../font/font-face.ts";

/**
 * Fonts that are there already. The one in the page holds Chinese characters alone, and stands behind Chinese fonts of the
 * machine but before all others: browsers may not look at it again once they had to take a character from a later one.
 */
const latin = `system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif`;
const sans = `"${fontName}",${latin}`;
const chinese = `"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","WenQuanYi Micro Hei","${fontName}",${latin}`;
const mono = `ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace`;

export const textStyle = `*{box-sizing:border-box}
html{font:100%/1.6 ${sans};-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
.version:lang(zh-Hans),a:lang(zh-Hans){font-family:${chinese}}
.version:lang(zh-Hans){line-height:1.75}
h1,h2,h3{line-height:1.25;text-wrap:balance;margin:0}
h1{font-size:clamp(1.7rem,1.3rem + 1.8vw,2.5rem);letter-spacing:-.01em}
h2{font-size:1.5rem}
h3{font-size:.95rem;margin-top:1.2rem}
:is(h1,h2,h3):lang(zh-Hans){line-height:1.4;letter-spacing:0}
p{margin:.4rem 0 0}
a{color:var(--accent);text-underline-offset:.15em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
code{font:.86em ${mono};overflow-wrap:anywhere}
.finding{font-size:1.17rem;line-height:1.55;border-left:4px solid var(--accent);padding-left:1rem;margin:1rem 0 1.75rem}
.finding.version:lang(zh-Hans),a:lang(zh-Hans){font-family:${chinese}}
.version:lang(zh-Hans){line-height:1.75}
.undetermined{display:block;color:var(--warn);font-size:.95rem}
.eyebrow{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1rem;color:var(--muted);font-size:.9rem;margin:0 0 .2rem}
.method{margin-top:1.75rem;color:var(--muted);font-size:.93rem}
.method h3{color:var(--ink)}
.sources{margin:.3rem 0 0;padding-left:1.2rem}
.footing{margin-top:1.2rem}
.note,.key,.summary{color:var(--muted);font-size:.9rem}`;
