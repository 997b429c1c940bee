import { textWidth } from "./labels.ts";

/** A number with the words that stand beyond its end: to the right of it, or to the left where it is negative. */
interface Worded {
  readonly value: number;
  readonly end: number;
  readonly text: string;
}

/** The size of words beside marks. */
export const besideSize = 12;

/** How far a scale stays away from both sides of a width in pixels, so that the words beside all marks have room. */
export function roomAround(marks: readonly Worded[], [least, most]: readonly [number, number], width: number) {
  const reaches = marks.map(({ value, end, text }) => ({
    isLeft: value < 0 && end < 0,
    reach: (end - least) / (most - least),
    words: textWidth(text) * besideSize + besideSize,
  }));
  const right = reaches.filter(({ isLeft }) => !isLeft);
  const left = reaches.filter(({ isLeft }) => isLeft).map((mark) => ({ ...mark, reach: 1 - mark.reach }));
  const insetLeft = Math.max(8, roomBeyond(left, width));
  return { insetLeft, insetRight: Math.max(8, roomBeyond(right, width - insetLeft)) };
}

/** A mark that reaches a share of the way, and words of some pixels behind it, fit into what the scale leaves free. */
function roomBeyond(marks: readonly { readonly reach: number; readonly words: number }[], width: number): number {
  const needs = marks.map(({ reach, words }) => (reach <= 0 ? 0 : width - (width - words) / reach));
  return Math.min(width / 2, Math.ceil(Math.max(0, ...needs)));
}
