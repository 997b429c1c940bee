/** Browsers refuse addresses that are written too often: Safari, more than a hundred within half a minute. */
const pause = 350;

/** Writes an address, as seen from the page: at once, or after a pause the last that was given meanwhile. */
export function createAddressWriter(): (address: string) => void {
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (waiting !== undefined) history.replaceState(null, "", waiting);
    waiting = undefined;
  };
  const ring = () => {
    timer = waiting === undefined ? undefined : setTimeout(ring, pause);
    flush();
  };
  addEventListener("pagehide", flush);
  addEventListener("hashchange", () => {
    waiting = undefined;
  });
  return (address) => {
    waiting = address;
    if (timer === undefined) ring();
  };
}
