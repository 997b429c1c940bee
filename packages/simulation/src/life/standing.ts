/** How it stands with a candidate before anybody's life is walked. */
export const standing = {
  /** It happens whatever the state of the resident. */
  sure: 0,
  /** Whether it happens hangs on the state that day. */
  conditional: 1,
  /** It is a candidate for a false record. */
  false: 2,
  /** It happens, and its department records it as it is: nobody grades it, nothing comes along. */
  plain: 3,
} as const;
