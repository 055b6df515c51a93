//! The numbers, as a table.

use std::fs;
use std::thread::available_parallelism;

use super::pages::{Kind, Shape};
use super::trace::Cost;
use super::visit::Visit;
use super::{RATES, SIZES};

/// Everything that was measured.
#[derive(Default)]
pub(super) struct Results(Vec<Result>);

struct Result {
    kind: Kind,
    shape: Shape,
    size: usize,
    visit: Visit,
}

/// Many answers in a few numbers.
struct Summary {
    median: f64,
    p95: f64,
    longest: f64,
}

impl Results {
    /// Takes over a visit.
    pub(super) fn add(&mut self, kind: Kind, shape: Shape, size: usize, visit: Visit) {
        self.0.push(Result {
            kind,
            shape,
            size,
            visit,
        });
    }

    fn visits(&self, kind: Kind, shape: Shape, size: usize) -> impl Iterator<Item = &Visit> {
        let fits = move |result: &&Result| {
            result.kind == kind && result.shape == shape && result.size == size
        };
        self.0.iter().filter(fits).map(|result| &result.visit)
    }

    fn summary(&self, kind: Kind, shape: Shape, size: usize, rate: usize) -> Summary {
        let visits = self.visits(kind, shape, size);
        let costs: Vec<Cost> = visits.flat_map(|visit| visit.costs[rate].clone()).collect();
        let mut totals: Vec<f64> = costs.iter().map(|cost| cost.total).collect();
        totals.sort_by(f64::total_cmp);
        Summary {
            median: quantile(&totals, 0.5),
            p95: quantile(&totals, 0.95),
            longest: costs.iter().map(|cost| cost.longest).fold(0.0, f64::max),
        }
    }

    /// How many answers were given on each page at each speed.
    fn answers(&self, size: usize) -> usize {
        let visits = self.visits(Kind::Ours, Shape::Folded, size);
        visits.map(|visit| visit.costs[0].len()).sum()
    }

    fn bytes(&self, kind: Kind, shape: Shape, size: usize) -> f64 {
        let bytes: Vec<f64> = self
            .visits(kind, shape, size)
            .map(|visit| visit.bytes)
            .collect();
        bytes.iter().sum::<f64>() / bytes.len() as f64
    }
}

/// The value below which that share of the sorted values lies.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1) as f64;
    sorted
        .get((last * share).round() as usize)
        .copied()
        .unwrap_or(f64::NAN)
}

/// The value in the middle of others.
pub(super) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    quantile(&values, 0.5)
}

/// Prints the tables.
pub(super) fn print(results: &Results) {
    println!(
        "\nOne answer: a click on a radio until the next frame is painted, in milliseconds of the\n\
         main thread's processor time. A line stands for {} answers on each page; \"longest\" is \
         the\nlongest single task of any of them.\n",
        SIZES
            .map(|size| format!("{} (N={size})", results.answers(size)))
            .join(", ")
    );
    println!(
        "{:<8}{:>6}{:>7} |{:>8}{:>8}{:>9} |{:>8}{:>8}{:>9} |{:>10}",
        "plan",
        "items",
        "slowed",
        "median",
        "p95",
        "longest",
        "median",
        "p95",
        "longest",
        "median of"
    );
    println!(
        "{:<8}{:>6}{:>7} |{:>25} |{:>25} |{:>10}",
        "", "", "", "our page", "written by hand", "ours/hand"
    );
    for shape in Shape::ALL {
        for (rate, slowed) in RATES.iter().enumerate() {
            for size in SIZES {
                let ours = results.summary(Kind::Ours, shape, size, rate);
                let hand = results.summary(Kind::ByHand, shape, size, rate);
                println!(
                    "{:<8}{size:>6}{:>7} |{:>8.1}{:>8.1}{:>9.1} |{:>8.1}{:>8.1}{:>9.1} |{:>10.2}",
                    shape.name(),
                    format!("{slowed}x"),
                    ours.median,
                    ours.p95,
                    ours.longest,
                    hand.median,
                    hand.p95,
                    hand.longest,
                    ours.median / hand.median
                );
            }
        }
    }
    print_growth(results);
    print_bytes(results);
}

fn print_growth(results: &Results) {
    let [small, .., large] = SIZES;
    println!("\nmedian at {large} items / median at {small}");
    for shape in Shape::ALL {
        for (rate, slowed) in RATES.iter().enumerate() {
            let growth = |kind: Kind| {
                let median = |size: usize| results.summary(kind, shape, size, rate).median;
                median(large) / median(small)
            };
            println!(
                "{:<8} {slowed}x   our page {:.2}   written by hand {:.2}",
                shape.name(),
                growth(Kind::Ours),
                growth(Kind::ByHand)
            );
        }
    }
}

fn print_bytes(results: &Results) {
    println!("\nbytes written to storage for one answer, key and value");
    for size in SIZES {
        println!(
            "{size:>6} items   our page {:.0}   written by hand {:.0}",
            results.bytes(Kind::Ours, Shape::Folded, size),
            results.bytes(Kind::ByHand, Shape::Folded, size)
        );
    }
}

/// Other programs take less part in these numbers than in others, but some.
pub(super) fn print_load() {
    let processors = available_parallelism().map_or(1, usize::from);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    if let Some(load) = load.split(' ').nth(1) {
        println!(
            "\nOn average {load} programs wanted the {processors} processors meanwhile; the fewer \
             others ran, the better the numbers."
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{median, quantile};

    #[test]
    fn quantiles() {
        let sorted: Vec<f64> = (0..=100).map(f64::from).collect();
        assert!((quantile(&sorted, 0.5) - 50.0).abs() < 1e-9);
        assert!((quantile(&sorted, 0.95) - 95.0).abs() < 1e-9);
        assert!(quantile(&[], 0.5).is_nan());
        assert!((median(vec![9.0, 1.0, 4.0]) - 4.0).abs() < 1e-9);
    }
}
