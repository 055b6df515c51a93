// Files that are dropped beside the field for them.

/** Calls `take` with files that are dropped in the section on evidence; the page is not left for them. */
export function watchDrops(drawn: HTMLElement, take: (files: Iterable<File>) => void): void {
  const dropped = (event: DragEvent) => {
    const target = event.target as HTMLInputElement;
    if (!target.closest?.("[data-section=evidence]") || target.type === "file") return;
    event.preventDefault();
    if (event.type === "drop") take(event.dataTransfer?.files ?? []);
  };
  for (const type of ["dragover", "drop"] as const) drawn.addEventListener(type, dropped);
}
