// The state and the look of an element for as long as there is no program.

import type { ChecklistState } from "account-closure-checklist";

/** The value of `state` while there is no program. */
export const SHUT: ChecklistState = {
  gate: "shut",
  standing: null,
  route: null,
  settled: 0,
  required: 3,
  outstanding: ["account", "standing", "route"].map((item) => ({ item, reason: "unanswered" }) as const),
  planRevision: null,
  evidence: [],
  grades: {},
};

/** The look of a failure's message: the page's own style sheet may be what is missing. */
export const PLAIN = `:host { display: block }
[role="alert"] { font: medium / 1.5 system-ui, sans-serif }
button { font: inherit; color: CanvasText; background: Canvas; border: 1px solid; border-radius: 6px;
padding: 0.55em 0.9em; min-block-size: 2.75em }`;
