// The program as the loader imports it: the generated glue, the guard around its exports, and what
// is only needed once the program runs.
export {
  act,
  configure,
  default as start,
  evidence_input,
  expect_plan,
  export_record,
  hand_over,
  happened,
  import_record,
  load,
  mark_evidence,
  mount,
  reset,
  settle,
  show_exported,
  state,
  take_evidence,
  texts_fit,
  typed,
  unmount,
} from "app-glue";
export { keep } from "./chosen.ts";
export { trap } from "./guard.ts";
export { ownNames } from "./languages.ts";
export { keepReadingPlace, readingPlace } from "./place.ts";
export { Running } from "./running.ts";
export { follow } from "./scheme.ts";
export { watch } from "./watch.ts";
