import type * as Plot from "@observablehq/plot";

/** As much of a drawn shape as is written to. */
interface Shape {
  setAttribute(name: string, value: string): void;
}

/**
 * Says on each shape which mark of the chart it is, so that a page can tell what was clicked.
 *
 * @param own the data of the shapes, each with the place of its mark among all of the chart
 */
export function numbered(own: readonly { readonly place: number }[]): { readonly render: Plot.RenderFunction } {
  return {
    render: (index, scales, values, dimensions, context, next) => {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      const shapes = Array.from((group?.childNodes ?? []) as Iterable<Shape>);
      for (const [at, shape] of shapes.entries()) shape.setAttribute("data-mark", String(own[index[at] ?? -1]?.place));
      return group;
    },
  };
}
