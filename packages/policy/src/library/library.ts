import type { Name, Vocabulary } from "../model/catalogue.ts";
import type { Scheme } from "../model/policy.ts";
import type { PolicyRecord } from "../record/record.ts";
import type { Span } from "../source.ts";

/** The records of one ready-made synthetic resident. */
export interface Life {
  readonly id: string;
  readonly resident: string;
  readonly title: Name;
  readonly story: Name;
  readonly records: readonly PolicyRecord[];
  readonly span: Span;
}

/** Everything that a set of documents declares: the words, the schemes, the ready lives. */
export interface Library extends Vocabulary {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly lives: ReadonlyMap<string, Life>;
}
