//! The promise about what is there, read a second time: nothing of the domain is used here.

/// The answer about the one item that is asked only where it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Own {
    None,
    Nothing,
    LetGo,
}

/// What a confirmation rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rests {
    Bills,
    File,
}

/// How long ago something was confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Age {
    Today,
    OverAWeek,
    OverAMonth,
}

/// That nothing else was confirmed to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Confirmed {
    pub(crate) rests: Rests,
    pub(crate) age: Age,
    /// Whether the item was spoken of then.
    pub(crate) beside: bool,
    /// Whether a file contradicted it since, or the file that it rests on was taken away.
    pub(crate) doubted: bool,
}

/// What files say about the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum File {
    None,
    /// One that is no inventory of the whole account lists it.
    Lists,
    /// The collector could not ask everywhere.
    Collected,
    /// The collector asked everywhere, and nothing was there; for one more day.
    Empty,
    /// The same, until yesterday.
    EmptyLongAgo,
    /// The collector found it.
    CollectedLists,
}

/// Everything that tells two situations apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct State {
    pub(crate) own: Own,
    pub(crate) ticked: bool,
    /// Whether the item has to be answered again since a file was taken away.
    pub(crate) marked: bool,
    pub(crate) confirmed: Option<Confirmed>,
    /// That the bills show nothing of the rest; and whether that was over a month ago.
    pub(crate) rest: Option<bool>,
    pub(crate) file: File,
    /// Whether there is a line of cost for the item, and no more than that.
    pub(crate) costs: bool,
    /// Whether facts that are kept were not looked at.
    pub(crate) unread: bool,
    /// Whether the time was put right after everything else was said.
    pub(crate) corrected: bool,
}

/// Something that a person or a file does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    Tick(bool),
    SayNothing,
    LetGo,
    Confirm(bool),
    ConfirmAgain,
    Rest(bool),
    Hand(File),
    Cost(bool),
    Read(bool),
}

impl File {
    pub(crate) const ALL: [Self; 6] = [
        Self::None,
        Self::Lists,
        Self::Collected,
        Self::Empty,
        Self::EmptyLongAgo,
        Self::CollectedLists,
    ];

    pub(crate) const fn lists(self) -> bool {
        matches!(self, Self::Lists | Self::CollectedLists)
    }

    pub(crate) const fn is_collected(self) -> bool {
        !matches!(self, Self::None | Self::Lists)
    }
}

