// Events of the page: it becomes visible again, or another tab saves something.

import type { Call } from "./calls.ts";
import { hearDocument, isHidden } from "./document.ts";

/** Tells the program what happens until the signal ends it. */
export function watchPage(call: Call, signal: AbortSignal): void {
  const awake = () => call("wake");
  addEventListener("pageshow", awake, { signal });
  addEventListener("focus", awake, { signal });
  hearDocument("visibilitychange", () => !isHidden() && awake(), { signal });
  // Who saved nothing in particular has emptied a storage: reading tells whether it was ours. Our keys
  // have a slash. Where somebody else removed something, there may be room. Some pages tell themselves of
  // it, by an event without a key.
  const saved = ({ key }: StorageEvent) => {
    if (key === null) awake();
    else if (key?.includes("/")) call("hear", key);
    else if (key) call("hear_of_room");
  };
  addEventListener("storage", saved, { signal });
}
