//! The copies as a list, for where there is no room for the picture.

use messages::{Messages, Msg};
use yew::prelude::*;

use super::{Row, look, word};

/// The list.
pub fn list(texts: &Messages, rows: &[Row<'_>]) -> Html {
    let line = |row: &Row<'_>| {
        let way = texts.fill(Msg::CopiesWay, &[("from", &row.from), ("to", &row.to)]);
        let word = texts.get(word(row.rests));
        html! {
            <li key={format!("{} {way} {word}", row.id)}>
                <a href={format!("#{}", row.id)} data-goto={row.id.to_owned()}>{ row.what }</a>
                <p class="acc-hint">{ way.clone() }</p>
                <p data-rests={look(row.rests)}>{ word }</p>
            </li>
        }
    };
    html! { <ul class="acc-copies-list">{ for rows.iter().map(line) }</ul> }
}
