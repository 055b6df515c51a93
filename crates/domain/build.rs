//! Lists the letters that browsers take for others in an address: full width, mathematical, circled.
//! Of Unicode's tables the page needs this part alone, an eighth of their size.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

use unicode_normalization::UnicodeNormalization as _;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut runs: Vec<(char, char, String)> = Vec::new();
    for letter in '\u{80}'..=char::MAX {
        let plain: String = letter.nfkc().map(full_stop).collect();
        if !plain.is_ascii() {
            continue;
        }
        match runs.last_mut() {
            Some((first, last, begins)) if goes_on((*first, *last, begins), letter, &plain) => {
                *last = letter;
            }
            _ => runs.push((letter, letter, plain)),
        }
    }
    let mut table = String::from("&[\n");
    for (first, last, plain) in runs {
        let mut four = [0; 4];
        let place = four.get_mut(..plain.len());
        let place = place.ok_or_else(|| io::Error::other(format!("{plain} is too long")))?;
        place.copy_from_slice(plain.as_bytes());
        writeln!(table, "    ({first:?}, {last:?}, {four:?}),").map_err(io::Error::other)?;
    }
    table.push_str("]\n");
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("Cargo names no folder"))?;
    fs::write(Path::new(&folder).join("compatible.rs"), table)
}

/// Whether a letter is the next one of an alphabet that begins so: mathematical letters come in the
/// order of ours.
fn goes_on((first, last, begins): (char, char, &str), letter: char, plain: &str) -> bool {
    let ([begins], [plain]) = (begins.as_bytes(), plain.as_bytes()) else {
        return false;
    };
    let step = u32::from(letter) - u32::from(first);
    u32::from(letter) == u32::from(last) + 1 && u32::from(*plain) == u32::from(*begins) + step
}

/// In an address the ideographic full stop is one like any other.
const fn full_stop(letter: char) -> char {
    if letter == '\u{3002}' { '.' } else { letter }
}
