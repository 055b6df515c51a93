//! The product's promise about each state, and about the effect of actions on it.
//!
//! Nothing of the domain is used here: this is a second reading of the same promise.

use crate::state::{Claim, File, Id, Kept, Located, Removal, Route, Standing, State, Whole};

/// Why each row is outstanding: account, standing, route, the facts of files, the plan, the clock,
/// backup, decision, statement.
pub(crate) type Rows = [Option<&'static str>; 9];

/// An act of a person, a file or the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    TypeId(Id),
    Stand(Standing),
    Take(Route),
    Say(Claim),
    Locate(Located),
    Explain(bool),
    SayForAll(Whole),
    OneByOne,
    ConfirmBackup,
    ConfirmCategory,
    Decide(Removal),
    Read(bool),
    Hand(File),
    Keep(Kept),
    Load(bool),
    WaitAMonth,
    SetTheClock(bool),
}

/// All that can be done in any state.
pub(crate) fn acts() -> Vec<Act> {
    let mut acts = vec![
        Act::OneByOne,
        Act::ConfirmBackup,
        Act::ConfirmCategory,
        Act::WaitAMonth,
    ];
    acts.extend(Id::ALL.iter().copied().map(Act::TypeId));
    acts.extend(Standing::ALL.iter().copied().map(Act::Stand));
    acts.extend(Route::ALL.iter().copied().map(Act::Take));
    acts.extend([Claim::Kept, Claim::Nothing, Claim::LetGo].map(Act::Say));
    acts.extend(Located::ALL.iter().copied().map(Act::Locate));
    acts.extend([false, true].map(Act::Explain));
    acts.extend(Whole::ALL.iter().copied().map(Act::SayForAll));
    acts.extend(Removal::ALL.iter().copied().map(Act::Decide));
    acts.extend([false, true].map(Act::Read));
    acts.extend(File::ALL.iter().copied().map(Act::Hand));
    acts.extend(Kept::ALL.iter().copied().map(Act::Keep));
    acts.extend([false, true].map(Act::Load));
    acts.extend([false, true].map(Act::SetTheClock));
    acts
}

/// The outstanding rows, and why they are.
pub(crate) fn outstanding(state: &State) -> Rows {
    [
        account(state),
        standing(state),
        route(state),
        facts(state),
        state.loading.then_some("plan-loading"),
        state.behind.then_some("clock-implausible"),
        backup(state),
        removal(state),
        steps(state),
    ]
}

fn account(state: &State) -> Option<&'static str> {
    match state.id {
        Id::Right => None,
        Id::Other => Some("id-changed"),
    }
}

fn standing(state: &State) -> Option<&'static str> {
    match state.standing {
        None => Some("unanswered"),
        Some(Standing::Unknown) => Some("unknown"),
        Some(_) => None,
    }
}

/// The route that is taken once the gate is open.
pub(crate) fn route_taken(state: &State) -> Option<Route> {
    if is_member_or_unknown(state) {
        state.route
    } else {
        Some(Route::Root)
    }
}

/// The organization closes members only: of anyone else nobody asks for the route, whatever was said
/// about it before.
fn is_member_or_unknown(state: &State) -> bool {
    !matches!(
        state.standing,
        Some(Standing::Standalone | Standing::Management)
    )
}

fn route(state: &State) -> Option<&'static str> {
    match (state.route, state.standing) {
        _ if !is_member_or_unknown(state) => None,
        (None, _) => Some("unanswered"),
        // Once removed it is no member any more.
        (Some(Route::Organization), Some(Standing::Member))
            if state.removal == Some(Removal::First) =>
        {
            Some("route-unavailable")
        }
        (Some(_), _) => None,
    }
}

/// Nobody knows what facts contradict that were not looked at.
fn facts(state: &State) -> Option<&'static str> {
    match state.kept {
        Kept::Read => None,
        Kept::Unread => Some("evidence-unread"),
        Kept::Unreadable => Some("evidence-unreadable"),
    }
}

/// The claim about the backup, by itself or by its category.
fn claim(state: &State) -> Option<Claim> {
    match (state.backup, state.category) {
        (Some(Claim::AsCategory), None) => None,
        (Some(Claim::AsCategory), Some(Whole::Nothing)) => Some(Claim::Nothing),
        (Some(Claim::AsCategory), Some(Whole::LetGo)) => Some(Claim::LetGo),
        (own, _) => own,
    }
}

/// Nothing is there though a file lists something; or it is kept where a file shows that it is lost.
fn contradicted(state: &State) -> bool {
    match claim(state) {
        Some(Claim::Nothing) => state.file != File::None,
        Some(Claim::Kept) => (state.file, state.located) == (File::Loses, Located::There),
        _ => false,
    }
}

