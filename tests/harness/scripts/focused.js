/** What has the focus, through all shadow roots, and the text in it: a failed test shows where keys went. */
export function focused() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const tag = active?.cloneNode(false);
  const shown = tag instanceof Element ? tag.outerHTML : "nothing";
  const text = active instanceof HTMLInputElement ? ` with ${JSON.stringify(active.value)}` : "";
  return `${shown}${text}${document.hasFocus() ? "" : ", in a window without focus"}`;
}
