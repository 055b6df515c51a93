// Whether the page's policy or a missing permission keeps a file back: what fetching fails with says
// nothing of it.

/** So many milliseconds later at most a violation of the policy has been told. */
const LATER = 50;

/** When the page's policy forbade an address last, by the address; none before anybody asked. */
let forbidden: Map<string, number> | undefined;

/** Notes from now on the files that the page's policy forbids: one listener for all elements. */
export function watchPolicy(): void {
  if (forbidden) return;
  const last = new Map<string, number>();
  forbidden = last;
  addEventListener("securitypolicyviolation", ({ disposition, blockedURI }) => {
    if (disposition !== "report") last.set(blockedURI, performance.now());
  });
}

/** Whether the policy has forbidden an address since this moment of `performance.now()`. */
export async function isForbiddenSince(url: URL, since: number): Promise<boolean> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, LATER);
  });
  // Some browsers name no more than the origin of what lies elsewhere.
  return [url.href, url.origin].some((address) => (forbidden?.get(address) ?? 0) >= since);
}

/** Whether another origin has the file and does not let this page have it: what may not be read arrives. */
export async function isKeptBack(url: URL): Promise<boolean> {
  try {
    const { type } = await fetch(url, { mode: "no-cors" });
    return type === "opaque";
  } catch {
    return false;
  }
}
