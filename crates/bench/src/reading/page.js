// Runs in the page that reading is measured in: takes one file in one of two ways, and marks in
// the recording where that begins and ends.

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

/** Our way: the desk of the page, with nobody to show anything to. */
async function ours(file) {
  return (await ours.desk.add(file, file.name)).things;
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
  const program = await import("./examiner.js");
  await program.start(await WebAssembly.compileStreaming(fetch("examiner.wasm")));
  const texts = await (await fetch("examiner-texts.json")).text();
  const account = "210987654321";
  const input = () => ({ place: account, facts: "", account, closing: [account], now: Date.now(), items: {} });
  ours.desk = new program.Desk({
    root: document.createElement("div").attachShadow({ mode: "open" }),
    call: (name) => name !== "evidence_input" || JSON.stringify(input()),
    texts: async () => texts,
    fire() {},
  });
  await ours.desk.speak();
};

/** The common way: all of it at once, and a loop that counts. */
async function common(file) {
  const rows = await parsers[file.name.split(".").pop()](file);
  const counts = new Map();
  for (const row of rows) {
    const service = row.Service ?? row.ResourceType ?? row.service;
    const key = `${service} ${row.Region ?? row.State ?? row.region}`;
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

const parsedLines = async (file) => {
  const lines = (await file.text()).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line)).filter(({ answer }) => answer);
};

const parsers = { csv: parsedTable, json: parsedList, jsonl: parsedLines };
const ways = { ours, common };
window.bench = bench;
