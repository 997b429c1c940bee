import type { Diagnostic, DiagnosticCode, RelatedPlace } from "../diagnostic.ts";
import type { Span } from "../source.ts";

/** Collects findings while a document is read, so that one pass names them all. */
export class Findings {
  readonly all: Diagnostic[] = [];

  error(code: DiagnosticCode, span: Span, message: string, more: More = {}): void {
    this.all.push({ code, severity: "error", message, span, ...pick(more) });
  }
}

interface More {
  readonly help?: string | undefined;
  readonly related?: readonly RelatedPlace[];
}

function pick({ help, related }: More): Pick<Diagnostic, "help" | "related"> {
  return { ...(help !== undefined && { help }), ...(related !== undefined && { related }) };
}

/** Reports every id that stands a second time, with the place of the first. */
export function reportDuplicateIds(
  findings: Findings,
  what: string,
  items: readonly { readonly id: string; readonly span: Span }[],
): void {
  const first = new Map<string, Span>();
  for (const { id, span } of items) {
    const before = first.get(id);
    if (before === undefined) first.set(id, span);
    else {
      findings.error("duplicate-id", span, `the ${what} \`${id}\` is declared twice`, {
        related: [{ message: "first declared here", span: before }],
      });
    }
  }
}
