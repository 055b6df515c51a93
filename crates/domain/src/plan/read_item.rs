//! From a JSON document to an item.

use super::item::{Billed, Decision, Item, ItemKind, KindName, PlanOption, WayOut};
use super::read_parts::read_links;
use super::reader::Reader;
use super::replaced::replaced_by;
use super::{Applies, ItemIndex, Pattern, Plan};
use crate::grade::Grade;
use crate::standing::{Route, Standing};

/// The grades, as a fault names them.
pub(super) const GRADE: &str = "a grade, such as \"shown\"";

/// Whose section an item stands in.
#[derive(Clone, Copy)]
pub(super) enum Added {
    /// In one of the document itself.
    ToItsOwn,
    /// In one of the plan that the document adds to. A backup there is asked by itself unless it says
    /// otherwise: nobody who confirms that nothing else is there was told of it.
    ToAnother,
}

/// An item of a category, in the plan as far as it is read.
pub(super) fn read_item(reader: &Reader<'_>, category: usize, plan: &Plan, added: Added) -> Item {
    let kind = read_kind(reader);
    let always = matches!((&kind, added), (ItemKind::Backup(_), Added::ToAnother));
    Item {
        kind,
        id: reader.text_of("id"),
        revision: reader.number_of("revision"),
        title: reader.words_of("title"),
        text: reader.paragraphs_of("text"),
        trap: reader.optional_words_of("trap"),
        advice: reader.paragraphs_of("advice"),
        links: read_links(&reader.get("links")),
        sources: reader.texts_of("sources"),
        rules: reader.texts_of("rules"),
        applies: read_applies(&reader.get("applies"), plan),
        required: reader.flag_of("required", true),
        max_age_days: reader.optional_number_of("max_age_days"),
        always: reader.flag_of("always", always),
        minimum_grade: reader.optional_one_of("minimum_grade", Grade::parse, GRADE),
        asks_restore: reader.flag_of("restore", true),
        billed: reader.optional_one_of("billed", Billed::parse, BILLED),
        category,
        dependents: Vec::new(),
    }
}

/// How often something is billed, as a fault names it.
const BILLED: &str = "\"monthly\", \"yearly\" or \"never\"";

/// The members that only a backup has, beside its age.
const OF_BACKUP: [&str; 4] = ["way_out", "minimum_grade", "restore", "billed"];

/// The members that every item may have.
const COMMON: [&str; 12] = [
    "id", "kind", "revision", "title", "text", "trap", "advice", "links", "sources", "rules",
    "applies", "required",
];

fn read_kind(reader: &Reader<'_>) -> ItemKind {
    let kind = reader.get("kind").one_of(
        KindName::parse,
        "\"backup\", \"decision\", \"statement\" or \"host\"",
    );
    let (of_backup, own): (&[&str], &[&str]) = match kind {
        Some(KindName::Backup) => (&OF_BACKUP, &["max_age_days", "always"]),
        Some(KindName::Decision) => (&[], &["max_age_days", "options", "always"]),
        Some(KindName::Statement) => (&[], &["max_age_days", "label"]),
        // The embedding page's word is never kept, so it does not age.
        Some(KindName::Host) => (&[], &[]),
        // Of an unknown kind it is not known either which members it may have.
        None => (&OF_BACKUP, &["max_age_days", "options", "label", "always"]),
    };
    reader.only(&[&COMMON, of_backup, own].concat());
    match kind {
        Some(KindName::Backup) => {
            let way_out = reader.get("way_out");
            ItemKind::Backup((!way_out.is_absent()).then(|| read_way_out(&way_out)))
        }
        Some(KindName::Decision) => {
            let mut options = Vec::new();
            for option in reader.get("options").elements() {
                options.push(read_option(&option));
            }
            ItemKind::Decision(Decision { options })
        }
        Some(KindName::Statement) => ItemKind::Statement(reader.words_of("label")),
        Some(KindName::Host) => ItemKind::Host,
        None => ItemKind::Backup(None),
    }
}

