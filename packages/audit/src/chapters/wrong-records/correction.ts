import { kaplanMeier, type SurvivalStep } from "../../metrics/kaplan-meier.ts";
import type { StudiedEvent, StudiedLife } from "../../study/study.ts";

/** A wrong record on a file, from when the city has it. */
export interface WrongRecord {
  readonly life: StudiedLife;
  readonly event: StudiedEvent & { readonly city: string };
  /** Days that it stood: until it was withdrawn, or until the run ended. */
  readonly days: number;
  readonly isWithdrawn: boolean;
}

/** The wrong records that the city had before the run ended. */
export function wrongRecordsOf(lives: readonly StudiedLife[], lastDay: string): readonly WrongRecord[] {
  return lives.flatMap((life) =>
    life.events.flatMap((event): WrongRecord[] => {
      const { happened, onFileOf, city, withdrawn } = event;
      if (happened || onFileOf !== life.resident || city === undefined || city > lastDay) return [];
      const isWithdrawn = withdrawn !== undefined && withdrawn <= lastDay;
      return [
        { life, event: { ...event, city }, days: daysFrom(city, isWithdrawn ? withdrawn : lastDay), isWithdrawn },
      ];
    }),
  );
}

/** How long wrong records stand, by months of 30 days; those that stand when the run ends are censored. */
export function standingCurve(records: readonly WrongRecord[]): readonly SurvivalStep[] {
  return kaplanMeier(
    records.map(({ days, isWithdrawn }) => ({ months: Math.floor(days / 30), ended: isWithdrawn, spells: 1 })),
  );
}

/**
 * Copies above that a withdrawal in the city leaves behind: the levels that had the record by then. The recording
 * model withdraws in the city alone.
 */
export function staleCopies({ event: { province, nation, withdrawn }, isWithdrawn }: WrongRecord): number {
  if (!isWithdrawn || withdrawn === undefined) return 0;
  return [province, nation].filter((day) => day !== undefined && day <= withdrawn).length;
}

function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}
