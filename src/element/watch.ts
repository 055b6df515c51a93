// The things watched for as long as an element's program runs.

import { listen } from "../browser/listen.ts";
import type { AskedByPerson } from "./asked.ts";
import type { Call } from "./calls.ts";
import { watchDrops } from "./drops.ts";
import { watchPage } from "./lifecycle.ts";
import { watchPrinting } from "./paper.ts";
import { markPlace } from "./place.ts";

/**
 * Tells the program (`call`) what happens in what is drawn and, until the signal ends it, around it;
 * `asked` does what is not the program's.
 */
export function watch(drawn: HTMLElement, call: Call, asked: AskedByPerson, signal: AbortSignal): void {
  listen(drawn, call, asked);
  watchDrops(drawn, asked.evidence);
  // One that is away for a moment, since it is moved, has missed nothing.
  const here: Call = (name, ...values) => (drawn.isConnected ? call(name, ...values) : undefined);
  watchPrinting(drawn, here, signal);
  watchPage(here, signal);
  markPlace(drawn, signal);
}
