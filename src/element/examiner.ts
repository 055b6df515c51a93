// The examiner as the loader imports it: the generated glue, the guard around its exports, and the
// desk at which one element has its files examined.
export { initSync as start } from "examiner-glue";
export { Desk } from "./desk.ts";
export { trap } from "./guard.ts";
