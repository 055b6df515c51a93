//! The list of missing answers, the review, and with it the hand-off.

use domain::gate::{Assessment, Judgement, Outstanding};
use domain::grade::Grade;
use domain::plan::{Item, ItemKind, Plan};
use domain::reason::Reason;
use messages::Msg;
use words::{file as file_words, grade_word, reason_sentence, route, standing};

use super::hand_off;
use super::joined::{detailed, labelled};
use super::line::{line, live, message};
use super::page::Slots;
use super::tag::Tag;
use super::words::{answer, paragraphs, said_by};
use crate::model::{Button, Model, Topic};

/// So many links are listed at most; the plan itself shows the rest.
const MOST: usize = 200;

/// The sections of review and hand-off.
pub fn review(model: &Model, slot: Slots<'_>) -> Option<Tag> {
    let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
    let messages = &model.messages;
    let open = assessment.is_open();
    let reviewing = model.ui.reviewing && open;
    let attempted = model.ui.attempted && !open;
    let button = Tag::new("button")
        .fixed("type", "button")
        .class("acc-button acc-primary")
        .fixed("data-action", Button::Review.name())
        .fixed("aria-describedby", "acc-missing")
        .text(messages.get(Msg::ReviewButton));
    let review = section("review")
        .child(message(
            "h2",
            "acc-heading",
            messages,
            Msg::SectionReviewTitle,
        ))
        .child(message("p", "acc-text", messages, Msg::SectionReviewIntro))
        .child(slot(Topic::Missing))
        .child(button)
        .child(attempted.then(|| summary(model, plan, assessment)))
        .child(reviewing.then(|| answers(model, plan, assessment)));
    let below = if reviewing {
        hand_off::panel(model, plan, assessment)
    } else {
        Some(message("p", "acc-text", messages, Msg::SectionHandOffIntro))
    };
    let hand_off = section("hand-off")
        .child(message(
            "h2",
            "acc-heading",
            messages,
            Msg::SectionHandOffTitle,
        ))
        .child(below);
    Some(Tag::list().child(review).child(hand_off))
}

fn section(name: &'static str) -> Tag {
    Tag::new("section").fixed("data-section", name)
}

/// The sentence that says what is missing, or that nothing is.
pub fn missing(model: &Model) -> Option<Tag> {
    let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
    let missing = if assessment.is_open() {
        live("p", "acc-missing", model.messages.get(Msg::ReviewReady))
    } else {
        live("p", "acc-missing", &how_many(model, plan, assessment))
    };
    Some(missing.fixed("id", "acc-missing"))
}

/// How many are missing, and in which sections. This is drawn after every answer, so it counts
/// judgements and looks nothing up.
fn how_many(model: &Model, plan: &Plan, assessment: &Assessment) -> String {
    let messages = &model.messages;
    let account =
        usize::from(assessment.account().is_err()) + usize::from(assessment.standing().is_err());
    let route = usize::from(assessment.route().is_err());
    let mut counts = vec![
        (messages.get(Msg::SectionAccountTitle), account),
        (messages.get(Msg::RouteTitle), route),
        (
            messages.get(Msg::EvidenceTitle),
            usize::from(assessment.evidence().is_err()),
        ),
        (
            messages.get(Msg::PlanTitle),
            usize::from(assessment.plan().is_err()),
        ),
        (
            messages.get(Msg::ClockTitle),
            usize::from(assessment.clock().is_err()),
        ),
    ];
    for (index, section) in plan.sections.iter().enumerate() {
        let mut count = 0;
        for item in plan.items_of_section(index) {
            let outstanding = matches!(assessment.item(item), Judgement::Outstanding(_));
            count += usize::from(outstanding && plan.items[item].required);
        }
        counts.push((&section.title, count));
    }
    let mut parts = Vec::new();
    let mut total = 0;
    for (title, count) in counts {
        let count = count as u64;
        if count > 0 {
            parts.push(detailed(messages, title, &messages.number(count)));
            total += count;
        }
    }
    let list = messages.list(&parts);
    messages.count(Msg::ReviewMissing, total, &[("list", &list)])
}

