//! The copies as a table, with a link to the row of each.

use messages::{Messages, Msg};
use yew::prelude::*;

use super::{Row, look, word};

/// The table.
pub fn table(texts: &Messages, rows: &[Row<'_>]) -> Html {
    let columns = [
        Msg::CopiesWhat,
        Msg::CopiesFrom,
        Msg::CopiesTo,
        Msg::CopiesRests,
    ];
    let head = |column: &Msg| html! { <th scope="col">{ texts.get(*column) }</th> };
    let row = |row: &Row<'_>| {
        let word = texts.get(word(row.rests));
        // A browser that translates may have moved the texts of a row that says something else now.
        html! {
            <tr key={format!("{} {} {} {word}", row.id, row.from, row.to)}>
                <th scope="row">
                    <a href={format!("#{}", row.id)} data-goto={row.id.to_owned()}>{ row.what }</a>
                </th>
                <td>{ &row.from }</td>
                <td dir="auto">{ &row.to }</td>
                <td data-rests={look(row.rests)}>{ word }</td>
            </tr>
        }
    };
    html! {
        <table>
            <thead><tr>{ for columns.iter().map(head) }</tr></thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
        </table>
    }
}
