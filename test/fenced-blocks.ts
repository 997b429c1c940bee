/** A fenced block of a page. */
export interface FencedBlock {
  /** The words behind the fence: the language, then what the block is. */
  readonly words: readonly string[];
  readonly text: string;
  /** The line of the page on which the text begins. */
  readonly line: number;
  /** The headings that it stands under, the outermost first. */
  readonly headings: readonly string[];
}

/** The fenced blocks of a page of Markdown, in their order. */
export function fencedBlocks(page: string): readonly FencedBlock[] {
  const blocks: FencedBlock[] = [];
  const headings: string[] = [];
  let open: { readonly words: readonly string[]; readonly line: number; readonly text: string[] } | undefined;
  for (const [index, line] of page.split("\n").entries()) {
    const [, info] = /^```(.*)$/.exec(line) ?? [];
    if (open !== undefined && info === "") {
      blocks.push({ ...open, text: `${open.text.join("\n")}\n`, headings: headings.filter(Boolean) });
      open = undefined;
    } else if (open !== undefined) open.text.push(line);
    else if (info !== undefined) open = { words: info.trim().split(/\s+/), line: index + 2, text: [] };
    else noteHeading(line, headings);
  }
  if (open !== undefined) throw new Error(`the fence before line ${open.line} is never closed`);
  return blocks;
}

/** A page with nothing but an ellipsis where fenced blocks stood. */
export function withoutFences(page: string): string {
  return page.replace(/^```[\s\S]*?^```$/gm, "…");
}

function noteHeading(line: string, headings: string[]): void {
  const [, marks = "", title = ""] = /^(#+) (.*)$/.exec(line) ?? [];
  if (marks === "") return;
  headings.length = marks.length - 1;
  headings[marks.length - 1] = title;
}
