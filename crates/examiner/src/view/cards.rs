//! A row for each file, and behind a press its card: whose it is, how old, how complete, and what follows
//! from it.

use domain::account::AccountId;
use evidence::combine::FileFinding;
use evidence::kind::Kind;
use evidence::problem::Problem;
use evidence::source::TakenFrom;
use markup::{Attribute, Element, Name, Node};
use messages::examiner::Say;
use words::examiner as coded;

use super::Scene;
use super::follows::{follows, is_elsewhere};
use super::parts::{button, line, live, named, panel, say};
use super::says;
use crate::control::Button;
use crate::file::File;
use crate::words::{list, name_of, sentences};

const DAY: u64 = 86_400_000;

/// All files at hand.
pub(super) fn cards(scene: &Scene<'_>) -> Element {
    let title = Node::new(Name::H3)
        .attribute(Attribute::Tabindex, "-1")
        .text(scene.words.get(Say::FilesTitle));
    let panel = panel("files").child(title);
    if scene.files.is_empty() {
        return panel
            .child(say(Name::P, "acc-hint", scene.words, Say::FilesNone))
            .into();
    }
    let no_account = scene.input.rules.closing.is_none();
    let no_account =
        no_account.then(|| say(Name::P, "acc-label", scene.words, Say::FilesNoAccount));
    let panel = panel.optional(no_account);
    let mut files: Vec<(&String, &File)> = scene.files.iter().collect();
    files.sort_by_key(|(id, file)| (file.source.kind, file.source.taken_at, *id));
    let cards = files.into_iter().map(|(id, file)| card(scene, id, file));
    panel
        .child(Node::new(Name::Ul).class("acc-sources").children(cards))
        .into()
}

fn card(scene: &Scene<'_>, id: &str, file: &File) -> Element {
    let words = scene.words;
    let source = &file.source;
    let title = words.get(coded::kind(source.kind));
    let name = name_of(&source.name, words);
    let finding = scene
        .combined
        .files
        .iter()
        .find(|finding| finding.digest == source.digest);
    let counts = finding.is_some_and(|finding| finding.relied_on) && !is_elsewhere(scene, file);
    let superseded = scene.combined.superseded.contains(&source.digest);
    let superseded = superseded.then(|| say(Name::P, "acc-label", words, Say::FileSuperseded));
    let removing = words.fill(Say::FileRemoveLabel, &[("kind", title), ("name", name)]);
    let card = Node::new(Name::Details)
        .class("acc-more")
        .child(summary(scene, file, counts))
        .child(live(Name::P, "", &account(scene, file, finding)))
        .child(live(Name::P, "", &taken(scene, file)))
        .optional(carried(scene, file).map(|text| live(Name::P, "", &text)))
        .child(live(Name::P, "", &things(scene, file)))
        .children(
            says::says(scene, file)
                .iter()
                .map(|text| live(Name::P, "", text)),
        )
        .optional(finding.map(|finding| follows(scene, file, finding)))
        .optional(superseded)
        .optional(finding.and_then(|finding| problems(scene, finding)))
        .child(line(
            Name::P,
            "acc-hint",
            &words.fill(Say::FileDigest, &[("digest", &source.digest)]),
        ));
    Node::new(Name::Li)
        .key(id)
        .class("acc-file")
        .attribute(Attribute::DataFile, id)
        .attribute(Attribute::DataKind, source.kind.name())
        .child(card)
        .child(button(
            Button::Remove.name(),
            id,
            words.get(Say::FileRemove),
            &removing,
        ))
        .into()
}

/// The row: what the file is, its name, its age, and whether it counts.
fn summary(scene: &Scene<'_>, file: &File, counts: bool) -> Element {
    let words = scene.words;
    let (text, state) = if counts {
        (Say::FileRowCounts, "settled")
    } else {
        (Say::FileRowCountsNot, "open")
    };
    let title = words.get(coded::kind(file.source.kind));
    let mark = Node::new(Name::Span)
        .class("acc-mark")
        .attribute(Attribute::DataState, state);
    Node::new(Name::Summary)
        .child(line(Name::Strong, "", title))
        .child(named("acc-hint", name_of(&file.source.name, words)))
        .child(live(Name::Span, "acc-hint", &age(scene, file)))
        .child(mark.child(live(Name::Span, "", words.get(text))))
        .into()
}

