//! How the account stands, and how it will be closed.

use domain::standing::{Route, Standing};
use messages::Msg;

/// The words of a standing.
#[must_use]
pub const fn standing(standing: Standing) -> Msg {
    match standing {
        Standing::Standalone => Msg::StandingStandalone,
        Standing::Member => Msg::StandingMember,
        Standing::Management => Msg::StandingManagement,
        Standing::Unknown => Msg::StandingUnknown,
    }
}

/// The words of a route.
#[must_use]
pub const fn route(route: Route) -> Msg {
    match route {
        Route::Root => Msg::RouteRoot,
        Route::Organization => Msg::RouteOrganization,
    }
}
