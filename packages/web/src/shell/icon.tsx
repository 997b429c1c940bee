/** A glass of tally marks. The file `icon.svg` has the same shapes. */
export function Icon() {
  return (
    <svg className="icon" viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
      <path d="M6 3h20l-2.2 26H8.2z" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinejoin="round" />
      <path d="M11.5 12v12M15 12v12M18.5 12v12M22 12v12" stroke="var(--c0)" strokeWidth="2" strokeLinecap="round" />
      <path d="M9.5 21.5 24 14.5" stroke="var(--c1)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
