// The section that is being read: it stays in view when the page takes the place of the fallback, and the list
// of sections shows it.

/** Where a reader is: the heading, its distance from the top, and how much of its section was read. */
export interface Place {
  readonly top: number;
  readonly text: string | null;
  readonly share: number;
}

/** The headings that are seen: a section that is not about this account is hidden. */
const headings = (tree: ParentNode) =>
  [...tree.querySelectorAll(".acc-heading")].filter((heading) => heading.getClientRects().length > 0);

const topOf = (heading: Element) => heading.getBoundingClientRect().top;

/** How much room a heading has with its section, where the next one ends it. */
function heightOf(heading: Element, all: readonly Element[]): number {
  const next = all[all.indexOf(heading) + 1];
  return next ? topOf(next) - topOf(heading) : 1;
}

/** The heading being read, and how far it is from the top; none while the title is in sight. */
export function readingPlace(fallback: ParentNode): Place | undefined {
  const all = headings(fallback);
  const heading = all.findLast((candidate) => topOf(candidate) <= window.innerHeight / 3);
  if (!heading) return undefined;
  const top = topOf(heading);
  return { top, text: heading.textContent, share: -top / Math.max(1, heightOf(heading, all)) };
}

/** Scrolls so that the same section is being read. */
export function keepReadingPlace(place: Place | undefined, tree: ParentNode): void {
  if (!place) return;
  const all = headings(tree);
  const heading = all.find((candidate) => candidate.textContent === place.text);
  if (!heading) return;
  const now = topOf(heading);
  if (place.top >= 0) {
    window.scrollBy({ top: now - place.top, behavior: "instant" });
    return;
  }
  // The section was longer as text: keep the share of it that was read.
  const share = Math.min(Math.max(place.share, 0), 0.9);
  window.scrollBy({ top: now + share * heightOf(heading, all), behavior: "instant" });
}

/** Marks the section that is being read in the list of sections, until the signal ends it. */
export function markPlace(drawn: ParentNode, signal: AbortSignal): void {
  const mark = () => {
    const all = [...drawn.querySelectorAll("[data-section]")];
    const read = all.findLast(
      (section) => section.getClientRects().length > 0 && topOf(section) <= window.innerHeight / 3,
    );
    const name = read?.getAttribute("data-section");
    for (const link of drawn.querySelectorAll(".acc-place")) {
      const here = link.getAttribute("data-section-link") === name;
      if (here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  // Scrolling may be told more often than the page is painted.
  let waits = false;
  const scrolled = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      mark();
    });
  };
  // Whatever scrolls: the window, or a box of the host's around the element.
  addEventListener("scroll", scrolled, { capture: true, passive: true, signal });
}