fn backup(state: &State) -> Option<&'static str> {
    let explained = state.explained || state.backup == Some(Claim::AsCategory);
    let missing = match claim(state) {
        None | Some(Claim::AsCategory) => Some("unanswered"),
        Some(Claim::Kept) if state.located == Located::Nowhere => Some("where-missing"),
        Some(Claim::Kept) if contradicted(state) => Some("contradicted"),
        // The plan asks for more than a person's word, and a file speaks of one account alone.
        Some(Claim::Kept) if (state.file, state.located) != (File::Supports, Located::There) => {
            Some("grade-too-low")
        }
        Some(Claim::Kept) => None,
        Some(Claim::Nothing) => contradicted(state).then_some("contradicted"),
        Some(Claim::LetGo) => (!explained).then_some("why-missing"),
    };
    // Giving up is no claim about the account that could grow old.
    let old = state.old && claim(state) != Some(Claim::LetGo);
    let doubted = state.doubted.then_some("evidence-removed");
    missing.or(doubted).or(old.then_some("confirm-again"))
}

fn removal(state: &State) -> Option<&'static str> {
    match (state.standing, state.removal) {
        (Some(Standing::Member), None) => Some("unanswered"),
        (Some(Standing::Member), Some(Removal::NotYet)) => Some("not-yet"),
        _ => None,
    }
}

fn steps(state: &State) -> Option<&'static str> {
    let member = state.standing == Some(Standing::Member);
    let applies = member && state.removal == Some(Removal::First);
    (applies && !state.read).then_some("unanswered")
}

/// The outstanding rows once the time was put right: whatever had settled a row was said under a
/// time that nobody knows to be true.
pub(crate) fn put_right(state: &State) -> Rows {
    let right = State {
        behind: false,
        old: false,
        doubted: false,
        ..*state
    };
    let asked = |given: bool| given.then_some("clock-corrected");
    let [
        account,
        standing,
        route,
        facts,
        plan,
        clock,
        backup,
        removal,
        steps,
    ] = outstanding(&right);
    let member = state.standing == Some(Standing::Member);
    [
        account,
        asked(state.standing.is_some()).or(standing),
        asked(is_member_or_unknown(state) && state.route.is_some()).or(route),
        facts,
        plan,
        clock,
        backup.or(asked(true)),
        removal.or(asked(member)),
        steps.or(asked(member && state.removal == Some(Removal::First))),
    ]
}

/// The state once everything was given again after that.
pub(crate) fn given_again(state: State) -> State {
    let mut state = State {
        behind: false,
        old: false,
        doubted: false,
        ..state
    };
    state.doubted |= contradicted(&state);
    state
}

/// The state after something was done. Whatever a person does to an answer gives it anew.
pub(crate) fn step(mut state: State, act: Act) -> State {
    let given = State {
        old: false,
        doubted: false,
        ..state
    };
    match act {
        Act::TypeId(id) => state.id = id,
        Act::Stand(standing) => state.standing = Some(standing),
        Act::Take(route) => state.route = Some(route),
        Act::Say(claim) => {
            state = State {
                backup: Some(claim),
                ..given
            }
        }
        Act::Locate(located) => state = State { located, ..given },
        Act::Explain(explained) => state = State { explained, ..given },
        // A backup whose place was named is not given up in passing.
        Act::SayForAll(whole)
            if state.backup == Some(Claim::Kept) && state.located != Located::Nowhere =>
        {
            state.category = Some(whole);
        }
        Act::SayForAll(whole) => {
            state = State {
                category: Some(whole),
                backup: Some(Claim::AsCategory),
                ..given
            };
        }
        Act::OneByOne if state.backup == Some(Claim::AsCategory) => {
            state = State {
                category: None,
                backup: None,
                ..given
            };
        }
        Act::OneByOne => state.category = None,
        Act::ConfirmBackup => state = given,
        Act::ConfirmCategory if state.backup == Some(Claim::AsCategory) => state = given,
        Act::ConfirmCategory => {}
        Act::Decide(removal) => state.removal = Some(removal),
        Act::Read(read) => state.read = read,
        Act::Hand(file) => state.file = file,
        Act::Keep(kept) => state.kept = kept,
        Act::Load(loading) => state.loading = loading,
        // Time goes by for a clock that was set back, too, until it is late and no more.
        Act::WaitAMonth => {
            state.behind = false;
            state.old = state.backup.is_some();
        }
        Act::SetTheClock(behind) => state.behind = behind,
    }
    // A contradiction leaves its mark, for when the file is taken away.
    state.doubted |= contradicted(&state);
    state
}
