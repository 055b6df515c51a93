// The examiner as the loader imports it: the generated glue, the guard around its exports, and the
// desk at which one element has its files examined.
export { default as start } from "examiner-glue";
export { trap } from "./guard.js";
export { Desk } from "./desk.js";
