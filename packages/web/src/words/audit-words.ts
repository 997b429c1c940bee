import { auditInChinese } from "./audit-chinese.ts";
import { auditInEnglish } from "./audit-english.ts";
import type { Language } from "./language.ts";

/** What only the Audit page says; the words of the report come with it. */
export interface AuditWords {
  readonly run: {
    readonly heading: string;
    readonly change: string;
    /** While another run is under way. */
    readonly stale: string;
  };
  readonly further: {
    readonly heading: string;
    readonly why: (chapters: number) => string;
    readonly start: string;
    readonly done: string;
  };
  readonly take: {
    readonly heading: string;
    readonly json: string;
    readonly html: string;
    readonly print: string;
    readonly making: string;
    readonly font: string;
    readonly command: string;
    readonly copy: string;
    readonly copied: string;
    /** Of the scenario document that a command names. */
    readonly document: (file: string) => string;
  };
}

export const auditWords: Readonly<Record<Language, AuditWords>> = { en: auditInEnglish, zh: auditInChinese };
