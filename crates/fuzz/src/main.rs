//! The engine: LLVM's libFuzzer, guided by the branches that it sees the parsers take.
#![no_main]
#![allow(unsafe_code, reason = "the engine's entry points are C")]

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use fuzz::Parser;
use libfuzzer_sys::{Corpus, fuzz_target};

/// Any input may take so long, and so much more for each of its bytes.
const PATIENCE: Duration = Duration::from_millis(100);
const PATIENCE_FOR_A_BYTE: Duration = Duration::from_micros(10);

/// The parser that is named by the command.
static PARSER: LazyLock<Option<Parser>> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_PARSER").unwrap_or_default();
    fuzz::find(&name)
});

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Some(parser) = *PARSER else {
        return Corpus::Reject;
    };
    let patience = PATIENCE + PATIENCE_FOR_A_BYTE * u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    // Another program may have had the processor: only an input that is slow three times is.
    for _ in 0..3 {
        let begin = Instant::now();
        (parser.run)(bytes);
        if begin.elapsed() < patience {
            return Corpus::Keep;
        }
    }
    report(parser.name, bytes);
    Corpus::Keep
});

/// Keeps an input that takes too long, and goes on.
fn report(parser: &str, bytes: &[u8]) {
    let digest = domain::sealed::digest(bytes);
    let name = format!("slow-{parser}-{}", digest.get(..16).unwrap_or_default());
    let folder = std::env::var_os("FUZZ_FOLDER").unwrap_or_default();
    let place = std::path::Path::new(&folder).join(name);
    if std::fs::write(&place, bytes).is_ok() {
        eprintln!("SLOW: {} bytes, {}", bytes.len(), place.display());
    }
}
