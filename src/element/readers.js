// The readers as the loader imports them: the generated glue, and the guard around its exports.
export { default as start, read_plan, read_record } from "readers-glue";
export { trap } from "./guard.js";
