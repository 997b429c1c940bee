import { z } from "zod";
import { ask } from "./ask.ts";
import { json, route } from "./route.ts";
import { behaviourList, policyList } from "./schemas/library.ts";
import { policyId } from "./schemas/records.ts";

const policies = route({
  method: "get",
  address: "/policies",
  summary: {
    en: "The policies of the library: scale, clauses, status, how much of each text is known.",
    zh: "库中的各项办法：量表、条款、状态，以及各文本的已知程度。",
  },
  from: "query",
  input: z.strictObject({}),
  answered: { status: 200, description: "All policies.", content: { "application/json": policyList } },
  problems: [],
  answer: async (asked) => json({ synthetic: true, policies: await ask(asked, "policies", {}) }),
});

const behaviours = route({
  method: "get",
  address: "/behaviours",
  summary: {
    en: "What departments may record; of a policy, what it makes of it.",
    zh: "各部门可以记录的行为；指定办法时，还有该办法如何计分。",
  },
  from: "query",
  input: z.strictObject({ policy: policyId.optional() }),
  answered: { status: 200, description: "The behaviours.", content: { "application/json": behaviourList } },
  problems: ["unknown-policy"],
  answer: async (asked) => json({ synthetic: true, behaviours: await ask(asked, "behaviours", asked.input) }),
});

export const libraryRoutes = [policies, behaviours];
