import { cite, code, delay, figure, id, listOf, name, times } from "@tallyglass/policy/document";
import { z } from "zod";
import { attributeValues, group, percentage } from "./groups.ts";

const office = {
  dishonest: figure.optional(),
  trustworthy: figure.optional(),
  "false-per-100000": figure.optional(),
  misattributed: figure.optional(),
  delay: z
    .strictObject({ city: delay.optional(), province: delay.optional(), nation: delay.optional(), cite })
    .optional(),
  correction: z
    .strictObject({
      noticed: figure.optional(),
      appealed: figure.optional(),
      upheld: figure.optional(),
      days: delay.optional(),
      cite,
    })
    .optional(),
  cite,
};

/** A department: the figures of every office, and the chance of single behaviours by their short names. */
const department = z.object(office).catchall(figure);

const assessor = z.strictObject({
  id,
  weight: percentage,
  times: z.number().min(0, { error: () => "a factor is at least 0" }),
  set: attributeValues.optional(),
  cite,
});

/** A chance is worked out for each of their combinations. */
const mostGroups = 12;

const groupFactor = z.strictObject({
  id,
  kind: z.enum(["dishonest", "trustworthy"]),
  when: group,
  times: figure,
  cite,
});

const reach = z.strictObject({ when: group.optional(), share: percentage, times, cite });

export const recordingDocument = z
  .strictObject({
    recording: id,
    title: name,
    defaults: z.strictObject(office),
    departments: z.record(id, department).optional(),
    groups: z
      .array(groupFactor)
      .max(mostGroups, { error: () => `at most ${mostGroups} groups` })
      .optional(),
    assessors: z.record(code, listOf(assessor)).optional(),
    collectors: z.strictObject({ reach: listOf(reach), sees: z.record(code, figure), cite }).optional(),
    national: z.strictObject({ behaviours: z.array(code), elsewhere: figure, down: delay, cite }).optional(),
    cite,
  })
  .meta({ title: "Tallyglass recording", description: "What the bureaus make of deeds: chances, delays, errors." });

export type RecordingDocument = z.infer<typeof recordingDocument>;
export type DepartmentDocument = z.infer<typeof department>;
