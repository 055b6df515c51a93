//! The states of the small plan, small enough to write all of them down.

/// Everything that tells two situations of the small plan apart. No type of the domain is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct State {
    pub(crate) id: Id,
    pub(crate) standing: Option<Standing>,
    pub(crate) route: Option<Route>,
    pub(crate) backup: Option<Claim>,
    pub(crate) located: Located,
    /// Whether there is a reason for letting go.
    pub(crate) explained: bool,
    /// Whether the backup was answered longer ago than the plan allows.
    pub(crate) old: bool,
    /// Whether a file contradicted the answer since it was given.
    pub(crate) doubted: bool,
    pub(crate) category: Option<Whole>,
    pub(crate) file: File,
    pub(crate) kept: Kept,
    /// Whether another plan was asked for and does not judge yet.
    pub(crate) loading: bool,
    /// Whether the clock is far behind a time that was seen.
    pub(crate) behind: bool,
    pub(crate) removal: Option<Removal>,
    pub(crate) read: bool,
}

macro_rules! listed {
    ($(#[$doc:meta])* $name:ident { $($value:ident),+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($value),+ }

        impl $name {
            pub(crate) const ALL: &[Self] = &[$(Self::$value),+];
        }
    };
}

listed! {
    /// The account's id as it is typed.
    Id { Right, Other }
}
listed! {
    /// The answer about the organization.
    Standing { Standalone, Member, Management, Unknown }
}
listed! {
    /// How it will be closed.
    Route { Root, Organization }
}
listed! {
    /// The answer about the backup.
    Claim { Kept, Nothing, LetGo, AsCategory }
}
listed! {
    /// Where the fields of `kept` say that the copy is: outside AWS, or where a file has it.
    Located { Nowhere, Outside, There }
}
listed! {
    /// The answer about the backup's whole category; letting go has its reason.
    Whole { Nothing, LetGo }
}
listed! {
    /// A file's finding about the backup.
    File { None, Lists, Supports, Loses }
}
listed! {
    /// The state of the facts that are kept.
    Kept { Read, Unread, Unreadable }
}
listed! {
    /// The decision about the organization.
    Removal { First, LeaveIn, NotYet }
}

/// Takes one digit off a number that counts states.
fn digit<T: Copy>(number: &mut usize, values: &[T]) -> T {
    let value = values[*number % values.len()];
    *number /= values.len();
    value
}

fn perhaps<T: Copy>(values: &[T]) -> Vec<Option<T>> {
    std::iter::once(None)
        .chain(values.iter().copied().map(Some))
        .collect()
}

/// All mixes of what is at hand: the facts that are kept, the plan, and a clock that can be right.
fn at_hand() -> Vec<(Kept, bool, bool)> {
    let flags = [false, true];
    (0..Kept::ALL.len() * 4)
        .map(|mut number| {
            let number = &mut number;
            (
                digit(number, Kept::ALL),
                digit(number, &flags),
                digit(number, &flags),
            )
        })
        .collect()
}

/// All states with everything at hand, and every seventh once more where something is not: the mixes
/// take turns. Neither number has a divisor in common with those of the other parts, so that each
/// mix meets every pair of these.
pub(crate) fn all() -> Vec<State> {
    let flags = [false, true];
    let (standings, routes) = (perhaps(Standing::ALL), perhaps(Route::ALL));
    let (claims, wholes) = (perhaps(Claim::ALL), perhaps(Whole::ALL));
    let removals = perhaps(Removal::ALL);
    let sizes = [
        Id::ALL.len(),
        standings.len(),
        routes.len(),
        claims.len(),
        wholes.len(),
    ];
    let more = [
        File::ALL.len(),
        removals.len(),
        Located::ALL.len(),
        2,
        2,
        2,
        2,
    ];
    let count: usize = sizes.iter().chain(&more).product();
    let mixes = at_hand();
    let (whole, missing) = (mixes[0], &mixes[1..]);
    assert_eq!(missing.len(), 11, "the mixes take turns");
    let state = |mut number: usize, (kept, loading, behind): (Kept, bool, bool)| {
        let number = &mut number;
        State {
            id: digit(number, Id::ALL),
            standing: digit(number, &standings),
            route: digit(number, &routes),
            backup: digit(number, &claims),
            located: digit(number, Located::ALL),
            explained: digit(number, &flags),
            old: digit(number, &flags),
            doubted: digit(number, &flags),
            category: digit(number, &wholes),
            file: digit(number, File::ALL),
            removal: digit(number, &removals),
            read: digit(number, &flags),
            kept,
            loading,
            behind,
        }
    };
    let states = (0..count).flat_map(|number| {
        let mix = missing[number / 7 % missing.len()];
        let more = (number % 7 == 0).then(|| state(number, mix));
        [state(number, whole)].into_iter().chain(more)
    });
    // A backup that was never answered, or taken back, is neither old nor doubted.
    states
        .filter(|state| state.backup.is_some() || !(state.old || state.doubted))
        .collect()
}
