// How high the page in the frame is on paper.

/** The narrowest paper that is reckoned with: A4 between ordinary margins. */
const WIDTH = 600;

/** What the element's rules for paper do to heights. */
const ON_PAPER = `details::details-content { content-visibility: visible; block-size: auto }
.acc-block { content-visibility: visible }
.acc-row { contain: none }`;

/** Lays the page out as on paper for a moment, within one task: nobody sees it. */
export function paperHeight(root, element) {
  const tree = element.shadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ON_PAPER);
  const sheets = tree?.adoptedStyleSheets ?? [];
  if (tree) tree.adoptedStyleSheets = [...sheets, sheet];
  if (innerWidth > WIDTH) root.style.setProperty("width", `${WIDTH}px`);
  const { height } = root.getBoundingClientRect();
  root.style.removeProperty("width");
  if (tree) tree.adoptedStyleSheets = sheets;
  return height;
}
