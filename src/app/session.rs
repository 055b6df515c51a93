//! The session of one instance: everything that changes its model goes through it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use domain::account::AccountId;
use domain::answer::Answer;
use domain::case::{Action, Case};
use domain::evidence::Evidence;
use domain::json::Value;
use domain::record::Written;
use domain::table::Table;
use domain::time::Timestamp;
use gloo_timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::Callback;

use super::saved::Saved;
use super::slot::Subscribers;
use super::texts::read_texts;
use crate::browser::{clock, dom};
use crate::model::{Config, DRAFT, Model, Notice, Topic, Ui, name_of};

/// What an instance hangs on: its root, and what the loader does for it.
#[derive(Clone)]
pub struct Hooks {
    /// The element in the shadow tree in which the app is drawn.
    pub root: Element,
    /// Asks the loader for something: its name and a value.
    pub ask: Function,
}

pub(super) struct Inner {
    model: RefCell<Model>,
    saved: RefCell<Saved>,
    pub(super) used: Cell<usize>,
    pub(super) generation: Cell<Timestamp>,
    /// The record as it stood at the hand-off, for as long as nothing is said after it.
    pub(super) handed: RefCell<Option<Rc<Written>>>,
    /// Accounts that could not be saved, for as long as the page is open.
    pub(super) unsaved: RefCell<Table<Case>>,
    subscribers: RefCell<Subscribers>,
    redraw: RefCell<Option<Callback<()>>>,
    epoch: Cell<u32>,
    pub(super) expiry: RefCell<Option<Timeout>>,
    focus: Cell<Option<&'static str>>,
    hooks: Hooks,
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
            messages: messages.unwrap_or_default(),
            case: Case::new(config.account),
            evidence: Evidence::default(),
            examined: Value::Null,
            facts: String::new(),
            outline: Value::Null,
            accounts: Vec::new(),
            assessment: None,
            ui: Ui::default(),
            clock: clock::now(),
            config,
        };
        let session = Self(Rc::new(Inner {
            model: RefCell::new(model),
            saved: RefCell::new(saved),
            used: Cell::new(0),
            generation: Cell::new(Timestamp::default()),
            handed: RefCell::new(None),
            unsaved: RefCell::new(Table::new()),
            subscribers: RefCell::new(Subscribers::default()),
            redraw: RefCell::new(None),
            epoch: Cell::new(0),
            expiry: RefCell::new(None),
            focus: Cell::new(None),
            hooks,
        }));
        session.open(&session.first_account());
        session.join();
        session
    }

    /// The account to begin with: the host's, or else the one answered about last.
    fn first_account(&self) -> String {
        if let Some(account) = self.read(|model| model.config.account) {
            return name_of(Some(account));
        }
        let saved = self.saved();
        let mut last = (Timestamp::default(), DRAFT.to_owned());
        for name in saved.accounts() {
            let latest = saved.latest(&name);
            if latest > last.0 {
                last = (latest, name);
            }
        }
        last.1
    }

    /// Looks at the model.
    pub fn read<T>(&self, look: impl FnOnce(&Model) -> T) -> T {
        look(&self.0.model.borrow())
    }

    pub(super) fn change<T>(&self, change: impl FnOnce(&mut Model) -> T) -> T {
        change(&mut self.0.model.borrow_mut())
    }

    pub(super) fn hooks(&self) -> &Hooks {
        &self.0.hooks
    }

    pub(super) fn saved(&self) -> Saved {
        self.0.saved.borrow().clone()
    }

    /// How often everything was drawn anew; slots compare it.
    pub fn epoch(&self) -> u32 {
        self.0.epoch.get()
    }

    /// Remembers how to draw everything anew.
    pub fn redraw_with(&self, redraw: Callback<()>) {
        *self.0.redraw.borrow_mut() = Some(redraw);
    }

    pub(super) fn subscribe(&self, topic: Topic, tell: Callback<()>) {
        self.0.subscribers.borrow_mut().put(topic, tell);
    }

    /// Draws everything anew: another language, plan or account.
    pub(super) fn redraw(&self) {
        self.0.epoch.set(self.0.epoch.get().wrapping_add(1));
        if let Some(redraw) = &*self.0.redraw.borrow() {
            redraw.emit(());
        }
    }

    pub(super) fn tell(&self, topic: Topic) {
        let subscriber = self.0.subscribers.borrow().get(topic);
        if let Some(subscriber) = subscriber {
            subscriber.emit(());
        }
    }

    /// Moves the focus to what a selector finds, as soon as the present changes are drawn.
    pub(super) fn focus_next(&self, selector: &'static str) {
        self.0.focus.set(Some(selector));
        self.tell(Topic::Focus);
    }

    /// Asks the loader for something.
    pub(super) fn ask(&self, name: &str, value: &str) {
        self.ask_with(name, &JsValue::from_str(value));
    }

    /// The same with a value that is none of the program's. Tells whether nobody was against it.
    pub(super) fn ask_with(&self, name: &str, value: &JsValue) -> bool {
        let ask = &self.0.hooks.ask;
        // The loader catches what goes wrong on its side.
        let answer = ask.call2(&JsValue::NULL, &JsValue::from_str(name), value);
        answer != Ok(JsValue::FALSE)
    }

    /// Has the loader fire an event, with the digest of a record where it is about one. Tells whether
    /// the embedding page let it pass. No other text goes into an event.
    pub(super) fn fire(&self, event: &str, digest: &str) -> bool {
        self.ask_with(event, &JsValue::from_str(digest))
    }

    /// Called when the first drawing begins.
    pub fn start(&self) {
        self.schedule();
    }

    /// Called when the page was drawn, with all that is in it.
    pub fn page_drawn(&self) {
        self.ask("drawn", "");
        self.move_focus();
    }

    /// Moves the focus where it is wanted, now that everything is drawn.
    pub fn move_focus(&self) {
        if let Some(selector) = self.0.focus.take() {
            dom::show(&self.0.hooks.root, selector);
        }
    }

    /// Opens an account by its name in storage, with what is saved of it, or was left unsaved here.
    pub(super) fn open(&self, name: &str) {
        self.keep_unsaved();
        self.0.handed.take();
        let saved = self.saved();
        let loaded = saved.load(name);
        let now = clock::now();
        let unsaved = self.0.unsaved.borrow_mut().remove(&saved.place(name));
        let mut case = unsaved.unwrap_or_else(|| Case::new(AccountId::parse(name).ok()));
        let generation = saved.generation(name);
        case.latest = case.latest.max(generation);
        self.0.generation.set(generation);
        for (key, answer) in loaded.answers {
            case.take_over(&key, answer, now);
        }
        self.0.used.set(saved.used(name));
        self.change(|model| {
            model.case = case;
            model.evidence = if loaded.facts.is_empty() {
                Evidence::default()
            } else {
                Evidence::unread()
            };
            let notices = std::mem::take(&mut model.ui.notices);
            model.ui = Ui {
                notices,
                ..Ui::default()
            };
            if let Some(reason) = loaded.unreadable.first() {
                model
                    .ui
                    .notify(Notice::Unreadable(*reason, loaded.unreadable.len()));
            }
        });
        self.see_time(0);
        self.list_accounts();
        self.assess();
        self.examine();
    }

    /// What could not be saved stays for as long as the page is open. It is taken out of the model, which
    /// is given another case next.
    fn keep_unsaved(&self) {
        let unsaved = self.change(|model| {
            let failed = |notice: &Notice| {
                matches!(
                    notice,
                    Notice::StorageBlocked | Notice::StorageFull | Notice::StorageLimit
                )
            };
            let failed = model.ui.notices.iter().any(failed);
            // What the embedding page said can't be taken back while another account is open.
            model.case.forget_hosts();
            failed.then(|| std::mem::take(&mut model.case))
        });
        if let Some(case) = unsaved {
            let name = self.saved().place(&name_of(case.account));
            self.0.unsaved.borrow_mut().insert(&name, case);
        }
    }

    /// Drops what this page knows of an account: it was forgotten, here or in another tab.
    pub(super) fn drop_case(&self) {
        let name = self.change(|model| {
            let account = model.case.account;
            model.case = Case::new(account);
            model.ui.notices.clear();
            name_of(account)
        });
        let place = self.saved().place(&name);
        self.0.unsaved.borrow_mut().remove(&place);
        self.open(&name);
    }

    /// Reads anew which accounts are kept here.
    pub(super) fn list_accounts(&self) {
        let saved = self.saved();
        let present = self.read(|model| name_of(model.case.account));
        let mut names = saved.accounts();
        if !names.contains(&present) && present != DRAFT {
            names.push(present);
        }
        let name_of_account = |name: &String| match saved.read(name, "account-name") {
            Some(Ok(Answer {
                said: domain::answer::Said::Text(text),
                ..
            })) => text,
            _ => String::new(),
        };
        let accounts = names
            .iter()
            .map(|name| (name.clone(), name_of_account(name)))
            .collect();
        self.change(|model| model.accounts = accounts);
    }

    /// Carries out an action, saves it, judges again and tells whoever shows what changed.
    pub(super) fn dispatch(&self, action: Action) {
        self.0.handed.take();
        let actor = Action::TypeAnsweredBy(self.read(Model::actor));
        let keys = self.change(|model| {
            let Ok(plan) = &model.plan else {
                return Vec::new();
            };
            let mut keys = Vec::new();
            // Whom the host names stands with the first answer that is given; whose account it is, is none.
            if let Action::TypeAnsweredBy(name) = &actor
                && !name.is_empty()
                && !matches!(action, Action::TypeAccountId(_))
                && name != model.case.text("answered-by")
            {
                keys = model.case.apply(plan, actor, clock::now());
            }
            keys.append(&mut model.case.apply(plan, action, clock::now()));
            keys
        });
        self.save(&keys);
        self.judge(&keys);
        self.tell_siblings();
    }

    /// Takes over changed attributes.
    pub fn configure(&self, config: Config) {
        let old = self.read(|model| model.config.clone());
        let (key, account) = (
            config.storage_key != old.storage_key,
            config.account != old.account,
        );
        if key {
            self.keep_unsaved();
            self.change(|model| {
                model.case = Case::default();
                model.ui.notices.clear();
            });
            *self.0.saved.borrow_mut() = Saved::new(&config.storage_key);
        }
        let wanted = config.account;
        self.change(|model| model.config = config);
        let open = self.read(|model| model.case.account);
        if key || (account && wanted.is_some() && wanted != open) {
            self.open(&self.first_account());
        } else {
            self.redraw();
        }
    }

    /// Takes over another language or plan.
    pub fn load(&self, texts: &str, plan: &str) {
        self.change(|model| match read_texts(texts, plan) {
            (Some(messages), plan) => {
                model.messages = messages;
                model.plan = plan;
                model
                    .ui
                    .notices
                    .retain(|notice| *notice != Notice::Language);
            }
            // The page stays as it was.
            (None, _) => model.ui.notify(Notice::Language),
        });
        self.assess();
        self.examine();
    }

    /// Takes the embedding page's word for an item, or takes it back; see `Case::settle`.
    pub fn settle(&self, item: &str, reference: &str) -> bool {
        let (settled, new) = self.change(|model| {
            let Ok(plan) = &model.plan else {
                return (false, false);
            };
            let case = &mut model.case;
            let said = plan
                .find(item)
                .and_then(|index| case.reference(&plan.items[index]));
            let new = said.unwrap_or_default() != reference.trim();
            (case.settle(plan, item, reference, clock::now()), new)
        });
        // A host may say the same whenever something changes: that changes nothing more.
        if settled && new {
            self.0.handed.take();
            self.judge(&[item.to_owned()]);
        }
        settled
    }

    /// Forgets all answers about the present account.
    pub fn reset(&self) {
        let account = self.read(|model| model.case.account);
        self.saved().forget(&name_of(account), clock::now());
        self.drop_case();
        self.tell_siblings();
    }
}