fn summary(model: &Model, plan: &Plan, assessment: &Assessment) -> Tag {
    let messages = &model.messages;
    let outstanding: Vec<Outstanding<'_>> = assessment.outstanding(plan).collect();
    let entries = outstanding.iter().take(MOST).map(|outstanding| {
        let title = match plan.find(outstanding.item) {
            Some(index) => plan.items[index].title.as_str(),
            None => messages.get(match outstanding.item {
                "account" => Msg::AccountId,
                "standing" => Msg::StandingTitle,
                "evidence" => Msg::EvidenceTitle,
                "plan" => Msg::PlanTitle,
                "clock" => Msg::ClockTitle,
                _ => Msg::RouteTitle,
            }),
        };
        let link = if outstanding.reason == Reason::Unanswered {
            live("a", "", title)
        } else {
            let why = messages.get(reason_sentence(outstanding.reason));
            live("a", "", &labelled(messages, title, why))
        };
        Tag::new("li").child(goto(link, outstanding.item))
    });
    let more = outstanding.len().saturating_sub(MOST);
    let more = (more > 0).then(|| {
        live(
            "p",
            "",
            &messages.count(Msg::ReviewSummaryMore, more as u64, &[]),
        )
    });
    let title = Tag::new("h3").fixed("id", "acc-summary-title");
    Tag::new("div")
        .class("acc-summary")
        .fixed("tabindex", "-1")
        .fixed("role", "group")
        .fixed("aria-labelledby", "acc-summary-title")
        .child(title.text(messages.get(Msg::ReviewSummaryTitle)))
        .child(Tag::new("ul").children(entries))
        .child(more)
}

/// A link to a row.
fn goto(link: Tag, item: &str) -> Tag {
    link.attribute("href", &["#", item].concat())
        .attribute("data-goto", item)
}

fn answers(model: &Model, plan: &Plan, assessment: &Assessment) -> Tag {
    let messages = &model.messages;
    // Losses for the same reason stand in one line: the titles, and why.
    let mut lost: Vec<(Vec<&str>, String)> = Vec::new();
    let is_backup = |item: &Item| matches!(item.kind, ItemKind::Backup(_));
    // Items given up beside the backups, such as the data newer than them, are lost, too.
    let backups = plan.items.iter().position(is_backup);
    let backups = backups.map_or(usize::MAX, |first| plan.section_of(first));
    let mut rows = about_the_account(model);
    for index in 0..plan.items.len() {
        let Judgement::Settled { grade, .. } = assessment.item(index) else {
            continue;
        };
        let (words, detail) = answer(model, plan, index);
        let item = &plan.items[index];
        if grade == Grade::Waived && (is_backup(item) || plan.section_of(index) == backups) {
            match lost.last_mut() {
                Some((titles, why)) if *why == detail => titles.push(&item.title),
                _ => lost.push((vec![&item.title], detail.clone())),
            }
        }
        rows.push(entry(
            model,
            &item.title,
            &words,
            &detail,
            Some(grade),
            &item.id,
        ));
    }
    let nothing = lost
        .is_empty()
        .then(|| message("p", "", messages, Msg::ReviewLostNothing));
    let mut said = Vec::new();
    for (titles, why) in &lost {
        let titles = messages.list(titles);
        let values = [("title", titles.as_str()), ("why", why)];
        said.push(messages.fill(Msg::ReviewLetGo, &values));
    }
    Tag::new("div")
        .class("acc-review")
        .fixed("data-panel", "review")
        .child(message("h3", "", messages, Msg::ReviewLost).fixed("tabindex", "-1"))
        .child(nothing)
        .child(paragraphs(&said, "acc-typed"))
        .child(message("h3", "", messages, Msg::ReviewAnswers))
        .child(Tag::new("ul").class("acc-answers").children(rows))
}

/// The answers about the account itself.
fn about_the_account(model: &Model) -> Vec<Tag> {
    let (messages, case) = (&model.messages, &model.case);
    let said = |message: Option<Msg>| message.map_or("", |message| messages.get(message));
    let name = case.text("account-name");
    let by = case.text("answered-by");
    let mut rows = Vec::new();
    for (title, words, detail, item) in [
        (Msg::AccountId, case.typed_id.as_str(), name, "account"),
        (Msg::AccountAnsweredBy, "", by, "account"),
        (
            Msg::StandingTitle,
            said(case.standing().map(standing)),
            "",
            "standing",
        ),
        (Msg::RouteTitle, said(case.route().map(route)), "", "route"),
    ] {
        rows.push(entry(model, messages.get(title), words, detail, None, item));
    }
    rows
}

fn entry(
    model: &Model,
    title: &str,
    words: &str,
    detail: &str,
    grade: Option<Grade>,
    item: &str,
) -> Tag {
    let messages = &model.messages;
    let detail = (!detail.is_empty()).then(|| {
        Tag::new("p")
            .class("acc-typed")
            .fixed("dir", "auto")
            .text(detail)
    });
    let label = messages.fill(Msg::ReviewChangeWhat, &[("title", title)]);
    let change = Tag::new("a")
        .attribute("aria-label", &label)
        .text(messages.get(Msg::ReviewChange));
    Tag::new("li")
        .class("acc-answer")
        .child(line("p", "acc-item-title", title))
        .child((!words.is_empty()).then(|| line("p", "", words)))
        .child(detail)
        .child(said_by(model, item))
        .child(grade.map(|grade| message("p", "acc-hint", messages, grade_word(grade))))
        .children(
            model
                .evidence
                .files_of(item)
                .map(|file| line("p", "acc-hint", &file_words(file))),
        )
        .child(goto(change, item))
}
