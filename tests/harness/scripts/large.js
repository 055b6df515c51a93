/**
 * Makes a file that is larger than it looks, or takes less memory than it has bytes, and keeps it as
 * `testLarge`. Its size is what comes back.
 *
 * @param {"sparse" | "gzip-of-zeros"} kind
 * @param {number} megabytes
 */
export async function large(kind, megabytes) {
  const piece = new Uint8Array(1024 * 1024).fill(0x20);
  piece[0] = 0x7b;

  const makers = {
    // The same piece over and over: a Blob refers to it and copies nothing.
    sparse: () => new Blob(Array(megabytes).fill(new Blob([piece]))),
    // Zeros packed to about a thousandth.
    "gzip-of-zeros": () => {
      const zeros = new Uint8Array(piece.length);
      let left = megabytes;
      const stream = new ReadableStream({
        pull: (controller) => {
          if (left === 0) return controller.close();
          left -= 1;
          controller.enqueue(zeros);
        },
      });
      return new Response(stream.pipeThrough(new CompressionStream("gzip"))).blob();
    },
  };
  window.testLarge = await makers[kind]();
  return window.testLarge.size;
}
