import type { LabProgress } from "./messages.ts";

/** Thrown where work that was cancelled would have gone on. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** A piece of work that lets messages in, so that it can be cancelled while it is under way. */
export interface Work {
  /**
   * Waited for between slices, some tens of milliseconds each, with how far the work is.
   *
   * @throws {Cancelled} if it was cancelled meanwhile.
   */
  pause(progress?: LabProgress): Promise<void>;
}

/** Messages are let in after so many milliseconds of work. */
const longestSlice = 25;

/** Progress is told every so many milliseconds at most. */
const leastTelling = 100;

export function createWork(isCancelled: () => boolean, onProgress: (progress: LabProgress) => void): Work {
  let letInAt = performance.now();
  let toldAt = letInAt;
  const requireWanted = () => {
    if (isCancelled()) throw new Cancelled();
  };
  return {
    pause: async (progress) => {
      if (performance.now() - letInAt > longestSlice) {
        await messages();
        letInAt = performance.now();
      }
      requireWanted();
      if (progress === undefined || performance.now() - toldAt < leastTelling) return;
      toldAt = performance.now();
      onProgress(progress);
    },
  };
}

/** A turn of the queue in which messages come: sooner than any timer, which browsers slow down. */
function messages(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const come = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener("message", come, { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}
