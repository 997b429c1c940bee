/** What the command's exit code tells a script. */
export const exitCode = {
  done: 0,
  findings: 1,
  usage: 2,
  badInput: 3,
  inUse: 4,
  integrity: 5,
  internalFault: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
