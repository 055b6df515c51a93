// The part of the page's policy that has to name where the page comes from. "self" would do, but in
// a sandbox, where a page has no origin, it stands for nothing in WebKit.

const { origin } = location;

// A file has no origin that could be named.
if (origin !== "null") {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`;
  document.head.append(policy);
}
