// The things watched for as long as an element's program runs.

import { listen } from "../browser/listen.ts";
import type { Ask } from "./asked.ts";
import type { Call } from "./calls.ts";
import { watchDrops } from "./drops.ts";
import { watchPage } from "./lifecycle.ts";
import { watchPrinting } from "./paper.ts";

/**
 * Tells the program (`call`) and the loader (`ask`) what happens in what is drawn and, until the signal
 * ends it, around it.
 */
export function watch(drawn: HTMLElement, call: Call, ask: Ask, signal: AbortSignal): void {
  listen(drawn, call, ask);
  watchDrops(drawn, (files) => ask("evidence", files));
  watchPrinting(drawn, signal);
  // One that is away for a moment, since it is moved, has missed nothing.
  watchPage((what) => drawn.isConnected && call("happened", what), signal);
}
