//! Goes through the whole list as a person would, knowing nothing but the documented names: it
//! answers what is outstanding, first things first, until nothing is.

use std::collections::BTreeMap;

use serde_json::json;

use crate::address::assert_no_console_address;
use crate::checklist::Checklist;
use crate::controls::Control;
use crate::scripts::script;

/// The account that the tests close.
pub const ACCOUNT: &str = "111122223333";

/// More answers than any plan of this size needs; then the page asks in circles.
const MOST_ANSWERS: usize = 400;

/// A person's answer about backups of which nothing else is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backups {
    /// There is nothing of the kind.
    Nothing,
    /// There is, and it may go.
    LetGo,
    /// It lies outside AWS, at a place that was named.
    Kept,
}

/// How one person goes through the list.
#[derive(Debug, Clone)]
pub struct Journey {
    standing: &'static str,
    route: &'static str,
    backups: Backups,
    shortcuts: bool,
    searching: bool,
    choices: BTreeMap<&'static str, &'static str>,
    answers: usize,
    inputs: usize,
    searches: usize,
}

impl Journey {
    /// An account of that standing, closed by that route, with nothing in it; every answer given
    /// singly, and for every decision the first that is offered.
    #[must_use]
    pub fn new(standing: &'static str, route: &'static str) -> Self {
        Self {
            standing,
            route,
            backups: Backups::Nothing,
            shortcuts: false,
            searching: true,
            choices: BTreeMap::new(),
            answers: 0,
            inputs: 0,
            searches: 0,
        }
    }

    /// The shortest way to an open gate, for tests that are about what comes then: a standalone
    /// account that lets everything go. A script gives the answers: nobody clicks, and nothing is searched.
    #[must_use]
    pub fn quick() -> Self {
        let mut journey = Self::new("standalone", "root")
            .with_backups(Backups::LetGo)
            .with_shortcuts();
        journey.searching = false;
        journey
    }

    /// The same journey with these answers about backups.
    #[must_use]
    pub fn with_backups(self, backups: Backups) -> Self {
        Self { backups, ..self }
    }

    /// One answer for a whole category, wherever that is offered.
    #[must_use]
    pub fn with_shortcuts(self) -> Self {
        Self {
            shortcuts: true,
            ..self
        }
    }

    /// A certain answer to a certain item, in place of the usual one. Where a shortcut answers
    /// its category, it is given afterwards.
    #[must_use]
    pub fn choosing(mut self, item: &'static str, answer: &'static str) -> Self {
        self.choices.insert(item, answer);
        self
    }

    /// How many answers were given so far: about the account, its standing, the route, an item or
    /// a whole category, whatever belongs to the answer, and the typed confirmation.
    #[must_use]
    pub fn answers(&self) -> usize {
        self.answers
    }

    /// How many inputs that took: each radio, tick and text counts as one.
    #[must_use]
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// How many times the tree was searched for a console's address.
    #[must_use]
    pub fn searches(&self) -> usize {
        self.searches
    }

    /// Answers everything outstanding. After every answer, unless it is a quick one's, the whole
    /// rendered tree is searched for a console's address.
    pub async fn complete(&mut self, list: &Checklist) {
        if !self.searching {
            return self.complete_by_script(list).await;
        }
        self.search(list).await;
        self.begin(list).await;
        if self.shortcuts {
            self.take_shortcuts(list).await;
        }
        while let Some(next) = list.outstanding().await.first() {
            self.answer(list, &next.item).await;
            let still = list.reason(&next.item).await;
            assert!(
                still.is_none(),
                "{} is answered, but still outstanding: {still:?}",
                next.item
            );
            assert!(
                self.answers < MOST_ANSWERS,
                "{} comes after {MOST_ANSWERS} others",
                next.item
            );
        }
        assert!(
            list.is_open().await,
            "nothing is outstanding, but the gate is shut"
        );
    }

    async fn complete_by_script(&self, list: &Checklist) {
        let answers = json!({
            "account": ACCOUNT, "standing": self.standing, "choices": self.choices,
            "shortcuts": self.backups.shortcuts(), "most": MOST_ANSWERS,
        });
        list.step(format!("answer everything: {answers}"));
        let script = list.with_names(&script!("quick"));
        let outcome = list.script_async(&script, vec![answers]).await;
        assert!(outcome.get("error").is_none(), "{outcome}");
        assert!(list.is_open().await, "the gate is shut");
    }

    /// Gives the account's id, its standing and the route, from which everything else follows.
    pub async fn begin(&mut self, list: &Checklist) {
        // AWS offers only members more than one route.
        let route = (self.standing == "member").then_some("route");
        for item in ["account", "standing"].into_iter().chain(route) {
            if list.reason(item).await.is_some() {
                self.answer(list, item).await;
            }
        }
        self.tick_what_is_there(list).await;
    }

    /// Whatever gets an answer of its own is there, so that it is asked for.
    async fn tick_what_is_there(&mut self, list: &Checklist) {
        for item in self.choices.keys().copied().collect::<Vec<_>>() {
            let name = format!("{item}.there");
            if list.has(&format!("[name=\"{name}\"]:not(:checked)")).await {
                self.answers += 1;
                list.tick(&name).await;
                self.note(list).await;
            }
        }
    }

