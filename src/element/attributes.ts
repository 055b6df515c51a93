/** The attributes that the element takes; the page in a frame takes them from its query. */
export const ATTRIBUTES = [
  "lang",
  "dir",
  "theme",
  "account-id",
  "storage-key",
  "plan",
  "actor",
  "hand-off",
  "heading-level",
  "loading",
] as const;

/** An attribute of the element. */
export type Attribute = (typeof ATTRIBUTES)[number];

/** A name with hyphens as the name of a property. */
type Joined<S extends string> = S extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Joined<Rest>>}` : S;

/** A property that mirrors an attribute. */
export type Property = Joined<Exclude<Attribute, "lang" | "dir">>;

/** The properties that mirror them, with the attribute of each. `lang` and `dir` every element has. */
export const PROPERTIES: ReadonlyMap<Property, Attribute> = new Map(
  ATTRIBUTES.filter((name) => name !== "lang" && name !== "dir").map((name) => [
    name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) as Property,
    name,
  ]),
);

/**
 * The properties by the names that HTML makes of them. A framework that writes a page on a server writes
 * its properties down as attributes.
 */
export const JOINED: ReadonlyMap<string, Property> = new Map(
  [...PROPERTIES]
    .filter(([property, name]) => property !== name)
    .map(([property]) => [property.toLowerCase(), property]),
);

/** Makes the properties: setting one sets its attribute, and null takes that away. */
export function mirror(prototype: HTMLElement): void {
  for (const [property, name] of PROPERTIES) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Element): string {
        return this.getAttribute(name) ?? "";
      },
      set(this: Element, value: string | null | undefined) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}
