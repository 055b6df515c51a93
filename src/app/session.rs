//! The session of one instance: everything that changes its model goes through it.

mod changes;
mod opening;

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use domain::case::Case;
use domain::evidence::Evidence;
use domain::gate::Loading;
use domain::json::Value;
use domain::removals::Removals;
use domain::table::Names;
use domain::time::Timestamp;
use gloo_timers::callback::Timeout;
use web_sys::Element;

use super::handed::Handed;
use super::saved::{Generation, Saved};
use super::texts::read_texts;
use super::unsaved::{OfThePage, Unsaved};
use crate::browser::loader::Loader;
use crate::browser::{clock, dom};
use crate::model::{Config, Event, Model, Notice, Store, Topic, Ui};

/// The things an instance hangs on: its root, and the loader's help.
pub struct Hooks {
    /// The element in the shadow tree in which the app is drawn.
    pub root: Element,
    /// The loader of its element.
    pub loader: Loader,
}

pub(super) struct Inner {
    store: Store,
    saved: RefCell<Saved>,
    pub(super) used: Cell<usize>,
    pub(super) generation: Cell<Generation>,
    /// When answers under the present name last moved elsewhere; these here came later.
    pub(super) moved: Cell<Timestamp>,
    /// The last hand-off's record.
    pub(super) handed: RefCell<Option<Handed>>,
    /// Whether the gate was open when that was last told.
    pub(super) told_open: Cell<bool>,
    /// Whether the link may be in the tree.
    pub(super) leads_out: Cell<bool>,
    /// Accounts that could not be saved, for as long as the page is open.
    pub(super) unsaved: OfThePage<Case>,
    /// The answers about the present account that could not be saved yet.
    pub(super) waiting: RefCell<Names>,
    /// Those that were said on this page, and not only heard of: nobody else may know them.
    pub(super) said_here: RefCell<Names>,
    /// The names that the present answers had before, and under which they stand still.
    pub(super) left_behind: RefCell<Vec<String>>,
    /// The facts of those whose facts could not be saved.
    pub(super) unsaved_facts: OfThePage<String>,
    /// Which files of the present account were removed, as far as that was heard.
    pub(super) removals: RefCell<Removals>,
    /// Those whose facts stayed under another name: they can't be read, and could not be copied.
    pub(super) left_facts: OfThePage<()>,
    /// The keys that the browser does not give out, and without which a person goes on.
    pub(super) without: RefCell<Names>,
    pub(super) expiry: RefCell<Option<Timeout>>,
    focus: RefCell<Option<Goal>>,
    hooks: Hooks,
}

/// Where the focus goes once the present changes are drawn.
enum Goal {
    /// To what a selector finds.
    Element(Cow<'static, str>),
    /// To the first field in the row of this item.
    Row(String),
}

/// A handle on one instance's session.
#[derive(Clone)]
pub struct Session(pub(super) Rc<Inner>);

impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Session {
    /// A session with these texts; an empty plan means the one that comes with them.
    pub fn new(config: Config, texts: &str, plan: &str, hooks: Hooks) -> Self {
        let (messages, plan) = read_texts(texts, plan);
        let saved = Saved::new(&config.storage_key);
        let model = Model {
            plan,
            messages: Rc::new(messages.unwrap_or_default()),
            case: Case::new(config.account),
            evidence: Evidence::default(),
            examined: Value::Null,
            facts: String::new(),
            unreadable: false,
            loading: Loading::Nothing,
            outline: Value::Null,
            accounts: Rc::default(),
            assessment: None,
            ways: 0,
            opened: 0,
            ui: Ui::default(),
            clock: clock::now(),
            config,
        };
        let unsaved = Unsaved::here();
        let session = Self(Rc::new(Inner {
            store: Store::new(model),
            saved: RefCell::new(saved),
            used: Cell::new(0),
            generation: Cell::new(Generation::default()),
            moved: Cell::new(Timestamp::default()),
            handed: RefCell::new(None),
            told_open: Cell::new(false),
            leads_out: Cell::new(false),
            unsaved: unsaved.cases,
            waiting: RefCell::default(),
            said_here: RefCell::default(),
            left_behind: RefCell::default(),
            unsaved_facts: unsaved.facts,
            removals: RefCell::default(),
            left_facts: unsaved.left,
            without: RefCell::default(),
            expiry: RefCell::new(None),
            focus: RefCell::default(),
            hooks,
        }));
        session.open(&session.first_account());
        session.join();
        session
    }

    /// Looks at the model.
    pub fn read<T>(&self, look: impl FnOnce(&Model) -> T) -> T {
        self.0.store.read(look)
    }

    pub(super) fn change<T>(&self, change: impl FnOnce(&mut Model) -> T) -> T {
        self.0.store.change(change)
    }

    pub(super) fn hooks(&self) -> &Hooks {
        &self.0.hooks
    }

    pub(super) fn saved(&self) -> Saved {
        self.0.saved.borrow().clone()
    }

    /// The model, for whoever draws it.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Draws everything anew: another language, plan or account.
    pub(super) fn redraw(&self) {
        self.withdraw_way();
        self.0.store.redraw();
    }

    pub(super) fn tell(&self, topic: Topic) {
        if topic == Topic::Review {
            self.withdraw_way();
        }
        self.0.store.tell(topic);
    }

    /// Shows something that the person has to know.
    pub(super) fn notify(&self, notice: Notice) {
        self.change(|model| model.ui.notify(notice));
        self.tell(Topic::Notices);
    }

    /// Moves the focus to the element that a selector finds, as soon as the present changes are drawn.
    pub(super) fn focus_next(&self, selector: impl Into<Cow<'static, str>>) {
        self.0.focus.replace(Some(Goal::Element(selector.into())));
        self.tell(Topic::Focus);
    }

    /// The same with the first field in the row of an item.
    pub(super) fn focus_row_next(&self, item: &str) {
        self.0.focus.replace(Some(Goal::Row(item.to_owned())));
        self.tell(Topic::Focus);
    }

    pub(super) fn loader(&self) -> &Loader {
        &self.0.hooks.loader
    }

    /// Has the loader fire an event, with the digest of a record where it is about one. Tells whether
    /// the embedding page let it pass. No other text goes into an event.
    pub(super) fn fire(&self, event: Event, digest: &str) -> bool {
        self.loader().fire(event.name(), digest)
    }

    /// Called when the first drawing begins.
    pub fn start(&self) {
        self.schedule();
    }

    /// Called when the page was drawn, with all that is in it.
    pub fn page_drawn(&self) {
        self.loader().drawn();
        self.move_focus();
    }

    /// Moves the focus where it is wanted, now that everything is drawn.
    pub fn move_focus(&self) {
        let root = &self.0.hooks.root;
        match self.0.focus.take() {
            Some(Goal::Element(selector)) => dom::show(root, &selector),
            Some(Goal::Row(item)) => dom::show_row(root, &item),
            None => {}
        }
    }
}
