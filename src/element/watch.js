// What is watched for as long as an element's program runs.

import { listen } from "../browser/listen.js";
import { watchDrops } from "./drops.js";
import { watchPage } from "./lifecycle.js";

/** Tells the program (`call`) and the loader (`ask`) what happens in and around what is drawn. */
export function watch(drawn, call, ask) {
  listen(drawn, call, ask);
  watchDrops(drawn, (files) => ask("evidence", files));
  watchPage(drawn, (what) => call("happened", what));
}
