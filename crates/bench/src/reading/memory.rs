//! How much memory the page's process has taken at most, as the system counts it: texts, objects,
//! the program's memory and all else alike.

use std::fs;

use anyhow::{Context, Result};

/// Counts the most anew from here on. Returns the memory that it has at present, in bytes.
pub(super) fn begin(process: u64) -> Result<f64> {
    fs::write(format!("/proc/{process}/clear_refs"), "5")
        .context("the system does not count anew")?;
    read(process, "VmRSS:")
}

/// The most that it has had since, in bytes.
pub(super) fn most(process: u64) -> Result<f64> {
    read(process, "VmHWM:")
}

fn read(process: u64, name: &str) -> Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    number(&status, name).with_context(|| format!("no {name} of process {process}"))
}

fn number(status: &str, name: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024.0)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_line_of_the_system() {
        let status = "Name:\tchromium\nVmHWM:\t  123 kB\nVmRSS:\t   45 kB\n";
        assert!((number(status, "VmRSS:").unwrap() - 46_080.0).abs() < 1e-9);
        assert_eq!(number(status, "VmSwap:"), None);
    }
}
