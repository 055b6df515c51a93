// The bytes of a file, slice by slice, unpacked where they are packed, with room for the page to do
// other work in between.

/** So many bytes are read at once: asking for them costs more than handing them on. */
const READ = 256 * 1024;

/** A slice has so many: it is done well within one frame, even where it is full of tiny elements. */
const SLICE = 64 * 1024;

/** Bytes of a file, or why there are no more; and how many of the file's bytes are read. */
type Slice =
  | { readonly bytes: Uint8Array; readonly broken?: undefined; readonly done: number }
  | { readonly bytes?: undefined; readonly broken: "too-large" | "unreadable"; readonly done: number };

/** Bytes, cut into slices. */
function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += SLICE) yield bytes.subarray(start, start + SLICE);
}

/** Lets the page do its waiting tasks; unlike a timer this costs next to nothing. */
export function rest(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Partial<Scheduler> };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

async function isPacked(blob: Blob): Promise<boolean> {
  const [one, two] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return one === 0x1f && two === 0x8b;
}

/** So many packed bytes are unpacked at once: they become a thousand times as many at most. */
const PACKED = 8 * 1024;

/** The bytes of a file in small pieces, each only when it is asked for. */
function inPieces(blob: Blob, tell: (done: number) => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  let [start, rest] = [0, new Uint8Array()];
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    if (!rest.byteLength) rest = new Uint8Array(await blob.slice(start, start + READ).arrayBuffer());
    const piece = rest.subarray(0, PACKED);
    rest = rest.subarray(PACKED);
    start += piece.byteLength;
    tell(start);
    if (piece.byteLength) controller.enqueue(piece);
    else controller.close();
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

/**
 * Slices of a packed file. The unpacking stream puts out all that one piece becomes, wanted or not:
 * small pieces keep that small, and after the limit none is asked for.
 */
async function* unpacked(blob: Blob, most: number): AsyncGenerator<Slice, void> {
  let read = 0;
  const pieces = inPieces(blob, (done) => (read = done));
  const reader = pieces.pipeThrough(new DecompressionStream("gzip")).getReader();
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (const bytes of cut(value)) {
        total += bytes.byteLength;
        if (total > most) {
          yield { broken: "too-large", done: read };
          return;
        }
        yield { bytes, done: read };
      }
    }
  } catch {
    yield { broken: "unreadable", done: read };
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function* plain(blob: Blob): AsyncGenerator<Slice, void> {
  for (let start = 0; start < blob.size; start += READ) {
    // A file that was changed on the disk meanwhile can't be read any more.
    const part = await blob
      .slice(start, start + READ)
      .arrayBuffer()
      .catch(() => undefined);
    if (!part) {
      yield { broken: "unreadable", done: start };
      return;
    }
    for (const bytes of cut(new Uint8Array(part))) {
      yield { bytes, done: start + bytes.byteOffset + bytes.byteLength };
    }
  }
}

/** The result of a promise, unless the signal ends the waiting: a file on a drive that went away is
 * never read, and nothing says so. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort);
    if (signal.aborted) abort();
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/**
 * The slices of a file: `bytes`, and how much of the file is `done`; or `broken`, a code, where it
 * can't be unpacked or unpacks to more than `most` bytes.
 */
export async function* slices(blob: Blob, most: number, signal: AbortSignal): AsyncGenerator<Slice, void> {
  // A file that can't be read at all says so as plain bytes.
  const packed = isPacked(blob).catch(() => false);
  const all = (await unlessAborted(packed, signal)) ? unpacked(blob, most) : plain(blob);
  try {
    for (;;) {
      const { done, value } = await unlessAborted(all.next(), signal);
      if (done) return;
      yield value;
      await rest();
    }
  } finally {
    all.return();
  }
}
