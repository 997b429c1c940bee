import { cite, delay, figure, id, listOf, name } from "@tallyglass/policy/document";
import { z } from "zod";

const lane = z.strictObject({ every: figure, batch: figure, transit: delay, cite });

/** A way from one level to the next. What changes records goes like them where it has no schedule of its own. */
const hop = z.strictObject({
  every: figure.meta({ description: "Days from one dispatch to the next." }),
  batch: figure.meta({ description: "The most entries that are sent as one." }),
  transit: delay.meta({ description: "Days until a batch arrives." }),
  corrections: lane.partial().optional().meta({ description: "What is otherwise for what changes records." }),
  cite,
});

const department = hop.partial().extend({
  submits: listOf(z.string().min(1))
    .optional()
    .meta({ description: "The behaviours of which records leave the bureau; all where it is left out." }),
});

const outage = z.strictObject({
  office: z.string().min(1),
  from: figure.meta({
    description:
      "The day on which it begins, counted from 0 at the first day of the ledger or of the run that is replayed.",
  }),
  days: figure,
  cite,
});

export const networkDocument = z
  .strictObject({
    network: id,
    title: name,
    hops: z.strictObject({
      "bureau-to-city": hop,
      "city-to-province": hop,
      "province-to-nation": hop,
      "nation-to-province": hop,
      "province-to-city": hop,
    }),
    departments: z.record(id, department).optional(),
    faults: z
      .strictObject({
        lost: figure.meta({ description: "The share of batches that do not arrive and are sent again." }),
        doubled: figure.meta({ description: "The share whose acknowledgement is lost, so that they are sent again." }),
        late: figure.meta({ description: "The share that takes longer." }),
        "late-by": delay,
        "again-after": figure.meta({ description: "Days until a batch without acknowledgement is sent again." }),
        outages: z.array(outage).optional(),
        cite,
      })
      .optional(),
    cite,
  })
  .meta({ title: "Tallyglass network", description: "How offices send records on: schedules, batches, faults." });

export type NetworkDocument = z.infer<typeof networkDocument>;
export type HopDocument = z.infer<typeof hop>;
export type DepartmentDocument = z.infer<typeof department>;
