// The program as the loader imports it: the generated glue, the guard around its exports, and what
// is only needed once the program runs.
export { default as start, act, configure, evidence_input, expect_plan, export_record, hand_over, happened, import_record, load, mark_evidence, mount, reset, settle, show_exported, state, take_evidence, texts_fit, typed, unmount } from "app-glue";
export { keep } from "./chosen.js";
export { ownNames } from "./languages.js";
export { trap } from "./guard.js";
export { keepReadingPlace, readingPlace } from "./place.js";
export { follow } from "./scheme.js";
export { Running } from "./running.js";
export { watch } from "./watch.js";
