import type { DrawingDocument } from "@tallyglass/audit/charts";
import { createContext, use } from "react";

/** What charts are drawn with where there is no browser, which is when the site is built. */
export const DrawingContext = createContext<DrawingDocument | undefined>(undefined);

/** The document that charts are drawn with. */
export function useDrawing(): DrawingDocument {
  return use(DrawingContext) ?? (document as DrawingDocument);
}
