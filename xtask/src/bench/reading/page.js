// Runs in the page that reading is measured in: takes one file in one of two ways, and marks in
// the recording where that begins and ends.

/** Slices are as large as can be read in about 8 milliseconds. A program is slow at first. */
const SLICES = { first: 16 * 1024, largest: 256 * 1024, least: 4, most: 12 };

const bench = {};

/** Fetches a file; what comes of it is a Blob, as it is of a file that a person drops. */
bench.load = async (name) => {
  bench.file = new File([await (await fetch(name)).blob()], name);
  performance.mark("bench-ready");
};

/** Reads it; the result is how many things it has, or what went wrong. */
bench.read = async (way) => {
  performance.mark("bench-start");
  const things = await ways[way](bench.file);
  // The task in which it ended has to end too.
  await turn();
  performance.mark("bench-end");
  return things;
};

/** Our way, as the page does it: the next slice is on its way while one is read. */
async function ours(file) {
  const given = { name: file.name, bytes: file.size, now: Date.UTC(2026, 9, 9), account: "210987654321" };
  const reading = new ours.program.Reading(JSON.stringify(given), ours.texts);
  let size = SLICES.first;
  let from = 0;
  const slice = () => file.slice(from, (from += size)).arrayBuffer();
  let next = slice();
  for (let done = 0; done < file.size; ) {
    const bytes = new Uint8Array(await next);
    next = slice();
    const start = performance.now();
    const refusal = reading.push(bytes);
    if (refusal) return refusal;
    const took = performance.now() - start;
    if (took < SLICES.least) size = Math.min(2 * size, SLICES.largest);
    if (took > SLICES.most) size = Math.max(size / 2, SLICES.first);
    done += bytes.length;
    await turn();
  }
  bench.kept = new ours.program.Examination(ours.texts);
  const taken = bench.kept.take(reading);
  const { facts } = JSON.parse(taken);
  return facts ? JSON.parse(facts)[0].things : taken;
}

/** Lets the browser do what else it has to do. */
const turn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Starts our program; that is measured elsewhere. */
bench.start = async () => {
  ours.program = await import("./examiner.js");
  await ours.program.start(await WebAssembly.compileStreaming(fetch("examiner.wasm")));
  ours.texts = await (await fetch("examiner-texts.json")).text();
};

/** The common way: all of it at once, and a loop that counts. */
async function common(file) {
  const rows = file.name.endsWith(".csv") ? await parsedTable(file) : await parsedList(file);
  const counts = new Map();
  for (const row of rows) {
    const service = row.Service ?? row.ResourceType;
    const key = `${service} ${row.Region ?? row.State}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  bench.kept = [rows, counts];
  return rows.length;
}

const parsedList = async (file) => {
  const { Resources, CopyJobs } = JSON.parse(await file.text());
  return Resources ?? CopyJobs;
};

const parsedTable = (file) =>
  new Promise((complete, error) => {
    const done = ({ data }) => complete(data);
    Papa.parse(file, { header: true, skipEmptyLines: true, complete: done, error });
  });

const ways = { ours, common };
window.bench = bench;
