// The program as the loader imports it: the generated glue, the guard around its exports, and what
// is only needed once the program runs.
export {
  configure,
  copied,
  draw_all,
  draw_whole,
  evidence_input,
  expect_plan,
  hand_over,
  hear,
  hear_of_room,
  initSync as start,
  load,
  look_at_record,
  mark_evidence,
  mount,
  press,
  record_element,
  record_json,
  record_markdown,
  reset,
  settle,
  show,
  show_evidence,
  show_exported,
  show_row,
  show_script,
  show_section,
  state,
  take_evidence,
  take_record,
  texts_fit,
  typed,
  unmount,
  wait_for_examiner,
  wake,
} from "app-glue";
export { keep } from "./chosen.ts";
export { trap } from "./guard.ts";
export { directionOf, ownNames } from "./languages.ts";
export { keepReadingPlace, readingPlace } from "./place.ts";
export { Running } from "./running.ts";
export { follow } from "./scheme.ts";
export { watch } from "./watch.ts";
