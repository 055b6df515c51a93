//! Lists the letters that browsers take for others in an address: full width, mathematical, circled.
//! Of Unicode's tables the page needs this part alone, an eighth of their size.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

use unicode_normalization::UnicodeNormalization as _;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut table = String::from("&[\n");
    for letter in '\u{80}'..=char::MAX {
        let plain: String = letter.nfkc().map(full_stop).collect();
        if plain.is_ascii() {
            writeln!(table, "    ({letter:?}, {plain:?}),").map_err(io::Error::other)?;
        }
    }
    table.push_str("]\n");
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("Cargo names no folder"))?;
    fs::write(Path::new(&folder).join("compatible.rs"), table)
}

/// In an address the ideographic full stop is one like any other.
const fn full_stop(letter: char) -> char {
    if letter == '\u{3002}' { '.' } else { letter }
}
