// What the person chose here, kept where the browser allows it.

const place = (name) => `account-closure-checklist/chosen/${name}`;

/** What was chosen, if anything was and the browser tells. */
export function recalled(name) {
  try {
    return localStorage.getItem(place(name));
  } catch {
    return null;
  }
}

/** Keeps a choice. */
export function keep(name, value) {
  try {
    localStorage.setItem(place(name), value);
  } catch {
    // Blocked or full: the choice holds for as long as the page is open.
  }
}
