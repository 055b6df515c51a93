//! The events that the program has its element fire.

domain::closed_list! {
    /// An event for the embedding page, by its public name.
    Event {
        /// The judgement is another one.
        Change = "acc-change",
        /// The gate opened.
        GateOpened = "acc-gate-opened",
        /// The gate shut.
        GateShut = "acc-gate-shut",
        /// The way to the console is being taken.
        HandOff = "acc-hand-off",
    }
}
