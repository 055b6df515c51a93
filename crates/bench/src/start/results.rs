//! Everything that was measured, and what it comes to.

use super::Kind;
use super::case::Case;
use super::memory::Memory;
use super::visit::Figures;
use crate::report::median;

#[derive(Default)]
pub(super) struct Results(Vec<(Case, Kind, Figures)>);

/// What both pages come to, and how many times as much ours is.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub(super) ours: f64,
    pub(super) react: f64,
}

impl Pair {
    pub(super) fn ratio(self) -> f64 {
        self.ours / self.react
    }
}

impl Results {
    /// Takes over a visit.
    pub(super) fn add(&mut self, case: Case, kind: Kind, figures: Figures) {
        self.0.push((case, kind, figures));
    }

    /// How often each page was opened in each case.
    pub(super) fn visits(&self, case: Case) -> usize {
        self.of(case, Kind::Ours).count()
    }

    fn of(&self, case: Case, kind: Kind) -> impl Iterator<Item = &Figures> {
        let fits = move |one: &&(Case, Kind, Figures)| (one.0, one.1) == (case, kind);
        self.0.iter().filter(fits).map(|one| &one.2)
    }

    /// The medians of a time.
    pub(super) fn time(&self, case: Case, of: fn(&Figures) -> f64) -> Pair {
        let median = |kind| median(self.of(case, kind).map(of).collect());
        Pair {
            ours: median(Kind::Ours),
            react: median(Kind::React),
        }
    }

    /// The medians of an amount.
    pub(super) fn amount(&self, case: Case, of: fn(&Memory) -> f64) -> Pair {
        let all = |kind| self.of(case, kind).filter_map(|one| one.memory);
        let median = |kind| median(all(kind).map(|memory| of(&memory)).collect());
        Pair {
            ours: median(Kind::Ours),
            react: median(Kind::React),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_of_the_visits_of_a_case() {
        let [case, other, ..] = Case::all()[..] else {
            panic!("there are several cases");
        };
        let memory = |heap| Memory {
            heap,
            dom: 1.0,
            nodes: 1.0,
        };
        let figures = |row, memory| Figures {
            text: row,
            row,
            answer: row,
            memory,
        };
        let mut results = Results::default();
        for row in [300.0, 100.0, 200.0] {
            results.add(case, Kind::Ours, figures(row, Some(memory(row * 2.0))));
        }
        results.add(case, Kind::React, figures(160.0, None));
        results.add(other, Kind::Ours, figures(9.0, None));
        let rows = results.time(case, |one| one.row);
        assert!((rows.ours - 200.0).abs() < 1e-9);
        assert!((rows.ratio() - 1.25).abs() < 1e-9);
        let heap = results.amount(case, |one| one.heap);
        assert!((heap.ours - 400.0).abs() < 1e-9);
        assert!(heap.react.is_nan(), "it was not measured");
        assert_eq!(results.visits(case), 3);
    }
}
