import type { FlipEffect } from "@tallyglass/simulation";
import type { Delta } from "./studied-scenarios.ts";

/** A scenario that is made of the run's own. Plain data. */
export type Variant =
  | { readonly kind: "base" }
  | { readonly kind: "delta"; readonly delta: Delta }
  | {
      readonly kind: "settings";
      readonly collectors?: boolean;
      readonly feedback?: boolean;
      /** As many years as this has, so that the two can be compared. */
      readonly like?: Delta;
    }
  | { readonly kind: "without-wrong" }
  /** The first policy under other options; those that the run chose stay where none is named. */
  | { readonly kind: "readings"; readonly options: Readonly<Record<string, string>> }
  /** By factor of `factorsOf`, a number from 0 to 1. */
  | { readonly kind: "factors"; readonly at: readonly number[] }
  /** Bit k says whether mechanism k acts. */
  | { readonly kind: "coalition"; readonly number: number }
  | {
      readonly kind: "taken-for";
      readonly attribute: string;
      readonly value: string;
      readonly effect: FlipEffect;
    };
