// The program as the loader imports it: the generated glue, and the guard around its exports.
export { default as start, configure, evidence_input, export_record, import_record, load, mount, reset, settle, show_exported, state, take_evidence, unmount } from "app-glue";
export { trap } from "./guard.js";
export { follow } from "./scheme.js";
