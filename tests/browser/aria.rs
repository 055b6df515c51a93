//! The accessibility tree of every state, held against files in `tests/fixtures/aria/`.
//! `UPDATE_EXPECT=1` writes them anew; look at the difference before you commit it.

use std::env;
use std::fs;
use std::path::Path;

use harness::evidence::THEN;
use harness::{Page, Site, State, in_chromium};

/// Of a long difference, this many lines.
const MOST_LINES: usize = 40;

async fn check(page: &Page, state: State, name: &str) {
    page.resize(1280, 900).await;
    state.reach(page, Site::product().at(THEN)).await;
    let found = without_times(&page.aria().await);
    let place = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/aria")
        .join(name)
        .with_extension("txt");
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&place, found).expect("the file can be written");
        return;
    }
    let expected =
        fs::read_to_string(&place).unwrap_or_else(|error| panic!("{}: {error}", place.display()));
    assert!(
        found == expected,
        "{} differs; UPDATE_EXPECT=1 writes it anew:\n{}",
        place.display(),
        difference(&expected, &found)
    );
}

/// The page's clock goes on while somebody answers: `14:03` is `TIME`.
fn without_times(tree: &str) -> String {
    let is_time = |word: &str| {
        let digits = |part: &str| part.len() <= 2 && part.parse::<u8>().is_ok();
        word.split_once(':')
            .is_some_and(|(hour, minute)| digits(hour) && digits(minute))
    };
    let word = |word: &str| {
        let time = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        if is_time(time) {
            word.replace(time, "TIME")
        } else {
            word.to_owned()
        }
    };
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ");
    tree.lines().map(|text| line(text) + "\n").collect()
}

/// The lines between the common start and the common end, as far as only one side has them.
fn difference(expected: &str, found: &str) -> String {
    let (expected, found): (Vec<_>, Vec<_>) = (expected.lines().collect(), found.lines().collect());
    let pairs = || expected.iter().zip(&found);
    let start = pairs().take_while(|(one, other)| one == other).count();
    let only = |sign: char, these: &[&str], others: &[&str]| {
        let numbered = these.iter().enumerate().skip(start);
        let lines = numbered.filter(|(_, line)| !others.contains(line));
        let lines = lines.map(|(index, line)| format!("{sign} {:>4} {line}", index + 1));
        lines.take(MOST_LINES).collect::<Vec<_>>()
    };
    let mut lines = only('-', &expected, &found);
    lines.extend(only('+', &found, &expected));
    format!("from line {}\n{}", start + 1, lines.join("\n"))
}

in_chromium!(empty, async |page| {
    check(&page, State::Empty, "empty").await;
});

in_chromium!(some_answered, async |page| {
    check(&page, State::SomeAnswered, "some-answered").await;
});

in_chromium!(file_dropped, async |page| {
    check(&page, State::FileDropped, "file-dropped").await;
});

in_chromium!(contradiction, async |page| {
    check(&page, State::Contradiction, "contradiction").await;
});

in_chromium!(all_settled, async |page| {
    check(&page, State::AllSettled, "all-settled").await;
});

in_chromium!(review, async |page| {
    check(&page, State::Review, "review").await;
});

in_chromium!(hand_off, async |page| {
    check(&page, State::HandOff, "hand-off").await;
});

in_chromium!(afterwards, async |page| {
    check(&page, State::Afterwards, "afterwards").await;
});

in_chromium!(error, async |page| {
    check(&page, State::Error, "error").await;
});