fn read_way_out(reader: &Reader<'_>) -> WayOut {
    reader.only(&[
        "text", "download", "console", "commands", "needs", "takes", "costs", "computer",
    ]);
    let (download, console) = (
        reader.paragraphs_of("download"),
        reader.paragraphs_of("console"),
    );
    // Whoever has no steps says it in words.
    let text = if download.is_empty() && console.is_empty() {
        reader.words_of("text")
    } else {
        reader.optional_words_of("text").unwrap_or_default()
    };
    WayOut {
        text,
        download,
        console,
        commands: reader.texts_of("commands"),
        needs: reader.optional_words_of("needs"),
        takes: reader.optional_words_of("takes"),
        costs: reader.optional_words_of("costs"),
        needs_computer: reader.flag_of("computer", false),
    }
}

/// The routes, as a fault names them.
pub(super) const ROUTES: &str = "\"root\" or \"organization\"";

fn read_option(reader: &Reader<'_>) -> PlanOption {
    reader.only(&[
        "id",
        "label",
        "settles",
        "why",
        "attests",
        "closes_route",
        "hint",
        "pattern",
    ]);
    let closes_route = reader.get("closes_route");
    PlanOption {
        id: reader.text_of("id"),
        label: reader.words_of("label"),
        settles: reader.flag_of("settles", true),
        wants_why: reader.flag_of("why", false),
        attests: reader.flag_of("attests", false),
        closes_route: (!closes_route.is_absent())
            .then(|| closes_route.one_of(Route::parse, ROUTES))
            .flatten(),
        hint: reader.optional_words_of("hint"),
        pattern: read_pattern(reader),
    }
}

/// The form of a text, where there is one that has to have it.
fn read_pattern(reader: &Reader<'_>) -> Option<Pattern> {
    let pattern = reader.get("pattern");
    if pattern.is_absent() {
        return None;
    }
    if !reader.flag_of("why", false) {
        pattern.fault("no pattern where no text is wanted");
        return None;
    }
    if reader.get("hint").is_absent() {
        // Whoever is told that a text has not this form is sent there.
        reader
            .get("hint")
            .fault("a hint that tells the form of the text");
    }
    pattern.one_of(Pattern::parse, "a pattern such as CHG-[0-9]{7}")
}

fn read_applies(reader: &Reader<'_>, plan: &Plan) -> Applies {
    if reader.is_absent() {
        return Applies::default();
    }
    reader.only(&["found", "standing", "route", "answers"]);
    let mut applies = Applies {
        found: reader.flag_of("found", false),
        standings: read_standings(&reader.get("standing")),
        ..Applies::default()
    };
    for route in reader.get("route").elements() {
        let route = route.one_of(Route::parse, ROUTES);
        applies.routes.extend(route);
    }
    for (id, options) in reader.get("answers").members() {
        applies.answers.extend(read_condition(id, &options, plan));
    }
    applies
}

/// Standings that can be known.
pub(super) fn read_standings(reader: &Reader<'_>) -> Vec<Standing> {
    let known =
        |name: &str| Standing::parse(name).filter(|standing| *standing != Standing::Unknown);
    let mut standings = Vec::new();
    for standing in reader.elements() {
        standings.extend(standing.one_of(known, "\"standalone\", \"member\" or \"management\""));
    }
    standings
}

/// An earlier decision, and the options of which one has to be chosen.
fn read_condition(id: &str, options: &Reader<'_>, plan: &Plan) -> Option<(ItemIndex, Vec<String>)> {
    if let Some(successor) = plan.successor_of(id) {
        options.fault(&replaced_by(successor));
        return None;
    }
    // A decision that goes away with a file would take along the items that hang on it.
    let decides = |item: &Item| {
        item.required && !item.applies.found && matches!(item.kind, ItemKind::Decision(_))
    };
    let earlier = plan.find(id).filter(|index| decides(&plan.items[*index]));
    if earlier.is_none() {
        options.fault(
            "an earlier, required decision's id as the member's name, which applies without files",
        );
    }
    let mut known = Vec::new();
    for option in options.elements() {
        let id = option.text();
        if earlier.is_some_and(|index| plan.items[index].option(&id).is_none()) {
            option.fault("an option of that decision");
        }
        known.push(id);
    }
    if known.is_empty() {
        options.fault("at least one option of that decision");
    }
    Some((earlier?, known))
}
