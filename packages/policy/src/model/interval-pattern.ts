const number = String.raw`-?\d+(?:\.\d+)?`;

/** `> 5`, `<= 3.5`, `[50..100)`. The groups are read by `interval.ts`. */
export const intervalPattern = new RegExp(
  String.raw`^(?:(>=|<=|>|<|=)\s*(${number})|([\[(])\s*(${number})\s*\.\.\s*(${number})\s*([\])]))$`,
);
