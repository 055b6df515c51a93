// SHA-256 as in FIPS 180-4: the browser's own answers later, and saving can't wait.

const primes = [];
for (let number = 2; primes.length < 64; number += 1) {
  if (primes.every((prime) => number % prime)) primes.push(number);
}

const fraction = (root) => ((root % 1) * 0x100000000) | 0;
const ROUNDS = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const words = new Int32Array(64);

const turn = (word, by) => (word >>> by) | (word << (32 - by));

function block(state, view, from) {
  for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(from + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const one = words[index - 15];
    const other = words[index - 2];
    const low = turn(one, 7) ^ turn(one, 18) ^ (one >>> 3);
    const high = turn(other, 17) ^ turn(other, 19) ^ (other >>> 10);
    words[index] = words[index - 16] + low + words[index - 7] + high;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let index = 0; index < 64; index += 1) {
    const chosen = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + ROUNDS[index] + words[index]) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

/** The digest in hexadecimal. */
export function sha256(bytes) {
  const length = ((bytes.length + 8) >> 6) * 64 + 64;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 4, bytes.length * 8);
  const state = START.slice();
  for (let from = 0; from < length; from += 64) block(state, view, from);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
