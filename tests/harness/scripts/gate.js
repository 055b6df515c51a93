// Holds back whatever the page fetches, so that a test can look at the page without it.
const real = globalThis.fetch;
const opened = new Promise((resolve) => {
  window.testGate = { open: resolve };
});
globalThis.fetch = async (...what) => {
  await opened;
  return real(...what);
};
