import type { ChapterId } from "@tallyglass/audit";

/** The id of a chapter's place is what a link that leads to it holds, so that links work before scripts do. */
export function placeOf(chapter: ChapterId): string {
  return `chapter=${chapter}`;
}

/** Goes to a chapter, also by keyboard: what is read on is what stands there. */
export function goTo(chapter: ChapterId): void {
  const section = document.getElementById(placeOf(chapter));
  section?.focus({ preventScroll: true });
  section?.scrollIntoView();
}
