//! The domain's values for those of the small plan's states.

use domain::answer::{Choice, Place};
use domain::plan::Shortcut;
use domain::standing as real;

use crate::common::{ACCOUNT, ELSEWHERE};
use crate::state::{Claim, Id, Located, Removal, Route, Standing, Whole};

pub(crate) fn place_of(located: Located) -> Place {
    match located {
        Located::There => Place::OtherAccount,
        Located::Nowhere | Located::Outside => Place::OutsideAws,
    }
}

pub(crate) fn words_of(located: Located) -> &'static str {
    match located {
        Located::Nowhere => "",
        Located::Outside | Located::There => "the safe",
    }
}

/// The value that becomes this.
pub(crate) fn back<T: Copy, R: PartialEq>(values: &[T], becomes: fn(T) -> R, result: R) -> T {
    *values
        .iter()
        .find(|value| becomes(**value) == result)
        .expect("a known value")
}

pub(crate) fn typed(id: Id) -> &'static str {
    match id {
        Id::Right => ACCOUNT,
        Id::Other => ELSEWHERE,
    }
}

pub(crate) fn standing_of(standing: Standing) -> real::Standing {
    match standing {
        Standing::Standalone => real::Standing::Standalone,
        Standing::Member => real::Standing::Member,
        Standing::Management => real::Standing::Management,
        Standing::Unknown => real::Standing::Unknown,
    }
}

pub(crate) fn route_of(route: Route) -> real::Route {
    match route {
        Route::Root => real::Route::Root,
        Route::Organization => real::Route::Organization,
    }
}

pub(crate) fn choice_of(claim: Claim) -> Choice {
    match claim {
        Claim::Kept => Choice::Kept,
        Claim::Nothing => Choice::Nothing,
        Claim::LetGo => Choice::LetGo,
        Claim::AsCategory => Choice::AsCategory,
    }
}

pub(crate) fn shortcut_of(whole: Whole) -> Shortcut {
    match whole {
        Whole::Nothing => Shortcut::NothingOfThisKind,
        Whole::LetGo => Shortcut::LetGoAll,
    }
}

pub(crate) fn option_of(removal: Removal) -> &'static str {
    match removal {
        Removal::First => "first",
        Removal::LeaveIn => "leave-in",
        Removal::NotYet => "not-yet",
    }
}
