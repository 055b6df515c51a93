//! A kind of answer, to its compact form and back.

use super::values::{list, optional, text, texts};
use crate::json::Value;
use crate::parts::Parts;
use crate::plan::{Decision, ItemKind, KindName, Pattern, PlanOption, WayOut};
use crate::standing::Route;

pub(super) fn written(kind: &ItemKind) -> Value {
    let mut parts = vec![text(kind.name().name())];
    match kind {
        ItemKind::Backup(None) | ItemKind::Host => {}
        ItemKind::Backup(Some(way_out)) => parts.extend([
            text(&way_out.text),
            texts(&way_out.download),
            texts(&way_out.console),
            optional(way_out.needs.as_deref()),
            optional(way_out.takes.as_deref()),
            optional(way_out.costs.as_deref()),
            texts(&way_out.commands),
            Value::Bool(way_out.needs_computer),
        ]),
        ItemKind::Decision(decision) => parts.push(list(decision.options.iter().map(option))),
        ItemKind::Statement(label) => parts.push(text(label)),
    }
    Value::List(parts)
}

impl Parts<'_> {
    pub(super) fn kind(&mut self) -> ItemKind {
        let mut parts = self.parts();
        let kind = match KindName::parse(&parts.text()) {
            Some(KindName::Backup) => ItemKind::Backup((!parts.is_done()).then(|| WayOut {
                text: parts.text(),
                download: parts.texts(),
                console: parts.texts(),
                needs: parts.optional(),
                takes: parts.optional(),
                costs: parts.optional(),
                commands: parts.texts(),
                needs_computer: parts.flag(),
            })),
            Some(KindName::Decision) => {
                let mut options = Vec::new();
                parts.each(&mut |parts| options.push(parts.option()));
                ItemKind::Decision(Decision { options })
            }
            Some(KindName::Statement) => ItemKind::Statement(parts.text()),
            Some(KindName::Host) => ItemKind::Host,
            None => {
                self.refuse();
                ItemKind::Backup(None)
            }
        };
        parts.end();
        kind
    }

    fn option(&mut self) -> PlanOption {
        PlanOption {
            id: self.text(),
            label: self.text(),
            settles: self.flag(),
            wants_why: self.flag(),
            attests: self.flag(),
            closes_route: self.has().then(|| self.known(Route::parse)).flatten(),
            hint: self.optional(),
            pattern: (!self.is_done()).then(|| Pattern(self.text())),
        }
    }
}

fn option(option: &PlanOption) -> Value {
    let mut parts = vec![
        text(&option.id),
        text(&option.label),
        Value::Bool(option.settles),
        Value::Bool(option.wants_why),
        Value::Bool(option.attests),
        optional(option.closes_route.map(crate::standing::Route::name)),
        optional(option.hint.as_deref()),
    ];
    // The built-in plan has none.
    parts.extend(option.pattern.as_ref().map(|pattern| text(&pattern.0)));
    list(parts)
}
