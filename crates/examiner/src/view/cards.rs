//! A card for each file: what it is, whose, how old, how complete, and what follows from it.

use domain::account::AccountId;
use evidence::combine::FileFinding;
use evidence::kind::Kind;
use evidence::problem::Problem;
use evidence::source::TakenFrom;
use evidence::subject;
use markup::{Attribute, Element, Name, Node};
use messages::examiner::Say;
use words::examiner as coded;

use super::Scene;
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
    let superseded = scene.combined.superseded.contains(&source.digest);
    let superseded = superseded.then(|| say(Name::P, "acc-label", words, Say::FileSuperseded));
    let removing = words.fill(Say::FileRemoveLabel, &[("kind", title), ("name", name)]);
    Node::new(Name::Li)
        .key(id)
        .class("acc-fields")
        .attribute(Attribute::DataFile, id)
        .attribute(Attribute::DataKind, source.kind.name())
        .child(line(Name::H4, "", title))
        .child(Node::new(Name::P).class("acc-hint").child(named("", name)))
        .child(live(Name::P, "", &account(scene, file, finding)))
        .child(live(Name::P, "", &taken(scene, file)))
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
        ))
        .child(button(
            Button::Remove.name(),
            id,
            words.get(Say::FileRemove),
            &removing,
        ))
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
    let taken = file.source.taken_at;
    // As people count: from one date to the other, not in spans of 24 hours.
    let days = (scene.input.rules.now.0 / DAY).saturating_sub(taken.0 / DAY);
    let age = match days {
        0 => words.get(Say::FileToday).to_owned(),
        days => words.count(Say::FileDaysAgo, days, &[]),
    };
    let text = match file.source.taken_from {
        TakenFrom::NewestInside => Say::FileTakenNewestInside,
        TakenFrom::LastModified => Say::FileTakenLastModified,
        TakenFrom::Given => Say::FileTakenGiven,
        TakenFrom::Stated => Say::FileTakenStated,
    };
    let day = words.day(taken.date());
    words.fill(text, &[("day", &day), ("age", &age)])
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

/// Whether it counts, and for what.
fn follows(scene: &Scene<'_>, file: &File, finding: &FileFinding) -> Element {
    let words = scene.words;
    let other = finding.problems.contains(&Problem::OtherAccount);
    let elsewhere = file.source.kind == Kind::CallerIdentity
        && scene.input.rules.closing.is_some()
        && file.source.account != scene.input.rules.closing;
    let text = if elsewhere {
        Say::FileCountsNot
    } else if finding.relied_on {
        Say::FileCounts
    } else if file.source.kind.is_inventory() && !other {
        Say::FileCountsAgainst
    } else {
        Say::FileCountsNot
    };
    let mut sentence = words.get(text).to_owned();
    let about = scene.combined.behind.iter();
    let about = about.filter(|(_, digests)| digests.contains(&finding.digest));
    let mut about: Vec<&str> = about.filter_map(|(item, _)| title(scene, item)).collect();
    // A backup and a loose end may have one name.
    about.dedup();
    if !about.is_empty() {
        let names = list(&about, words);
        let more = words.fill(Say::FileBearsOn, &[("names", &names)]);
        sentence = sentences(&sentence, &more, words);
    }
    live(Name::P, "acc-label", &sentence)
}

/// The name of an item, if it applies; the account itself and the classes that take one answer have
/// words of their own.
fn title<'a>(scene: &Scene<'a>, item: &str) -> Option<&'a str> {
    let words = scene.words;
    Some(match item {
        "account" => words.get(Say::AboutAccount),
        "standing" => words.get(Say::AboutStanding),
        "route" => words.get(Say::AboutRoute),
        item if item == subject::CONFIGURATION.item => words.get(Say::AboutConfiguration),
        item if item == subject::AWS_DEFAULT.item => words.get(Say::AboutAwsDefault),
        item => return scene.input.known_title(item),
    })
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
            .child(say(Name::H5, "acc-label", words, Say::FileProblems))
            .child(Node::new(Name::Ul).children(problems.map(one)))
            .into(),
    )
}
