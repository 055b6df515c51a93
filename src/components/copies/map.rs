//! The copies as a picture: what is copied at one side, where it lies at the other, and a line between.

use messages::{Messages, Msg};
use yew::prelude::*;

use super::{Row, look, word};

/// The measures of the drawing, in its own units. It is as wide as the page, so they are less on a
/// narrow one.
const WIDTH: u32 = 1000;

/// Where lines begin and end. What they connect stands before and behind.
const BEGIN: u32 = 400;
const END: u32 = 590;

/// The height of a line of text, and the room between two groups.
const LANE: u32 = 34;
const GAP: u32 = 16;

/// Of longer texts the table has the rest.
const LETTERS: usize = 38;

/// The picture, with so many copies whose place is known. What stands in it, the table says to those
/// who do not see it.
pub fn map(texts: &Messages, rows: &[Row<'_>], known: usize, right_to_left: bool) -> Html {
    let side = Side { right_to_left };
    let from = Column::new(rows.iter().map(|row| row.from.as_str()));
    let to = Column::new(rows.iter().map(|row| row.to.as_str()));
    let height = from.height.max(to.height);
    let copies = rows.iter().zip(from.rows.iter().zip(&to.rows));
    html! {
        <svg
            class="acc-map"
            viewBox={format!("0 0 {WIDTH} {height}")}
            role="img"
            aria-label={texts.count(Msg::CopiesLabel, known as u64, &[])}
            focusable="false"
        >
            <g aria-hidden="true">
                <>{ for from.heads.iter().map(|head| title(side, 0, head)) }</>
                <>{ for to.heads.iter().map(|head| title(side, END + 10, head)) }</>
                <>{ for copies.map(|(row, (begin, end))| draw(texts, side, row, *begin, *end)) }</>
            </g>
        </svg>
    }
}

/// Which way the picture runs.
#[derive(Clone, Copy)]
struct Side {
    right_to_left: bool,
}

impl Side {
    /// A place so far from where reading begins.
    fn place(self, along: u32) -> String {
        let place = if self.right_to_left {
            WIDTH.saturating_sub(along)
        } else {
            along
        };
        place.to_string()
    }
}

/// One side of the picture: groups with a title above each, and the heights of their copies.
#[derive(Debug, PartialEq)]
struct Column<Group> {
    heads: Vec<(u32, Group)>,
    /// In the order of the copies.
    rows: Vec<u32>,
    height: u32,
}

impl<Group: Copy + Ord> Column<Group> {
    /// Of each copy the group that it is in. Groups stand in the order of their first copies.
    fn new(groups: impl Iterator<Item = Group>) -> Self {
        let mut column = Self {
            heads: Vec::new(),
            rows: Vec::new(),
            height: 0,
        };
        for (group, inside) in together(groups) {
            column.heads.push((column.height, group));
            column.height += LANE;
            for row in inside {
                if column.rows.len() <= row {
                    column.rows.resize(row + 1, 0);
                }
                column.rows[row] = column.height;
                column.height += LANE;
            }
            column.height += GAP;
        }
        column
    }
}

/// The groups, each once, with the places at which they stood.
fn together<Group: Copy + Ord>(groups: impl Iterator<Item = Group>) -> Vec<(Group, Vec<usize>)> {
    let mut all: Vec<(Group, Vec<usize>)> = Vec::new();
    // Sorted, so that many groups are found without a look at each.
    let mut known: Vec<(Group, usize)> = Vec::new();
    for (row, group) in groups.enumerate() {
        match known.binary_search_by_key(&group, |(one, _)| *one) {
            Ok(place) => all[known[place].1].1.push(row),
            Err(place) => {
                known.insert(place, (group, all.len()));
                all.push((group, vec![row]));
            }
        }
    }
    all
}

/// What stands above a group.
fn title(side: Side, along: u32, (top, text): &(u32, &str)) -> Html {
    html! {
        <text class="acc-map-title" key={*text} x={side.place(along)} y={(top + 24).to_string()}>
            { cut(text) }
        </text>
    }
}

/// A copy: what it is of, a line, and at its end a mark and what it rests on.
fn draw(texts: &Messages, side: Side, row: &Row<'_>, begin: u32, end: u32) -> Html {
    let word = texts.get(word(row.rests));
    let [left, bend, right] = [BEGIN, (BEGIN + END) / 2, END].map(|along| side.place(along));
    let (begin, end) = (begin + 17, end + 17);
    let line = format!("M{left} {begin}C{bend} {begin} {bend} {end} {right} {end}");
    html! {
        <g data-rests={look(row.rests)} key={format!("{} {} {word}", row.id, row.to)}>
            <text x={side.place(14)} y={(begin + 7).to_string()}>{ cut(row.what) }</text>
            <path d={line} />
            { mark(side, row, end) }
            <text class="acc-map-word" x={side.place(END + 24)} y={(end + 7).to_string()}>{ word }</text>
        </g>
    }
}

/// A dot where a file shows it, a ring where somebody says it, a cross where something is wrong.
fn mark(side: Side, row: &Row<'_>, middle: u32) -> Html {
    let place = side.place(END + 8);
    if look(row.rests) == "bad" {
        let cross = format!("M{place} {middle}m-6-6l12 12m0-12l-12 12");
        return html! { <path class="acc-map-mark" d={cross} /> };
    }
    html! { <circle cx={place} cy={middle.to_string()} r="6" /> }
}

/// As much of a text as there is room for.
fn cut(text: &str) -> String {
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::cmp::Ordering;

    use super::{Column, GAP, LANE, LETTERS, Side, WIDTH, cut};

    #[test]
    fn copies_of_a_group_stand_below_its_title() {
        let column = Column::new(["a", "b", "a"].into_iter());
        assert_eq!(column.heads, [(0, "a"), (3 * LANE + GAP, "b")]);
        assert_eq!(column.rows, [LANE, 4 * LANE + GAP, 2 * LANE]);
        assert_eq!(column.height, 5 * LANE + 2 * GAP);
    }

    /// A group that counts how often it is compared.
    #[derive(Clone, Copy)]
    struct Counted<'a>(usize, &'a Cell<usize>);

    impl Ord for Counted<'_> {
        fn cmp(&self, other: &Self) -> Ordering {
            self.1.set(self.1.get() + 1);
            self.0.cmp(&other.0)
        }
    }

    impl PartialOrd for Counted<'_> {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    impl PartialEq for Counted<'_> {
        fn eq(&self, other: &Self) -> bool {
            self.cmp(other) == Ordering::Equal
        }
    }

    impl Eq for Counted<'_> {}

    #[test]
    fn twice_as_many_copies_cost_little_more_than_twice_as_much() {
        let compared = |copies: usize| {
            let count = Cell::new(0);
            let groups = (0..copies).map(|copy| Counted(copy * 7919 % copies, &count));
            let column = Column::new(groups);
            assert_eq!(column.heads.len(), copies);
            count.get()
        };
        let (few, many) = (compared(1000), compared(2000));
        assert!(many < few * 5 / 2, "{few} and {many}");
    }

    #[test]
    fn the_picture_runs_either_way() {
        let place = |right_to_left| Side { right_to_left }.place(400);
        assert_eq!(place(false), "400");
        assert_eq!(place(true), (WIDTH - 400).to_string());
    }

    #[test]
    fn long_texts_are_cut_between_letters() {
        let long = "ä".repeat(LETTERS + 1);
        assert_eq!(cut(&long), format!("{}…", "ä".repeat(LETTERS)));
        assert_eq!(cut("short"), "short");
    }
}
