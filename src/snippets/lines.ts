// The lines for each platform. `base` is the folder of the files, `attributes` are pairs of name
// and value; the result are blocks, each with the key of the sentence that says where it belongs.

import { attributeValue, quoted } from "./escape.ts";

/** An attribute with its value; true where it has none. */
export type Pair = readonly [name: string, value: string | true];

/** An attribute of the element with the text typed for it. */
export type Typed = readonly [name: string, value: string];

/** Lines for one place, with the key of the sentence that says which place. */
export interface Block {
  readonly where: string;
  readonly text: string;
}

const NAME = "account-closure-checklist";
const TITLE = "Before you close an AWS account";

function tag(name: string, attributes: readonly Pair[]): string {
  const written = attributes.map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${attributeValue(value)}"`));
  return `<${name}${written.join("")}></${name}>`;
}

const element = (attributes: readonly Typed[]) => tag(NAME, attributes);
/** Python's Markdown takes only the elements that it knows for blocks: another becomes a paragraph. */
const boxed = (attributes: readonly Typed[]) => `<div>${element(attributes)}</div>`;
const script = (base: string, name = NAME) =>
  tag("script", [
    ["type", "module"],
    ["src", `${base}${name}.js`],
  ]);

function address(base: string, attributes: readonly Typed[]): string {
  const query = new URLSearchParams(attributes.map((pair) => [...pair])).toString();
  return `${base}embed.html${query && `?${query}`}`;
}

function frame(base: string, attributes: readonly Typed[]): string {
  return tag("iframe", [
    [`data-${NAME}`, true],
    ["src", address(base, attributes)],
    ["title", TITLE],
    ["width", "100%"],
    ["height", "600"],
  ]);
}

const block = (where: string, ...lines: string[]): Block => ({ where, text: lines.join("\n") });

/** The names that a sanitiser has to let through, as a regular expression. */
const only = (names: readonly string[]) => quoted(`^(${names.join("|")})$`);

/** The platforms that run on a site of their own, and so take whole addresses only. */
export const ELSEWHERE = ["confluence", "sharepoint"];

export const PLATFORMS: Readonly<Record<string, (base: string, attributes: readonly Typed[]) => Block[]>> = {
  html: (base, attributes) => [block("where.page", script(base), element(attributes))],

  mkdocs: (base, attributes) => [
    block("where.mkdocs", "extra_javascript:", `  - path: ${quoted(`${base}${NAME}.js`)}`, "    type: module"),
    block("where.page", boxed(attributes)),
  ],

  docusaurus: (base, attributes) => [
    block("where.docusaurus", `  scripts: [{ src: ${quoted(`${base}${NAME}.js`)}, type: "module" }],`),
    block("where.page", element(attributes)),
  ],

  sphinx: (base, attributes) => [
    block("where.sphinx", "html_js_files = [", `    (${quoted(`${base}${NAME}.js`)}, {"type": "module"}),`, "]"),
    block("where.page", ".. raw:: html", "", `   ${element(attributes)}`),
  ],

  hugo: (base, attributes) => [
    block("where.hugo", script(base), element(attributes)),
    block("where.page", `{{< ${NAME} >}}`),
  ],

  techdocs: (base, attributes) => {
    const allowed = ["techdocs:", "  sanitizer:", `    allowedCustomElementTagNameRegExp: ${only([NAME])}`];
    const names = attributes.map(([name]) => name);
    if (names.length > 0) allowed.push(`    allowedCustomElementAttributeNameRegExp: ${only(names)}`);
    return [
      block("where.techdocs", ...allowed),
      block("where.techdocs-app", script(base)),
      block("where.page", boxed(attributes)),
    ];
  },

  confluence: (base, attributes) => [block("where.confluence", address(base, attributes))],

  sharepoint: (base, attributes) => [block("where.sharepoint", frame(base, attributes))],

  frame: (base, attributes) => [block("where.page", script(base, `${NAME}-frame`), frame(base, attributes))],
};
