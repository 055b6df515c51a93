// The choices of the person here, kept where the browser allows it.

/** The things that can be chosen. */
export type Choice = "language" | "theme";

const place = (name: Choice) => `account-closure-checklist/chosen/${name}`;

/** The choice, if one was made and the browser tells. */
export function recalled(name: Choice): string | null {
  try {
    return localStorage.getItem(place(name));
  } catch {
    return null;
  }
}

/** Keeps a choice. */
export function keep(name: Choice, value: string): void {
  try {
    localStorage.setItem(place(name), value);
  } catch {
    // Blocked or full: the choice holds for as long as the page is open.
  }
}
