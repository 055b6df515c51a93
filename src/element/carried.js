// Our own page carries its texts and the style along. What its fallback shows already stands there as a negative
// number: a text of the page, so many texts after the one before.

function shownTexts(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    if (text) texts.push(text);
  }
  return texts;
}

const block = (kind, file) => document.querySelector(`${kind}[data-file="${file}"]`);

/** The style sheet's text; none where the page has none. The page's own rules, which stand in it, too, match nothing inside an element. */
export const carriedStyle = (file) => block("style", file)?.textContent;

/** The language file as JSON; none where the page has none, or other texts than it was built with. */
export function carriedTexts(file) {
  const data = block("script", file);
  const element = data && document.querySelector("account-closure-checklist");
  if (!element) return undefined;
  const shown = shownTexts(element);
  // A translated page, for one, has to load the file.
  if (data.dataset.shown !== `${shown.length}-${shown.join("").length}`) return undefined;
  let place = -1;
  const filled = (value) => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== "number" || value >= 0) return value;
    place -= value;
    return shown[place];
  };
  const { messages, plan } = JSON.parse(data.textContent);
  return JSON.stringify({ messages, plan: filled(plan) });
}
