// The examiner as the loader imports it: the generated glue, and the guard around its exports.
export { default as start, Examination, Reading } from "examiner-glue";
export { trap } from "./guard.js";
