// Writes the whole rendered tree as text, so that nothing in it can hide from a search.
const pieces = [];

function attributes(element) {
  for (const { name, value } of element.attributes) pieces.push(` ${name}="${value}"`);
  // What is typed is no attribute.
  if ("value" in element && typeof element.value === "string") {
    pieces.push(` :value="${element.value}"`);
  }
}

function sheets(root) {
  for (const sheet of root.adoptedStyleSheets ?? []) {
    pieces.push("<:adopted>");
    for (const rule of sheet.cssRules) pieces.push(rule.cssText, "\n");
    pieces.push("</:adopted>");
  }
}

function children(parent) {
  for (const child of parent.childNodes) write(child);
}

function write(node) {
  switch (node.nodeType) {
    case Node.ELEMENT_NODE:
      pieces.push("<", node.localName);
      attributes(node);
      pieces.push(">");
      if (node.shadowRoot) {
        pieces.push("<:shadow>");
        sheets(node.shadowRoot);
        children(node.shadowRoot);
        pieces.push("</:shadow>");
      }
      if (node.localName === "template") children(node.content);
      children(node);
      pieces.push("</", node.localName, ">");
      break;
    case Node.COMMENT_NODE:
      pieces.push("<!--", node.data, "-->");
      break;
    default:
      pieces.push(node.nodeValue ?? "");
      children(node);
  }
}

sheets(document);
write(document);
return pieces.join("");
