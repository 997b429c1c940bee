/** Waited for between pieces of a job, some tenth of a second each: what it throws ends the job. */
export type Pause = () => Promise<void>;

export const noPause: Pause = () => Promise.resolve();
