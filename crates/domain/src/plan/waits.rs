//! No plan opens the gate by itself: whoever closes, and however, something has to be answered.

use super::reader::Reader;
use super::{Item, ItemKind, Plan};
use crate::standing::{Route, Standing};

/// Adds a fault where the gate would wait for nothing, for the first such standing and route.
pub(super) fn check_waits(plan: &Plan, root: &Reader<'_>, base: Option<&Plan>) {
    // A plan that extends another one switches items off there.
    let place = root.get(if base.is_some() { "items" } else { "sections" });
    for standing in Standing::ALL {
        let known = *standing != Standing::Unknown;
        for route in Route::ALL {
            let possible = known && route.is_open_to(*standing);
            if possible && !plan.items.iter().any(|item| waits(item, *standing, *route)) {
                let expected = [
                    "a required backup, decision or host item for standing \"",
                    standing.name(),
                    "\" and route \"",
                    route.name(),
                    "\"",
                ];
                place.fault(&expected.concat());
                return;
            }
        }
    }
}

/// Whether the gate waits for this item, whatever else is answered and whatever files say. An item
/// that hangs on another decision's answer needs no look: that decision waits before it. A
/// statement is no answer about the account.
fn waits(item: &Item, standing: Standing, route: Route) -> bool {
    let conditions = &item.applies;
    let asks = !matches!(item.kind, ItemKind::Statement(_));
    let always = !conditions.found && conditions.answers.is_empty();
    let standing = conditions.standings.is_empty() || conditions.standings.contains(&standing);
    let route = conditions.routes.is_empty() || conditions.routes.contains(&route);
    item.required && asks && always && standing && route
}