fn account(scene: &Scene<'_>, file: &File, finding: Option<&FileFinding>) -> String {
    let source = &file.source;
    let Some(account) = source.account.as_ref().map(AccountId::as_str) else {
        return scene.words.get(Say::FileNoAccount).to_owned();
    };
    let closing = scene.input.rules.closing;
    let other = finding.is_some_and(|finding| finding.problems.contains(&Problem::OtherAccount));
    let text = if other {
        Say::FileOtherAccount
    } else if source.kind == Kind::Organization && source.account != closing {
        // A member may have asked as well: the answer does not say who did.
        Say::FileOrganization
    } else if source.account == closing {
        Say::FileThisAccount
    } else if matches!(source.kind, Kind::RecoveryPoints | Kind::CollectedCopies) {
        Say::FileCopiesAccount
    } else if !source.kind.is_of_closing_account() || closing.is_some() {
        // Who asks from the management account asks about its member.
        Say::FileManagement
    } else {
        Say::FileAccount
    };
    scene.words.fill(text, &[("account", account)])
}

fn taken(scene: &Scene<'_>, file: &File) -> String {
    let words = scene.words;
    let taken = file.source.taken_at.date();
    let changed = file.source.modified.map(|time| time.date());
    let changed = changed.filter(|changed| *changed != taken);
    let text = match file.source.taken_from {
        TakenFrom::NewestInside if changed.is_some() => Say::FileTakenNewestAndChanged,
        TakenFrom::NewestInside => Say::FileTakenNewestInside,
        TakenFrom::LastModified => Say::FileTakenLastModified,
        TakenFrom::Given => Say::FileTakenGiven,
        TakenFrom::Stated => Say::FileTakenStated,
    };
    let values = [
        ("day", &*words.day(taken)),
        ("age", &age(scene, file)),
        (
            "changed",
            &changed.map_or_else(String::new, |day| words.day(day)),
        ),
    ];
    words.fill(text, &values)
}

/// As people count: from one date to the other, not in spans of 24 hours.
fn age(scene: &Scene<'_>, file: &File) -> String {
    let taken = file.source.taken_at;
    let days = (scene.input.rules.now.0 / DAY).saturating_sub(taken.0 / DAY);
    match days {
        0 => scene.words.get(Say::FileToday).to_owned(),
        days => scene.words.count(Say::FileDaysAgo, days, &[]),
    }
}

/// Whoever read it, where that was not here.
fn carried(scene: &Scene<'_>, file: &File) -> Option<String> {
    let carried = file.carried.as_ref()?;
    let day = scene.words.day(carried.on.date());
    let text = if carried.by.trim().is_empty() {
        Say::FileCarried
    } else {
        Say::FileCarriedBy
    };
    Some(
        scene
            .words
            .fill(text, &[("by", &carried.by), ("day", &day)]),
    )
}

fn things(scene: &Scene<'_>, file: &File) -> String {
    let words = scene.words;
    let things = words.count(Say::FileThings, file.source.things, &[]);
    let complete = words.get(if file.source.complete {
        Say::FileComplete
    } else {
        Say::FileIncomplete
    });
    sentences(&things, complete, words)
}

fn problems(scene: &Scene<'_>, finding: &FileFinding) -> Option<Element> {
    if finding.problems.is_empty() {
        return None;
    }
    let words = scene.words;
    let regions = scene.combined.regions_missing.iter().flatten();
    let regions: Vec<&String> = regions.collect();
    let regions = list(&regions, words);
    // Resources of another account do not count as being there, however old the file is.
    let other = finding.problems.contains(&Problem::OtherAccount);
    let problems = finding.problems.iter();
    let problems = problems.filter(|problem| !other || **problem != Problem::Stale);
    let one = |problem: &Problem| {
        let sentence = words.fill(coded::problem(*problem), &[("regions", &regions)]);
        Node::new(Name::Li)
            .key(problem.name())
            .attribute(Attribute::DataState, problem.name())
            .child(Node::new(Name::Span).key(&sentence).text(&sentence))
            .into()
    };
    Some(
        Node::new(Name::Div)
            .child(say(Name::H4, "acc-label", words, Say::FileProblems))
            .child(Node::new(Name::Ul).children(problems.map(one)))
            .into(),
    )
}
