/** The attributes that the element takes; the page in a frame takes them from its query. */
export const ATTRIBUTES = ["lang", "dir", "theme", "account-id", "storage-key", "plan", "actor", "hand-off", "heading-level", "loading"];

/** The properties that mirror them, with the attribute of each. `lang` and `dir` every element has. */
export const PROPERTIES = new Map(
  ATTRIBUTES.filter((name) => name !== "lang" && name !== "dir").map((name) => [
    name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
    name,
  ]),
);

/**
 * The properties by the names that HTML makes of them. A framework that writes a page on a server writes
 * its properties down as attributes.
 */
export const JOINED = new Map(
  [...PROPERTIES].filter(([property, name]) => property !== name).map(([property]) => [property.toLowerCase(), property]),
);

/** Makes the properties: setting one sets its attribute, and null takes that away. */
export function mirror(prototype) {
  for (const [property, name] of PROPERTIES) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(name) ?? "";
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}
