// Values as they may stand in a snippet, whatever was typed.

const NAMED: Readonly<Record<string, string>> = { '"': "&quot;", "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The characters that mean something in HTML, or in the Markdown, MDX or template that such a tag
 * stands in: some of them look for their own marks even within a tag. */
const SPECIAL = /["&'<>`\\{}[\]*^~|$!#]/g;

/** The value of an attribute, without its quotes. */
export function attributeValue(text: string): string {
  return text.replace(SPECIAL, (mark) => NAMED[mark] ?? `&#${mark.codePointAt(0)};`);
}

/** A text in quotes, as YAML, Python and JavaScript read it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** The folder that an address means, with a slash at its end; none where it means no web server. */
export function folder(typed: string): string | undefined {
  const text = typed.trim();
  const path = /^\/(?![/\\])/.test(text);
  if (!path && !/^https?:\/\//i.test(text)) return undefined;
  if (!URL.canParse(text, "https://site.invalid")) return undefined;
  const url = new URL(text, "https://site.invalid");
  // A name and a password in an address are nobody's business, and browsers refuse them in frames.
  if (url.username || url.password) return undefined;
  const whole = path ? url.pathname : url.origin + url.pathname;
  return whole.endsWith("/") ? whole : `${whole}/`;
}
