import type { RunEvent } from "./runs.ts";

export const eventsType = "text/event-stream";

const heartbeat = 15_000;

/** Events as a stream of text. A line without meaning every quarter of a minute shows that the stream is alive. */
export function eventResponse(watch: (signal: AbortSignal) => AsyncGenerator<RunEvent>): Response {
  const leaving = new AbortController();
  const events = watch(leaving.signal);
  const encoder = new TextEncoder();
  let beat: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      beat = setInterval(() => controller.enqueue(encoder.encode(":\n\n")), heartbeat);
    },
    pull: async (controller) => {
      const { done, value } = await events.next();
      if (done === true) {
        clearInterval(beat);
        if (!leaving.signal.aborted) controller.close();
      } else controller.enqueue(encoder.encode(`event: ${value.name}\ndata: ${JSON.stringify(value.run)}\n\n`));
    },
    cancel: () => {
      clearInterval(beat);
      leaving.abort();
    },
  });
  return new Response(body, { headers: { "Content-Type": eventsType } });
}
