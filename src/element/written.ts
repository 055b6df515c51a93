// Read-only text as lists of name, attributes and contents: the text that stands in an element without a
// program, and the record on paper. Only what this release writes into it is built.

import { made } from "./document.ts";

const NAMES = /^(?:a|article|bdi|code|div|footer|h[1-6]|li|ol|p|pre|section|span|strong|ul)$/;
const ATTRIBUTES = /^(?:aria-hidden|class|dir|href|lang|rel|translate)$/;

/** An element as a list: its name, its attributes, and its content. */
export type Written = [
  name: keyof HTMLElementTagNameMap,
  attributes?: Readonly<Record<string, string>>,
  ...contents: (string | Written)[],
];

const isAttribute = ([name, value]: [string, unknown]) =>
  ATTRIBUTES.test(name) && typeof value === "string" && (name !== "href" || value.startsWith("https://"));

/** Whether a list stands for an element of ours with all that is in it. */
export function isWritten(list: unknown): list is Written {
  if (!Array.isArray(list)) return false;
  const [name, attributes, ...contents] = list;
  return (
    NAMES.test(name) &&
    attributes &&
    Object.entries(attributes).every(isAttribute) &&
    contents.every((content) => typeof content === "string" || isWritten(content))
  );
}

/** The name of an element; a heading's lies so much lower. */
const lowered = (name: Written[0], lower: number) =>
  name.replace(/^h(\d)$/, (_, level: string) => `h${+level + lower}`) as Written[0];

/** An element with its content, from the list that stands for it: name, attributes, contents. */
export function built([name, attributes = {}, ...contents]: Written, lower = 0): HTMLElement {
  const element = made(lowered(name, lower));
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...contents.map((content) => (Array.isArray(content) ? built(content, lower) : content)));
  return element;
}
