// The file with the text that stands in an element without a program: lists of name, attributes and
// contents. Only what this release writes into it is built.

const NAMES = /^(?:a|article|code|div|footer|h[1-6]|li|ol|p|pre|section|span|ul)$/;
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
