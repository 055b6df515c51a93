// Which height a frame gets.

/** Smaller, the frame would hide that there is anything; larger, it holds nothing of ours. */
const LEAST = 120;
const MOST = 100_000;
/** Heights are multiples of this, so that parts of pixels never make a frame move. */
const STEP = 8;
/** So many times in a row content may have grown because its frame did. */
const ROUNDS = 8;
/** So many milliseconds after its frame's growth content has its own new height. */
const REST = 250;

/** The height for content of this height; none where that is no height. */
export function fitting(height: unknown): number | undefined {
  if (typeof height !== "number" || !Number.isFinite(height)) return undefined;
  return Math.min(Math.max(Math.ceil(height / STEP) * STEP, LEAST), MOST);
}

/** Tells content that grows by itself from content that grows whenever its frame does. */
export class Growth {
  #rounds = 0;
  #last = 0;
  #rested = true;

  /** Whether a frame of the height `now` may get the `wanted` one, for content that was measured
   * while the frame was `inside` high. */
  mayFollow(now: number, wanted: number, inside: unknown): boolean {
    const grows = wanted > now;
    // A measurement from before the frame had its present height says nothing about that height.
    if (Math.abs(Number(inside) - now) < STEP) {
      const time = performance.now();
      // Some engines measure the content once more before it follows: that is no rest yet.
      if (grows) this.#rounds = this.#rested && time - this.#last > REST ? 1 : this.#rounds + 1;
      if (grows) this.#last = time;
      this.#rested = !grows;
    }
    return !grows || this.#rounds <= ROUNDS;
  }
}
