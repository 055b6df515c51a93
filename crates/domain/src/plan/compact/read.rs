//! From the compact form to a plan: whole, or not at all.

use core::cell::Cell;

use crate::grade::Grade;
use crate::json::Value;
use crate::parts::Parts;
use crate::plan::{
    Applies, Billed, Category, Confirmation, Figure, Figures, Item, ItemIndex, Link, Matters, Plan,
    Replaced, Rule, Section, Shortcut, Source, TimelineEntry,
};
use crate::standing::{Route, Standing};
use crate::table::Table;
use crate::time::Date;

impl Plan {
    /// A plan from its compact form; none where anything is not as the writer puts it.
    #[must_use]
    pub fn from_compact(compact: &Value) -> Option<Self> {
        let sound = Cell::new(true);
        let mut parts = Parts::of(compact, &sound);
        let plan = parts.plan();
        parts.end();
        (sound.get() && !plan.items.is_empty()).then_some(plan)
    }
}

impl Parts<'_> {
    #[inline(never)]
    fn shortcuts(&mut self) -> Vec<Shortcut> {
        self.all_known(Shortcut::parse)
    }

    #[inline(never)]
    fn links(&mut self) -> Vec<Link> {
        let mut links = Vec::new();
        self.each(&mut |parts| {
            links.push(Link {
                text: parts.text(),
                url: parts.text(),
            });
        });
        links
    }

    fn plan(&mut self) -> Plan {
        let mut plan = Plan {
            id: self.text(),
            revision: self.text(),
            compiled: self.has().then(|| self.known(Date::parse)).flatten(),
            confirmation: self
                .known(Confirmation::parse)
                .unwrap_or(Confirmation::AccountId),
            max_age_days: self.number(),
            empty_max_age_days: self.optional_number(),
            sources: Table::new(),
            rules: Vec::new(),
            figures: Figures::default(),
            timeline: Vec::new(),
            root_steps: Vec::new(),
            organization_steps: Vec::new(),
            afterwards: Vec::new(),
            help: Vec::new(),
            replaced: Vec::new(),
            protected_accounts: Vec::new(),
            sections: Vec::new(),
            categories: Vec::new(),
            items: Vec::new(),
            route_closers: Vec::new(),
            by_id: Vec::new(),
        };
        self.each(&mut |parts| parts.section(&mut plan));
        plan.root_steps = self.texts();
        plan.organization_steps = self.texts();
        self.each(&mut |parts| plan.timeline.push(parts.timeline_entry()));
        plan.afterwards = self.texts();
        self.each(&mut |parts| {
            let key = parts.text();
            let source = Source {
                title: parts.text(),
                url: parts.optional(),
                copy: parts.text(),
            };
            plan.sources.insert(&key, source);
        });
        plan.help = self.links();
        self.each(&mut |parts| plan.rules.push(parts.rule()));
        self.each(&mut |parts| plan.replaced.push(parts.replaced()));
        plan.figures = self.figures();
        // The built-in plan ends here.
        if !self.is_done() {
            plan.protected_accounts = self.texts();
        }
        plan.link_dependents();
        plan
    }

    fn rule(&mut self) -> Rule {
        Rule {
            id: self.text(),
            title: self.text(),
            value: self.text(),
            older: self.optional(),
            sources: self.texts(),
            figures: self.figures_given(),
        }
    }

    fn replaced(&mut self) -> Replaced {
        let (id, by) = (self.text(), self.text());
        let mut answers = Table::new();
        self.each(&mut |parts| answers.insert(&parts.text(), parts.text()));
        Replaced { id, by, answers }
    }

    /// The figures that a rule gives, by their places in the list of all; most rules give none.
    fn figures_given(&mut self) -> Vec<Figure> {
        let mut given = Vec::new();
        if !self.is_done() {
            let mut parts = self.parts();
            while !parts.is_done() {
                match Figure::ALL.get(parts.number() as usize) {
                    Some(figure) => given.push(*figure),
                    None => parts.refuse(),
                }
            }
        }
        given
    }

    fn figures(&mut self) -> Figures {
        let mut figures = Figures::default();
        let mut parts = self.parts();
        for figure in Figure::ALL {
            figures.set(*figure, parts.optional_number());
        }
        parts.end();
        figures
    }

    fn timeline_entry(&mut self) -> TimelineEntry {
        TimelineEntry {
            id: self.text(),
            from_day: self.optional_number(),
            to_day: self.optional_number(),
            title: self.text(),
            text: self.text(),
            sources: self.texts(),
            in_calendar: self.flag(),
            matters: if self.is_done() {
                Matters::default()
            } else {
                self.matters()
            },
        }
    }

    fn matters(&mut self) -> Matters {
        let mut parts = self.parts();
        let mut matters = Matters {
            standings: parts.all_known(Standing::parse),
            routes: parts.all_known(Route::parse),
            answers: Vec::new(),
        };
        parts.each(&mut |parts| matters.answers.push((parts.text(), parts.texts())));
        parts.end();
        matters
    }

    fn section(&mut self, plan: &mut Plan) {
        let first = plan.categories.len();
        let mut section = Section {
            id: self.text(),
            title: self.text(),
            intro: self.texts(),
            shortcuts: self.shortcuts(),
            asked_if_there: false,
            categories: first..first,
        };
        self.each(&mut |parts| parts.category(plan));
        section.asked_if_there = !self.is_done() && self.flag();
        section.categories.end = plan.categories.len();
        plan.sections.push(section);
    }

    fn category(&mut self, plan: &mut Plan) {
        let first = plan.items.len();
        let mut category = Category {
            id: self.text(),
            title: self.optional(),
            shortcuts: self.shortcuts(),
            rare: false,
            section: plan.sections.len(),
            items: first..first,
        };
        let index = plan.categories.len();
        self.each(&mut |parts| {
            let item = parts.item(index, plan.items.len());
            plan.add(item);
        });
        category.items.end = plan.items.len();
        category.rare = !self.is_done() && self.flag();
        plan.categories.push(category);
    }

    fn item(&mut self, category: usize, index: ItemIndex) -> Item {
        Item {
            id: self.text(),
            revision: self.number(),
            title: self.text(),
            text: self.texts(),
            kind: self.kind(),
            trap: self.optional(),
            advice: self.texts(),
            links: self.links(),
            sources: self.texts(),
            rules: self.texts(),
            applies: self.applies(index),
            required: self.flag(),
            max_age_days: self.optional_number(),
            minimum_grade: self.has().then(|| self.known(Grade::parse)).flatten(),
            asks_restore: self.flag(),
            billed: self.has().then(|| self.known(Billed::parse)).flatten(),
            always: !self.is_done() && self.flag(),
            category,
            dependents: Vec::new(),
        }
    }

    /// Conditions name items that come earlier; any other place would be none.
    fn applies(&mut self, index: ItemIndex) -> Applies {
        let mut parts = self.parts();
        let mut applies = Applies {
            found: false,
            standings: parts.all_known(Standing::parse),
            routes: parts.all_known(Route::parse),
            answers: Vec::new(),
        };
        parts.each(&mut |parts| {
            let decider = parts.number() as usize;
            if decider >= index {
                parts.refuse();
                return;
            }
            applies.answers.push((decider, parts.texts()));
        });
        applies.found = !parts.is_done() && parts.flag();
        parts.end();
        applies
    }
}
