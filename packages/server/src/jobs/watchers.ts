interface Watcher<Event> {
  readonly events: Event[];
  wake: () => void;
  isEnded: boolean;
}

/** Hands events on to whoever watches. A slow one misses what later events make superfluous, and holds up nobody. */
export class Watchers<Event> {
  readonly #watchers = new Set<Watcher<Event>>();
  readonly #replaces: (later: Event, earlier: Event) => boolean;

  constructor(replaces: (later: Event, earlier: Event) => boolean) {
    this.#replaces = replaces;
  }

  tell(event: Event): void {
    for (const watcher of this.#watchers) {
      const last = watcher.events.at(-1);
      if (last !== undefined && this.#replaces(event, last)) watcher.events.pop();
      watcher.events.push(event);
      watcher.wake();
    }
  }

  end(): void {
    for (const watcher of this.#watchers) {
      watcher.isEnded = true;
      watcher.wake();
    }
  }

  /** Begins at once, whenever the first event is asked for. */
  watch(signal: AbortSignal): AsyncGenerator<Event> {
    const watcher: Watcher<Event> = { events: [], wake: () => {}, isEnded: signal.aborted };
    signal.addEventListener("abort", () => {
      watcher.isEnded = true;
      watcher.wake();
    });
    this.#watchers.add(watcher);
    return this.#eventsOf(watcher);
  }

  async *#eventsOf(watcher: Watcher<Event>): AsyncGenerator<Event> {
    try {
      for (;;) {
        const event = watcher.events.shift();
        if (event !== undefined) yield event;
        else if (watcher.isEnded) return;
        else {
          await new Promise<void>((resolve) => {
            watcher.wake = resolve;
          });
        }
      }
    } finally {
      this.#watchers.delete(watcher);
    }
  }
}
