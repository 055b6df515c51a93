//! Where copies lie: a picture with a table of the same, and a list where there is no room.

mod answer;
mod empty;
mod list;
mod map;
mod table;

use messages::Msg;
use yew::prelude::*;

use self::answer::answer;
use self::empty::none_found;
use self::list::list;
use self::map::map;
use self::table::table;
use crate::components::shown::use_shown;
use crate::model::{Copy, Model, Rests, To, Topic, copies};
use crate::view::joined::detailed;

/// From so many copies on there is a picture: fewer are seen at a glance in their rows.
const MANY: usize = 5;

/// What files show, for one press to answer for all of it, and the map of copies. Answers and files both speak in
/// it; of answers it is drawn again when somebody goes on.
#[component]
pub fn Copies() -> Html {
    use_shown(Topic::Copies, |model| {
        let plan = model.plan.as_ref().ok()?;
        // Each goes when it was pressed, and the others stay where they are.
        let parts = [
            answer(model, plan).map(|drawn| ("answer", drawn)),
            none_found(model, plan).map(|drawn| ("none", drawn)),
            all(model).map(|drawn| ("map", drawn)),
        ];
        let keyed = parts.into_iter().flatten();
        let keyed = keyed.map(|(key, drawn)| html! { <div {key}>{ drawn }</div> });
        Some(html! { <>{ for keyed }</> })
    })
}

/// The map of copies.
fn all(model: &Model) -> Option<Html> {
    let copies = copies(model);
    let known = copies.iter().filter(|copy| copy.to != To::Nowhere).count();
    if known < MANY {
        return None;
    }
    let texts = &model.messages;
    let heading = model.config.heading(3);
    let rows: Vec<Row<'_>> = copies.iter().map(|copy| row(model, copy)).collect();
    Some(html! {
        <section class="acc-copies" data-panel="copies">
            <@{heading}>{ texts.get(Msg::CopiesTitle) }</@>
            { map(texts, &rows, known, model.config.right_to_left) }
            <details class="acc-more">
                <summary>{ texts.get(Msg::CopiesTable) }</summary>
                { table(texts, &rows) }
            </details>
            { list(texts, &rows) }
        </section>
    })
}

/// A copy in words.
struct Row<'a> {
    /// The id of its row in the page.
    id: &'a str,
    what: &'a str,
    from: String,
    to: String,
    rests: Rests,
}

fn row<'a>(model: &Model, copy: &Copy<'a>) -> Row<'a> {
    let texts = &model.messages;
    let this = texts.get(Msg::CopiesThisAccount);
    let account = model.case.account;
    let account = account.map_or_else(|| this.to_owned(), |id| id.as_str().to_owned());
    let from = match copy.regions.as_slice() {
        [] => account,
        regions if regions.len() > 2 => {
            let count = texts.count(Msg::CopiesRegions, regions.len() as u64, &[]);
            detailed(texts, &account, &count)
        }
        regions => detailed(texts, &account, &texts.list(regions)),
    };
    let outside = texts.get(Msg::KeptOutsideAws);
    let to = match copy.to {
        To::Account(account) => texts.fill(Msg::CopiesAccount, &[("account", account.as_str())]),
        To::Outside("") => outside.to_owned(),
        To::Outside(place) => detailed(texts, outside, place),
        To::Nowhere => texts.get(Msg::CopiesNowhere).to_owned(),
    };
    Row {
        id: &copy.item.id,
        what: &copy.item.title,
        from,
        to,
        rests: copy.rests,
    }
}

/// What a copy rests on, in words.
const fn word(rests: Rests) -> Msg {
    match rests {
        Rests::Shown => Msg::CopiesShown,
        Rests::Supported => Msg::CopiesSupported,
        Rests::Said => Msg::CopiesSaid,
        Rests::NotEnough => Msg::CopiesNotEnough,
        Rests::Contradicted => Msg::CopiesContradicted,
        Rests::Missing => Msg::CopiesMissing,
    }
}

/// How a copy looks: a solid line, a dashed one, or one in red.
const fn look(rests: Rests) -> &'static str {
    match rests {
        Rests::Shown | Rests::Supported => "shown",
        Rests::Said => "said",
        Rests::NotEnough | Rests::Contradicted | Rests::Missing => "bad",
    }
}