    /// Goes on to review and types the confirmation. The link is there afterwards, and not before.
    pub async fn hand_over(&mut self, list: &Checklist) {
        list.action("review").await;
        list.appears("[data-panel=\"hand-off\"]").await;
        self.search(list).await;
        assert!(
            !list.has("a[data-hand-off]").await,
            "the link is there before the confirmation"
        );
        self.fill(list, "confirm-account-id", ACCOUNT).await;
        self.answers += 1;
        list.appears("a[data-hand-off]").await;
    }

    /// Answers one item, whatever kind it is.
    pub async fn answer(&mut self, list: &Checklist, item: &str) {
        self.answers += 1;
        match item {
            "account" => self.fill(list, "account-id", ACCOUNT).await,
            "standing" => self.radio(list, "standing", self.standing).await,
            "route" => self.radio(list, "route", self.route).await,
            "there" => {
                list.tick("there.nothing-else").await;
                self.note(list).await;
            }
            _ => self.answer_row(list, item).await,
        }
    }

    async fn answer_row(&mut self, list: &Checklist, item: &str) {
        let name = format!("{item}.answer");
        let controls = list.controls(item).await;
        let offered: Vec<&Control> = controls.iter().filter(|input| input.name == name).collect();
        let Some(first) = offered.first() else {
            panic!("the row {item} has no input {name}")
        };
        if first.kind == "checkbox" {
            list.tick(&name).await;
            return self.note(list).await;
        }
        let is_backup = offered.iter().any(|input| input.value == "kept");
        let usual = if is_backup {
            self.backups.value()
        } else {
            first.value.as_str()
        };
        let answer = self.choices.get(item).copied().unwrap_or(usual).to_owned();
        self.radio(list, &name, &answer).await;
        match answer.as_str() {
            "kept" if is_backup => self.say_where(list, item).await,
            _ => self.say_why(list, &format!("{item}.why")).await,
        }
    }

    /// Names a place for what is kept.
    async fn say_where(&mut self, list: &Checklist, item: &str) {
        self.radio(list, &format!("{item}.place"), "outside-aws")
            .await;
        self.fill(list, &format!("{item}.where"), "Disk 7 in the safe")
            .await;
        self.radio(list, &format!("{item}.restore"), "tried").await;
    }

    /// Gives a reason where one is asked for.
    async fn say_why(&mut self, list: &Checklist, name: &str) {
        if list.has(&format!("input[name=\"{name}\"]")).await {
            self.fill(list, name, "No longer needed").await;
        }
    }

    /// Answers whole categories at once, and then those of their items that have an answer of
    /// their own.
    async fn take_shortcuts(&mut self, list: &Checklist) {
        for (name, value, items) in self.shortcuts_on(list).await {
            if !list
                .outstanding()
                .await
                .iter()
                .any(|open| items.contains(&open.item))
            {
                continue;
            }
            self.answers += 1;
            self.radio(list, &name, &value).await;
            let category = name.trim_end_matches(".shortcut");
            self.say_why(list, &format!("{category}.why")).await;
            let own = |item: &&String| self.choices.contains_key(item.as_str());
            for item in items.iter().filter(own).cloned().collect::<Vec<_>>() {
                self.answer(list, &item).await;
            }
        }
    }

    /// The names of the shortcuts that fit, widest first, with the items that they answer.
    async fn shortcuts_on(&self, list: &Checklist) -> Vec<(String, String, Vec<String>)> {
        let wanted = self.backups.shortcuts();
        let found = list.ask(&script!("shortcuts"), vec![json!(wanted)]).await;
        serde_json::from_value(found).expect("shortcuts have a name, a value and items")
    }

    async fn radio(&mut self, list: &Checklist, name: &str, value: &str) {
        list.radio(name, value).await;
        // What Yew has left to draw it draws by a timer, and Firefox holds timers back while a page loads.
        let drawn = "const progress = root.querySelector('.acc-progress')?.textContent;
            return !progress || parseInt(progress, 10) === el.state.settled";
        list.wait("the answer is drawn", drawn, vec![]).await;
        self.note(list).await;
    }

    async fn fill(&mut self, list: &Checklist, name: &str, text: &str) {
        list.fill(name, text).await;
        self.note(list).await;
    }

    /// Counts an input, and searches the tree as long as there can be no permit.
    async fn note(&mut self, list: &Checklist) {
        self.inputs += 1;
        if !self.searching {
            return;
        }
        if !list.has("a[data-hand-off]").await {
            self.search(list).await;
        } else {
            assert!(
                list.is_open().await,
                "the link is there while the gate is shut"
            );
        }
    }

    async fn search(&mut self, list: &Checklist) {
        assert_no_console_address(&list.rendered_tree().await);
        self.searches += 1;
    }
}

impl Backups {
    /// The answers for all of a group that say the same.
    const fn shortcuts(self) -> [&'static str; 2] {
        match self {
            Self::LetGo => ["let-go-all", "none-apply"],
            Self::Nothing | Self::Kept => ["nothing-of-this-kind", "none-apply"],
        }
    }

    fn value(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::LetGo => "let-go",
            Self::Kept => "kept",
        }
    }
}
