//! The README's tables: each stands between two markers and is made from the manifest.

use std::fs;

use anyhow::{Context, Result};

use super::{Attribute, Member, Named, Surface, languages};
use checkout::paths;

const END: &str = "<!-- /surface -->";

/// Writes the languages into the manifest, and its tables into the README.
pub fn write_readme() -> Result<()> {
    let manifest = paths::root().join("custom-elements.json");
    let before = fs::read_to_string(&manifest).context("no custom-elements.json")?;
    let tags: Vec<&str> = messages::LANGUAGES.iter().map(|(tag, _)| *tag).collect();
    let after = languages::put(&before, &tags)?;
    if after != before {
        fs::write(&manifest, after)?;
        println!("custom-elements.json has all languages.");
    }
    let place = paths::root().join("README.md");
    let before = fs::read_to_string(&place).context("no README.md")?;
    let after = fill(&before, &Surface::read()?)?;
    if after == before {
        println!("README.md says what the manifest says already.");
    } else {
        fs::write(&place, after)?;
        println!("README.md has the manifest's tables.");
    }
    Ok(())
}

/// A document with every table between markers made anew.
pub(crate) fn fill(document: &str, surface: &Surface) -> Result<String> {
    let mut filled = String::with_capacity(document.len());
    let mut rest = document;
    while let Some((before, after)) = rest.split_once("<!-- surface: ") {
        let (name, after) = after.split_once(" -->\n").context("a marker has no end")?;
        let (_, after) = after
            .split_once(END)
            .with_context(|| format!("the table {name} has no {END}"))?;
        filled += before;
        filled += &format!("<!-- surface: {name} -->\n{}{END}", table(name, surface)?);
        rest = after;
    }
    Ok(filled + rest)
}

fn table(name: &str, surface: &Surface) -> Result<String> {
    Ok(match name {
        "attributes" => rows(
            &["attribute", "property", "values", "default", "what it is"],
            surface.attributes.iter().map(|attribute| {
                let values = values(attribute);
                [
                    code(&attribute.name),
                    code(attribute.field_name.as_ref().unwrap_or(&attribute.name)),
                    values,
                    attribute.default.clone(),
                    attribute.description.clone(),
                ]
            }),
        ),
        "members" => rows(
            &["name", "what it is"],
            surface
                .members
                .iter()
                // Those that mirror an attribute stand beside it.
                .filter(|member| {
                    !matches!(
                        member,
                        Member::Field {
                            attribute: Some(_),
                            ..
                        }
                    )
                })
                .map(|member| [code(&heading(member)), sentence(member).to_owned()]),
        ),
        "state" => rows(
            &["`state`", "values", "what it is"],
            surface.members_of("ChecklistState")?.iter().map(|member| {
                [
                    code(&member.name),
                    state_values(&member.text, surface),
                    member.description.clone(),
                ]
            }),
        ),
        "events" => {
            let mut events = Vec::new();
            for event in &surface.events {
                let members = surface.members_of(event.detail())?.iter();
                let detail: Vec<String> = members.map(|member| code(&member.name)).collect();
                events.push([
                    code(&event.name),
                    event.description.clone(),
                    detail.join(", "),
                ]);
            }
            rows(&["event", "when", "detail"], events.into_iter())
        }
        "properties" => rows(
            &["custom property", "default", "what it is"],
            surface.css_properties.iter().map(|property| {
                [
                    code(&property.name),
                    code(&property.default),
                    property.description.clone(),
                ]
            }),
        ),
        "parts" => named("part", "what it is", &surface.css_parts),
        "slots" => rows(
            &["slot", "what it is for"],
            surface.slots.iter().map(|slot| {
                let name = if slot.name.is_empty() {
                    "without a name".to_owned()
                } else {
                    code(&slot.name)
                };
                [name, slot.description.clone()]
            }),
        ),
        "reasons" => named("reason", "meaning", surface.values("Reason")?),
        "evidence-kinds" => named(
            "kind",
            "the command, the account it is about, when it is complete",
            surface.values("EvidenceKind")?,
        ),
        "evidence-problems" => named("problem", "meaning", surface.values("EvidenceProblem")?),
        "evidence-codes" => named("code", "meaning", surface.values("EvidenceCode")?),
        "record-codes" => named("code", "meaning", surface.values("RecordCode")?),
        "error-codes" => named(
            "code of `acc-error`",
            "meaning",
            surface.values("ErrorCode")?,
        ),
        _ => anyhow::bail!("there is no table {name}"),
    })
}

fn named(first: &str, second: &str, list: &[Named]) -> String {
    rows(
        &[first, second],
        list.iter()
            .map(|entry| [code(&entry.name), entry.description.clone()]),
    )
}

/// A table; without rows a sentence, since a table of nothing looks like a mistake.
fn rows<const N: usize>(header: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut lines: Vec<String> = rows
        .map(|cells| line(&cells.map(|cell| cell.replace('|', "\\|"))))
        .collect();
    if lines.is_empty() {
        return "There are none.\n".to_owned();
    }
    lines.insert(0, line(header));
    lines.insert(1, line(&["---"; N]));
    lines.concat()
}

fn line<T: AsRef<str>>(cells: &[T]) -> String {
    let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
    format!("| {} |\n", cells.join(" | "))
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

/// The values of an attribute in words.
fn values(attribute: &Attribute) -> String {
    match attribute.values() {
        Some(values) => values
            .iter()
            .map(|value| code(value))
            .collect::<Vec<_>>()
            .join(", "),
        None => "text".to_owned(),
    }
}

/// The values of a member of the state: those of a closed list, where they are few.
fn state_values(text: &str, surface: &Surface) -> String {
    let known = |name: &str| surface.values(name).ok().filter(|values| values.len() < 6);
    let parts = text
        .split('|')
        .map(str::trim)
        .flat_map(|part| match known(part) {
            Some(values) => values.iter().map(|value| code(&value.name)).collect(),
            None => vec![code(part.trim_start_matches("readonly "))],
        });
    parts.collect::<Vec<_>>().join(", ")
}

fn heading(member: &Member) -> String {
    match member {
        Member::Field { name, .. } => name.clone(),
        Member::Method {
            name, parameters, ..
        } => {
            let names: Vec<&str> = parameters
                .iter()
                .map(|parameter| parameter.name.as_str())
                .collect();
            format!("{name}({})", names.join(", "))
        }
    }
}

fn sentence(member: &Member) -> &str {
    match member {
        Member::Field { description, .. } | Member::Method { description, .. } => description,
    }
}
