//! The numbers, as tables.

use super::case::{Case, Plan};
use super::results::{Pair, Results};

const MEBIBYTE: f64 = 1024.0 * 1024.0;

/// Prints the tables.
pub(super) fn print(results: &Results) {
    let all = Case::all();
    let visits = all.first().map_or(0, |case| results.visits(*case));
    println!(
        "\nMilliseconds from asking for the page until a frame was painted in which the text of the plan stands,\n\
         its first row is there, and its first item, answered as soon as it can be, is settled.\n\
         Medians of {visits} visits to each page.\n"
    );
    heading("network", ["text", "first row", "first answer"]);
    for case in &all {
        println!(
            "{:<9}{:<9}{:>7}{}{}{}",
            case.plan.name(),
            case.network.name(),
            format!("{}x", case.rate),
            text(results, *case),
            cells(results.time(*case, |one| one.row), 0),
            cells(results.time(*case, |one| one.answer), 0)
        );
    }
    println!(
        "\nMemory after that answer: the used objects of JavaScript together with the memory of programs, what\n\
         the browser keeps for the document (both in MiB), and how many nodes that has.\n"
    );
    heading("", ["heap", "DOM", "nodes"]);
    for case in all.iter().filter(|case| case.measures_memory()) {
        let mebibytes = |pair: Pair| Pair {
            ours: pair.ours / MEBIBYTE,
            react: pair.react / MEBIBYTE,
        };
        println!(
            "{:<25}{}{}{}",
            case.plan.name(),
            cells(mebibytes(results.amount(*case, |one| one.heap)), 1),
            cells(mebibytes(results.amount(*case, |one| one.dom)), 1),
            cells(results.amount(*case, |one| one.nodes), 0)
        );
    }
}

fn heading(second: &str, groups: [&str; 3]) {
    let slowed = if second.is_empty() { "" } else { "slowed" };
    print!("{:<9}{second:<9}{slowed:>7}", "plan");
    println!("{}", groups.map(|group| format!(" |{group:>25}")).concat());
    print!("{:25}", "");
    let each = format!(" |{:>9}{:>9}{:>7}", "ours", "React", "ratio");
    println!("{}", each.repeat(groups.len()));
}

/// Only the built-in plan is text before it is rows.
fn text(results: &Results, case: Case) -> String {
    match case.plan {
        Plan::BuiltIn => cells(results.time(case, |one| one.text), 0),
        Plan::Made(_) => format!(" |{:25}", ""),
    }
}

/// The two pages and their ratio.
fn cells(pair: Pair, digits: usize) -> String {
    format!(
        " |{:>9.digits$}{:>9.digits$}{:>7.2}",
        pair.ours,
        pair.react,
        pair.ratio()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_as_wide_as_their_heading() {
        let pair = Pair {
            ours: 1_500.4,
            react: 1_000.0,
        };
        assert_eq!(cells(pair, 0), " |     1500     1000   1.50");
        assert_eq!(cells(pair, 1), " |   1500.4   1000.0   1.50");
    }
}
