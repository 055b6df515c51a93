// The summaries to click, outermost first, until `element` is no longer folded away.
const [element] = arguments;
const summaries = [];
for (let node = element; node; node = node.parentNode ?? node.host) {
  if (node.localName !== "details" || node.open) continue;
  const summary = [...node.children].find((child) => child.localName === "summary");
  if (summary && !summary.contains(element)) summaries.unshift(summary);
}
return summaries;
