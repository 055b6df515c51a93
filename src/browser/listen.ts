// The events that the page hears. The listeners sit at its root: nothing inside it has any of its
// own. Written here, an event costs its reader less than with every look at it called from the
// program.

import type { AskedByPerson } from "../element/asked.ts";
import type { Call } from "../element/calls.ts";

const FIELDS = "input, textarea, select";

/** Fields that nothing is typed into. */
const CHOICES = ["radio", "checkbox", "file", "select-one"];

/**
 * Hears everything inside of what is drawn. `call` calls the program, `asked` does what is not the
 * program's.
 */
export function listen(drawn: HTMLElement, call: Call, asked: AskedByPerson): void {
  const on = <T extends keyof HTMLElementEventMap>(types: T[], hear: (event: HTMLElementEventMap[T]) => void) => {
    for (const type of types) drawn.addEventListener(type, hear);
  };

  // What a host puts into a slot is its own.
  const isOurs = (target: Element) => drawn.contains(target);

  on(["input"], (event) => {
    const target = event.target as HTMLInputElement;
    if (!isOurs(target) || !target.matches(FIELDS)) return;
    const rest = call("typed", target.name, target.value, !!target.checked);
    if (rest !== undefined) target.value = rest;
  });

  // Choices that are no answer: the language, the look, a file.
  on(["change"], (event) => {
    const target = event.target as HTMLInputElement;
    if (!isOurs(target)) return;
    const { name, value, files } = target;
    if (name === "language" || name === "theme") asked[name](value);
    if (name === "record" || name === "evidence") {
      // A list of its own, since the input's empties with it: the same file can be chosen again,
      // after it was mended.
      asked[name]([...(files ?? [])]);
      target.value = "";
    }
  });

  let pressed: HTMLElement | null;
  on(["click", "auxclick"], (event) => {
    const { type, button, detail } = event;
    const found = (event.target as Element).closest<HTMLElement>(
      "[data-goto], [data-section-link], [data-hand-off], [data-action]",
    );
    // The second click of two on "back" may meet the button for the review, which comes under the pointer.
    const astray = detail > 1 && found !== pressed;
    pressed = found;
    if (!found || !isOurs(found) || (astray && found.dataset.action === "review")) return;
    const { goto, sectionLink, handOff, action, value = "" } = found.dataset;
    if (handOff !== undefined) {
      // The middle button opens links too; the right one only opens a menu.
      if (button < 2 && !call("hand_over")) event.preventDefault();
    } else if (type === "click") {
      // Where the row is, the link's address would only change the host's.
      if (goto) {
        event.preventDefault();
        call("show_row", goto);
      } else if (sectionLink) {
        event.preventDefault();
        call("show_section", sectionLink);
      } else if (action) call("press", action, value);
    }
  });

  // In a long plan a row is drawn once its fold is opened. Toggles don't bubble.
  const opened = ({ target }: Event) => {
    const fold = target as HTMLDetailsElement;
    const row = fold.open && fold.matches("[data-item] > details") ? fold.parentElement : null;
    if (row?.dataset.item) call("draw_whole", row.dataset.item);
  };
  drawn.addEventListener("toggle", opened, { capture: true });

  // "Next" leads on from the row where the focus was before it was pressed.
  drawn.addEventListener("focusin", (event) => {
    const row = (event.target as Element).closest<HTMLElement>("[data-item], [data-stop]");
    if (row) drawn.dataset.row = row.dataset.item ?? row.dataset.stop;
  });

  // A host's single-key shortcuts must not fire while someone types here (F-27).
  on(["keydown", "keypress", "keyup"], (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const target = event.target as HTMLInputElement;
    if (!isOurs(target)) return;
    const typing = target.matches(FIELDS) && !CHOICES.includes(target.type);
    const meant = ctrlKey || metaKey || altKey || key === "Tab" || key === "Escape";
    if (typing && !meant) event.stopPropagation();
  });
}
