// Our own page carries its texts along. What its fallback shows already stands there as a negative
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

/** The language file as JSON; none where the page has none, or other texts than it was built with. */
export function carried(file) {
  const block = document.querySelector(`script[type="application/json"][data-file="${file}"]`);
  const element = block?.ownerDocument.querySelector("account-closure-checklist");
  if (!element) return undefined;
  const shown = shownTexts(element);
  // A translated page, for one, has to load the file.
  if (block.dataset.shown !== `${shown.length}-${shown.join("").length}`) return undefined;
  let place = -1;
  const filled = (value) => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== "number" || value >= 0) return value;
    place -= value;
    return shown[place];
  };
  const { messages, plan } = JSON.parse(block.textContent);
  return JSON.stringify({ messages, plan: filled(plan) });
}
