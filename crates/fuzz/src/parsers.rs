//! The list of all parsers.

mod answers;
mod evidence;
mod plans;
mod records;
mod values;

use std::borrow::Cow;

use crate::{Parser, corpus};

/// All parsers of untrusted input.
pub(crate) const ALL: [Parser; 20] = [
    parser("json", 40, 4096, corpus::documents, values::json),
    parser("plan", 12, 8192, corpus::plans, plans::plan),
    parser("own-plan", 1, 8192, corpus::plans, plans::own),
    parser(
        "compact-plan",
        16,
        8192,
        corpus::compact_plans,
        plans::compact,
    ),
    parser("pattern", 8, 256, corpus::patterns, plans::pattern),
    parser("address", 8, 256, corpus::addresses, plans::address),
    parser("record", 10, 8192, corpus::records, records::record),
    parser("incoming", 20, 4096, corpus::incoming, records::incoming),
    parser("answer", 24, 1024, corpus::answers, answers::answer),
    parser("sealed-facts", 20, 1024, corpus::facts, answers::facts),
    parser("input", 24, 512, corpus::inputs, answers::input),
    parser("secret", 16, 512, corpus::secrets, values::secret),
    parser("value", 40, 128, corpus::values, values::value),
    parser("findings", 24, 2048, corpus::findings, evidence::findings),
    parser("evidence", 24, 8192, corpus::evidence, evidence::slices),
    parser("collected", 8, 8192, corpus::collected, evidence::collected),
    parser("kept-facts", 4, 4096, corpus::kept, evidence::kept),
    parser("examiner", 1, 8192, corpus::evidence, evidence::examined),
    parser("outline", 30, 2048, corpus::outlines, values::outline),
    parser("texts", 2, 2048, corpus::texts, values::texts),
];

const fn parser(
    name: &'static str,
    share: u64,
    longest: usize,
    seeds: fn() -> Vec<Vec<u8>>,
    run: fn(&[u8]),
) -> Parser {
    Parser {
        name,
        share,
        longest,
        seeds,
        run,
    }
}

/// The input as a text, as the browser would hand it on.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
