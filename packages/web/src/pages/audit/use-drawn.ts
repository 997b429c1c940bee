import type { ChapterId } from "@tallyglass/audit";
import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { placeOf } from "./go-to.ts";

/** So many chapters have their pictures in the page as it is built. */
const drawnAtFirst = 3;
const near = "100% 0px";
const pause = 200;

/**
 * Which chapters have their pictures: the first, those that come near to what is seen, and the others one by one while
 * there is nothing else to do. On paper all of them have.
 */
export function useDrawn(
  chapters: readonly ChapterId[],
  container: RefObject<HTMLElement | null>,
): ReadonlySet<ChapterId> {
  const [drawn, setDrawn] = useState<ReadonlySet<ChapterId>>(() => new Set(chapters.slice(0, drawnAtFirst)));

  useEffect(() => {
    const draw = (more: readonly ChapterId[]) =>
      setDrawn((before) => (more.every((each) => before.has(each)) ? before : new Set([...before, ...more])));
    const observer = new IntersectionObserver(
      (entries) =>
        draw(
          entries.filter(({ isIntersecting }) => isIntersecting).flatMap(({ target }) => chapterOf(target, chapters)),
        ),
      { rootMargin: near },
    );
    for (const section of container.current?.children ?? []) observer.observe(section);
    const drawAll = () => flushSync(() => draw(chapters));
    addEventListener("beforeprint", drawAll);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", drawAll);
    };
  }, [chapters, container]);

  useEffect(() => {
    const next = chapters.find((each) => !drawn.has(each));
    if (next === undefined) return;
    const timer = setTimeout(() => setDrawn((before) => new Set([...before, next])), pause);
    return () => clearTimeout(timer);
  }, [chapters, drawn]);

  return drawn;
}

function chapterOf({ id }: Element, chapters: readonly ChapterId[]): readonly ChapterId[] {
  return chapters.filter((each) => id === placeOf(each));
}