/// Why the row and the item are outstanding, facts at hand or not.
pub(crate) type Rows = [Option<&'static str>; 3];

/// The rows: the facts of files, what is there, the item.
pub(crate) fn outstanding(state: &State) -> Rows {
    let facts = state.unread.then_some("evidence-unread");
    match item(state) {
        Item::Own(why) => [facts, None, why],
        Item::WithTheRow => [facts, confirmation(state).err(), None],
        Item::NotCovered => [facts, None, Some("not-asked")],
    }
}

enum Item {
    /// It is judged by itself.
    Own(Option<&'static str>),
    /// The row stands for it.
    WithTheRow,
    /// The file does not show that it is not there.
    NotCovered,
}

fn item(state: &State) -> Item {
    let contradicted = state.file.lists();
    let is_there = contradicted || state.costs;
    let by_itself = match state.own {
        Own::Nothing if contradicted => Some("contradicted"),
        Own::Nothing | Own::LetGo if state.corrected => Some("clock-corrected"),
        Own::Nothing | Own::LetGo => state.marked.then_some("evidence-removed"),
        Own::None if state.ticked => Some("unanswered"),
        Own::None if state.confirmed.is_some_and(|one| one.beside) => Some("unanswered"),
        Own::None if is_there && by_bills(state) => Some("contradicted"),
        Own::None if is_there => Some("unanswered"),
        Own::None if state.marked => Some("evidence-removed"),
        Own::None => {
            // No row settles what its basis does not cover.
            let covered = match confirmation(state) {
                Err(_) | Ok(Rests::Bills) => true,
                Ok(Rests::File) => state.file == File::Empty || rest(state),
            };
            return if covered {
                Item::WithTheRow
            } else {
                Item::NotCovered
            };
        }
    };
    Item::Own(by_itself)
}

/// Whether the bills were said to show nothing else, whatever became of that.
fn by_bills(state: &State) -> bool {
    state.confirmed.is_some_and(|one| one.rests == Rests::Bills)
}

/// What the confirmation rests on, or why it does not count.
fn confirmation(state: &State) -> Result<Rests, &'static str> {
    let given = state.confirmed.ok_or("unanswered")?;
    let by_file = given.rests == Rests::File;
    let without_its_file = by_file && !state.file.is_collected();
    let old = given.age == Age::OverAMonth || (by_file && given.age == Age::OverAWeek);
    let said_of = state.own != Own::None || state.ticked;
    if state.costs && !said_of {
        Err("contradicted")
    } else if state.corrected {
        Err("clock-corrected")
    } else if by_file && state.unread {
        Err("evidence-unread")
    } else if given.doubted || without_its_file {
        Err("evidence-removed")
    } else if old {
        Err("confirm-again")
    } else {
        Ok(given.rests)
    }
}

fn rest(state: &State) -> bool {
    state.rest == Some(false) && !state.corrected
}

/// The state after something was done.
pub(crate) fn step(before: State, act: Act) -> State {
    let mut state = before;
    // Whatever is said, is said anew.
    let rests = if state.file.is_collected() {
        Rests::File
    } else {
        Rests::Bills
    };
    match act {
        Act::Tick(there) => {
            state.ticked = there;
            state.marked = false;
            if !there {
                state.own = Own::None;
                // It was not there beside anything but this one.
                let beside = state.confirmed.is_some_and(|one| one.beside);
                state.confirmed = state.confirmed.filter(|_| !beside);
            }
        }
        Act::SayNothing => (state.own, state.marked) = (Own::Nothing, false),
        Act::LetGo => (state.own, state.marked) = (Own::LetGo, false),
        Act::Confirm(true) => state = confirm(state, rests, state.file.lists() || state.costs),
        Act::Confirm(false) => state.confirmed = None,
        Act::ConfirmAgain => {
            if let Some(one) = state.confirmed {
                state = confirm(state, one.rests, one.beside);
            }
        }
        Act::Rest(said) => state.rest = said.then_some(false),
        Act::Hand(file) => state.file = file,
        Act::Cost(costs) => state.costs = costs,
        Act::Read(unread) => state.unread = unread,
    }
    if matches!(act, Act::Hand(_) | Act::Cost(false)) {
        state = taken_away(before, state);
    }
    contradicted(state)
}

/// Confirmed beside something that files list, or not.
fn confirm(state: State, rests: Rests, listed: bool) -> State {
    let spoken_of = state.own != Own::None || state.ticked;
    let confirmed = Confirmed {
        rests,
        age: Age::Today,
        beside: spoken_of || listed,
        doubted: false,
    };
    State {
        confirmed: Some(confirmed),
        marked: state.marked && spoken_of,
        ..state
    }
}

/// Taking a file away settles nothing, and what rested on it is asked again.
fn taken_away(before: State, mut state: State) -> State {
    let stood = |state: &State| matches!(item(state), Item::Own(Some(_)) | Item::NotCovered);
    let waits = matches!(item(&state), Item::WithTheRow) && confirmation(&state).is_err();
    let settled = stood(&before) && !stood(&state) && !waits;
    let (was, is) = (confirmation(&before), confirmation(&state));
    let confirmed = (was.is_err() && is.is_ok()) || is == Err("evidence-removed");
    state.marked |= settled;
    if let Some(one) = &mut state.confirmed {
        one.doubted |= confirmed;
    }
    state
}

/// What files contradict leaves its mark, also where nothing is left to be confirmed.
fn contradicted(mut state: State) -> State {
    let [_, _, item] = outstanding(&state);
    state.marked |= item == Some("contradicted");
    state
}
