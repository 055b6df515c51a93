// What is watched for as long as an element's program runs.

import { listen } from "../browser/listen.js";
import { watchDrops } from "./drops.js";
import { watchPage } from "./lifecycle.js";
import { watchPrinting } from "./paper.js";

/**
 * Tells the program (`call`) and the loader (`ask`) what happens in what is drawn and, until the signal
 * ends it, around it.
 */
export function watch(drawn, call, ask, signal) {
  listen(drawn, call, ask);
  watchDrops(drawn, (files) => ask("evidence", files));
  watchPrinting(drawn, signal);
  // One that is away for a moment, since it is moved, has missed nothing.
  watchPage((what) => drawn.isConnected && call("happened", what), signal);
}
