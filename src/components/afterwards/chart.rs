//! The time line from the day of closing to the day when the account is closed for good, as a drawing.
//! The list below it says the same: nobody has to see it.

use domain::plan::TimelineEntry;
use domain::time::Date;
use messages::{Messages, Msg};
use yew::prelude::*;

/// The field of the drawing is so wide, with a margin on either side in which words may stand.
const WIDTH: u32 = 1000;
const MARGIN: u32 = 20;

/// The height that an entry takes: its title, and below it its bar.
const LANE: u32 = 52;

/// The room above the first entry, for the word "today", and that below the last, for the axis.
const HEAD: u32 = 34;
const FOOT: u32 = 50;

/// The axis has a mark every so many days.
const STEP: u32 = 30;

/// What the drawing shows.
pub struct Chart<'a> {
    /// The texts of the page.
    pub texts: &'a Messages,
    /// The entries. Those without a day are not drawn.
    pub entries: &'a [&'a TimelineEntry],
    /// So many days after closing, the account is closed for good: the axis goes there at least.
    pub for_good: Option<u32>,
    /// The day of closing, once it is known.
    pub closed: Option<Date>,
    /// How many days ago that was.
    pub today: Option<u32>,
    /// Whether the day of closing stands at the right.
    pub right_to_left: bool,
}

/// Where days stand on the axis.
#[derive(Clone, Copy)]
struct Axis {
    days: u32,
    right_to_left: bool,
}

impl Axis {
    /// The place of a day.
    fn place(self, day: u32) -> u32 {
        let along = (WIDTH - 2 * MARGIN) * day.min(self.days) / self.days;
        if self.right_to_left {
            WIDTH - MARGIN - along
        } else {
            MARGIN + along
        }
    }

    /// How far words that are anchored so stand away from the line of their day.
    fn aside(self, anchor: &str) -> &'static str {
        if (anchor == "start") == self.right_to_left {
            "-8"
        } else {
            "8"
        }
    }

    /// Whether a word that begins at this day has more room than one that ends there.
    const fn is_early(self, day: u32) -> bool {
        2 * day <= self.days
    }
}

/// An entry with its days, at its height.
struct Bar<'a> {
    title: &'a str,
    from: u32,
    to: u32,
    top: u32,
}

/// The drawing; none where no entry has a day.
pub fn chart(chart: &Chart<'_>) -> Html {
    let dated = chart
        .entries
        .iter()
        .filter_map(|entry| Some((entry, entry.from_day?)));
    let bars: Vec<Bar<'_>> = dated
        .zip(0..)
        .map(|((entry, from), lane)| Bar {
            title: &entry.title,
            from,
            to: entry.to_day.unwrap_or(from).max(from),
            top: HEAD + lane * LANE,
        })
        .collect();
    let Some(last) = bars.iter().map(|bar| bar.to).max() else {
        return Html::default();
    };
    let axis = Axis {
        days: last.max(chart.for_good.unwrap_or_default()).max(1),
        right_to_left: chart.right_to_left,
    };
    let bottom = HEAD + bars.len() as u32 * LANE;
    let height = bottom + FOOT;
    html! {
        <svg
            class="acc-chart"
            viewBox={format!("0 0 {WIDTH} {height}")}
            aria-hidden="true"
            focusable="false"
        >
            { for (0..=axis.days).step_by(STEP as usize).map(|day| mark(chart, axis, day, bottom)) }
            { for bars.iter().map(|bar| draw(axis, bar)) }
            if let Some(today) = chart.today.filter(|today| *today <= axis.days) {
                { now(chart.texts, axis, today, bottom) }
            }
        </svg>
    }
}

/// An entry: its title, and a bar over its days, which is a dot where it is one.
fn draw(axis: Axis, bar: &Bar<'_>) -> Html {
    let (start, end) = (axis.place(bar.from), axis.place(bar.to));
    let (left, right) = (start.min(end), start.max(end));
    let middle = bar.top + 34;
    let (place, anchor) = if axis.is_early(bar.from) {
        (start, "start")
    } else {
        (end, "end")
    };
    html! {
        <g key={format!("{} {}", bar.top, bar.title)}>
            <text
                x={place.to_string()}
                y={(bar.top + 18).to_string()}
                dx={axis.aside(anchor)}
                text-anchor={anchor}
            >
                { bar.title }
            </text>
            if left == right {
                <circle cx={left.to_string()} cy={middle.to_string()} r="9" />
            } else {
                <rect
                    x={left.to_string()}
                    y={(middle - 6).to_string()}
                    width={(right - left).to_string()}
                    height="12"
                    rx="6"
                />
            }
        </g>
    }
}

/// A mark of the axis with its day.
fn mark(chart: &Chart<'_>, axis: Axis, day: u32, bottom: u32) -> Html {
    let texts = chart.texts;
    let label = match chart.closed {
        Some(closed) => texts.day(closed.plus_days(day)),
        None => texts.fill(Msg::DatesDay, &[("day", &texts.number(day.into()))]),
    };
    let anchor = match day {
        0 => "start",
        _ if day == axis.days => "end",
        _ => "middle",
    };
    let place = axis.place(day).to_string();
    html! {
        <g class="acc-chart-mark" key={label.clone()}>
            <line x1={place.clone()} y1={HEAD.to_string()} x2={place.clone()} y2={bottom.to_string()} />
            <text x={place} y={(bottom + 30).to_string()} text-anchor={anchor}>{ label.clone() }</text>
        </g>
    }
}

/// Today.
fn now(texts: &Messages, axis: Axis, today: u32, bottom: u32) -> Html {
    let anchor = if axis.is_early(today) { "start" } else { "end" };
    let place = axis.place(today).to_string();
    html! {
        <g class="acc-chart-today">
            <line x1={place.clone()} y1="6" x2={place.clone()} y2={bottom.to_string()} />
            <text x={place} y="20" dx={axis.aside(anchor)} text-anchor={anchor}>
                { texts.get(Msg::DatesToday) }
            </text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::{Axis, MARGIN, WIDTH};

    #[test]
    fn days_stand_in_order_between_the_margins_in_either_direction() {
        for days in [90, 91, 400] {
            let axis = |right_to_left| Axis {
                days,
                right_to_left,
            };
            let (along, against) = (axis(false), axis(true));
            assert_eq!(along.place(0), MARGIN);
            assert_eq!(along.place(days), WIDTH - MARGIN);
            assert_eq!(along.place(days + 1), WIDTH - MARGIN);
            for day in 0..days {
                assert!(along.place(day) <= along.place(day + 1));
                assert_eq!(along.place(day) + against.place(day), WIDTH);
            }
        }
    }
}
