// Whether the page's policy or a missing permission keeps a file back: what fetching fails with says
// nothing of it.

/** So many milliseconds later at most a violation of the policy has been told. */
const LATER = 50;

/** Watches what the page's policy says to one address. */
export function watchPolicy(url) {
  const ended = new AbortController();
  let forbidden = false;
  const told = ({ disposition, blockedURI }) => {
    // Some browsers name no more than the origin of what lies elsewhere.
    if (disposition !== "report" && [url.href, url.origin].includes(blockedURI)) forbidden = true;
  };
  addEventListener("securitypolicyviolation", told, { signal: ended.signal });
  return {
    async forbade() {
      await new Promise((resolve) => {
        setTimeout(resolve, LATER);
      });
      return forbidden;
    },
    end: () => ended.abort(),
  };
}

/** Whether another origin has the file and does not let this page have it: what may not be read arrives. */
export async function isKeptBack(url) {
  try {
    const { type } = await fetch(url, { mode: "no-cors" });
    return type === "opaque";
  } catch {
    return false;
  }
}
