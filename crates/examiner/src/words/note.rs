//! Things worth knowing, in words with dates.

use domain::time::Timestamp;
use evidence::combine::NoteKind;
use evidence::facts::Contact;
use messages::examiner::{Say, Words};
use words::examiner as coded;

use super::list;
use super::names::names;

/// One note; none where a contradiction says the same.
pub(crate) fn sentence(note: &NoteKind, words: &Words) -> Option<String> {
    Some(match note {
        NoteKind::MayLeaveFrom(time) => {
            words.fill(Say::NoteMayLeaveFrom, &[("day", &words.day(time.date()))])
        }
        NoteKind::Invited => words.get(Say::NoteInvited).to_owned(),
        NoteKind::Runs { what, id, until } => {
            let what = words.get(coded::commitment(*what));
            match until {
                Some(until) => {
                    let day = words.day(until.date());
                    words.fill(Say::NoteRuns, &[("what", what), ("id", id), ("day", &day)])
                }
                None => words.fill(Say::NoteRunsOpen, &[("what", what), ("id", id)]),
            }
        }
        NoteKind::DomainExpires { name, at, renews } => domain(name, *at, *renews, words),
        NoteKind::OpenMembers { .. } => return None,
        NoteKind::CloseQuota {
            accounts,
            closings,
            days,
            at_once,
        } => {
            // The management account is one of the accounts, and no member.
            let binds = accounts.saturating_sub(1) > *closings;
            let sentence = if binds {
                Say::NoteQuota
            } else {
                Say::NoteQuotaFree
            };
            let number = |number: u32| words.number(number.into());
            let values = [
                ("closings", &*number(*closings)),
                ("days", &*number(*days)),
                ("at-once", &*number(*at_once)),
            ];
            words.count(sentence, (*accounts).into(), &values)
        }
        NoteKind::Administers(services) => {
            let names = names(services, services.len() as u64, words);
            words.fill(Say::NoteAdministers, &[("names", &names)])
        }
        NoteKind::State(state) => words.fill(
            Say::NoteState,
            &[("state", words.get(coded::state(*state)))],
        ),
        NoteKind::Asked(caller) => words.fill(
            Say::NoteAsked,
            &[("caller", words.get(coded::caller(*caller)))],
        ),
        NoteKind::Contact(contact) => self::contact(*contact, words),
        NoteKind::Sign {
            what,
            names,
            count,
            at,
        } => {
            let values = [
                ("names", &*self::names(names, (*count).into(), words)),
                ("day", &words.day(at.date())),
            ];
            words.fill(coded::sign(*what), &values)
        }
    })
}

fn domain(name: &str, at: Option<Timestamp>, renews: Option<bool>, words: &Words) -> String {
    let Some(at) = at else {
        return words.fill(Say::NoteDomainOpen, &[("name", name)]);
    };
    let say = if renews == Some(true) {
        Say::NoteDomainRenews
    } else {
        Say::NoteDomain
    };
    words.fill(say, &[("name", name), ("day", &words.day(at.date()))])
}

fn contact(contact: Contact, words: &Words) -> String {
    let parts = [
        (contact.name, Say::ContactName),
        (contact.address, Say::ContactAddress),
        (contact.phone, Say::ContactPhone),
    ];
    let missing = parts.iter().filter(|(there, _)| !there);
    let missing: Vec<&str> = missing.map(|(_, say)| words.get(*say)).collect();
    if missing.is_empty() {
        return words.get(Say::NoteContactAll).to_owned();
    }
    words.fill(
        Say::NoteContactMissing,
        &[("names", &list(&missing, words))],
    )
}
