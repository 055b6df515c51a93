//! What `cargo xtask plan` and `cargo xtask facts` print.

mod check;
mod facts;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["check", file] => check::check(file),
        ["facts"] => facts::print(),
        _ => bail!("check FILE, or facts"),
    }
}
