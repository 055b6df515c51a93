// Events of the page: it becomes visible again, or another tab saves something.

import { hearDocument, isHidden } from "./document.ts";

/** Tells what happens until the signal ends it: `awake` or the key of a value. */
export function watchPage(happened: (what: string) => void, signal: AbortSignal): void {
  const awake = () => happened("awake");
  addEventListener("pageshow", awake, { signal });
  addEventListener("focus", awake, { signal });
  hearDocument("visibilitychange", () => !isHidden() && awake(), { signal });
  // Who saved nothing in particular has emptied a storage: reading tells whether it was ours. Our keys
  // have a slash, and the words have none. Where somebody else removed something, there may be room.
  const saved = ({ key }: StorageEvent) => {
    if (key === null) awake();
    else if (key) happened(key.includes("/") ? key : "elsewhere");
  };
  addEventListener("storage", saved, { signal });
}
