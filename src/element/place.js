// Keeps the section that a reader has scrolled to when the page takes the place of the fallback.

function headings(tree) {
  return [...tree.querySelectorAll(".acc-heading")];
}

/** The heading being read, and how far it is from the top; none while the title is in sight. */
export function readingPlace(fallback) {
  const all = headings(fallback);
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const { top } = all[index].getBoundingClientRect();
    if (top <= window.innerHeight / 3) {
      const below = all[index + 1]?.getBoundingClientRect().top ?? top + 1;
      return { index, top, text: all[index].textContent, share: -top / Math.max(1, below - top) };
    }
  }
  return undefined;
}

/** Scrolls so that the same section is being read. */
export function keepReadingPlace(place, tree) {
  if (!place) return;
  const all = headings(tree);
  const heading = all.find((candidate) => candidate.textContent === place.text);
  if (!heading) return;
  const now = heading.getBoundingClientRect().top;
  if (place.top >= 0) {
    window.scrollBy({ top: now - place.top, behavior: "instant" });
    return;
  }
  // The section was longer as text: keep the share of it that was read.
  const below = all[all.indexOf(heading) + 1]?.getBoundingClientRect().top ?? now + 1;
  const height = below - now;
  window.scrollBy({ top: now + Math.min(Math.max(place.share, 0), 0.9) * height, behavior: "instant" });
}
