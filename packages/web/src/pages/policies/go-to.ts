/** Moves what is seen and what is heard to an element; the address holds the state, so that it cannot hold a place as well. */
export function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView();
}
