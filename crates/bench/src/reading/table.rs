//! The numbers, as a table.

use super::Way;
use super::files::File;
use super::turn::Turn;
use crate::RATES;
use crate::report::median;

/// Everything that was measured.
#[derive(Default)]
pub(super) struct Results(Vec<(File, Way, u32, Turn)>);

/// Several turns in a few numbers.
struct Summary {
    /// Milliseconds of the main thread.
    total: f64,
    longest: f64,
    /// Bytes.
    memory: f64,
}

impl Results {
    /// Takes over a turn.
    pub(super) fn add(&mut self, file: File, way: Way, rate: u32, turn: Turn) {
        self.0.push((file, way, rate, turn));
    }

    fn summary(&self, file: File, way: Way, rate: u32) -> Summary {
        let wanted = (file, way, rate);
        let turns = self.0.iter().filter(|one| (one.0, one.1, one.2) == wanted);
        let turns: Vec<&Turn> = turns.map(|one| &one.3).collect();
        let largest = |of: fn(&Turn) -> f64| turns.iter().map(|turn| of(turn)).fold(0.0, f64::max);
        Summary {
            total: median(turns.iter().map(|turn| turn.cost.total).collect()),
            longest: largest(|turn| turn.cost.longest),
            memory: largest(|turn| turn.memory),
        }
    }
}

/// Prints the table.
pub(super) fn print(results: &Results) {
    println!(
        "\nOne file read: megabytes in a second of the main thread's processor time (median of {}),\n\
         the longest task in milliseconds of it, and the memory taken at most, as a multiple of \
         the file.\n",
        super::ROUNDS
    );
    println!(
        "{:<16}{:>5}{:>7} |{:>8}{:>9}{:>8} |{:>8}{:>9}{:>8} |{:>12}",
        "file", "MB", "slowed", "MB/s", "longest", "memory", "MB/s", "longest", "memory", "MB/s of"
    );
    println!(
        "{:<16}{:>5}{:>7} |{:>25} |{:>25} |{:>12}",
        "", "", "", "our examiner", "the common way", "ours/common"
    );
    for file in File::ALL {
        let bytes = file.text().len() as f64;
        for rate in RATES {
            let ours = results.summary(file, Way::Ours, rate);
            let common = results.summary(file, Way::Common, rate);
            let speed = |summary: &Summary| bytes / 1000.0 / summary.total;
            println!(
                "{:<16}{:>5.0}{:>7} |{:>8.0}{:>9.1}{:>7.1}x |{:>8.0}{:>9.1}{:>7.1}x |{:>12.2}",
                file.name(),
                bytes / 1e6,
                format!("{rate}x"),
                speed(&ours),
                ours.longest,
                ours.memory / bytes,
                speed(&common),
                common.longest,
                common.memory / bytes,
                speed(&ours) / speed(&common)
            );
        }
    }
}
