import { useWords } from "../../shell/use-page.ts";

/** That a score moved with the last act: a shape and words. */
export function MoveMark({ points }: { readonly points: number }) {
  const { words } = useWords();
  if (points === 0) return null;
  const isUp = points > 0;
  return (
    <span className="move">
      <svg width="11" height="10" viewBox="0 0 11 10" aria-hidden="true">
        <path d={isUp ? "M5.5 0 11 10H0z" : "M0 0h11L5.5 10z"} fill="currentColor" />
      </svg>
      {isUp ? words.change.up(points) : words.change.down(-points)}
    </span>
  );
}
