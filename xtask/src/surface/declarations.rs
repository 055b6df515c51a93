//! The package's types in TypeScript, made from the manifest.

use std::fmt::Write;

use anyhow::Result;

use super::{Member, Named, Parameter, Shape, Surface, Type};

/// The `.d.ts` file.
pub(crate) fn declarations(surface: &Surface) -> Result<String> {
    let mut text = "// Made from custom-elements.json.\n".to_owned();
    for own in &surface.types {
        text += "\n";
        own_type(&mut text, own)?;
    }
    events(&mut text, surface)?;
    element(&mut text, surface)?;
    writeln!(
        text,
        "\ndeclare global {{\n  interface HTMLElementTagNameMap {{\n    \"{}\": {};\n  }}\n}}",
        surface.tag_name, surface.name
    )?;
    Ok(text)
}

fn own_type(text: &mut String, own: &Type) -> Result<()> {
    writeln!(text, "/** {} */", own.description)?;
    match &own.shape {
        Shape::Values(values) => {
            writeln!(text, "export type {} =", own.name)?;
            let union: Vec<String> = values.iter().map(value).collect();
            writeln!(text, "{};", union.join("\n"))?;
        }
        Shape::Members(members) if members.is_empty() => {
            writeln!(text, "export type {} = Record<string, never>;", own.name)?;
        }
        Shape::Members(members) => {
            let extends = own.extends.as_ref().map(|base| format!(" extends {base}"));
            writeln!(
                text,
                "export interface {}{} {{",
                own.name,
                extends.unwrap_or_default()
            )?;
            for member in members {
                let optional = if member.optional { "?" } else { "" };
                writeln!(text, "  /** {} */", member.description)?;
                writeln!(
                    text,
                    "  readonly {}{optional}: {};",
                    member.name, member.text
                )?;
            }
            text.push_str("}\n");
        }
    }
    Ok(())
}

fn value(value: &Named) -> String {
    format!("  /** {} */\n  | \"{}\"", value.description, value.name)
}

fn events(text: &mut String, surface: &Surface) -> Result<()> {
    writeln!(
        text,
        "\n/** The element's events; they bubble and are composed. */"
    )?;
    writeln!(
        text,
        "export interface {}EventMap extends HTMLElementEventMap {{",
        surface.name
    )?;
    for event in &surface.events {
        writeln!(
            text,
            "  /** {} */\n  \"{}\": {};",
            event.description, event.name, event.text.text
        )?;
    }
    text.push_str("}\n");
    Ok(())
}

fn element(text: &mut String, surface: &Surface) -> Result<()> {
    let name = &surface.name;
    writeln!(
        text,
        "\n/** {} */\nexport interface {name} extends HTMLElement {{",
        surface.description
    )?;
    for member in &surface.members {
        match member {
            Member::Field {
                name,
                description,
                text: kind,
            } => {
                writeln!(
                    text,
                    "  /** {description} */\n  readonly {name}: {};",
                    kind.text
                )?;
            }
            Member::Method {
                name,
                description,
                parameters,
                result,
            } => {
                let parameters: Vec<String> = parameters.iter().map(parameter).collect();
                let (parameters, result) = (parameters.join(", "), &result.text.text);
                writeln!(
                    text,
                    "  /** {description} */\n  {name}({parameters}): {result};"
                )?;
            }
        }
    }
    for (verb, options) in [
        ("add", "AddEventListenerOptions"),
        ("remove", "EventListenerOptions"),
    ] {
        writeln!(
            text,
            "  {verb}EventListener<K extends keyof {name}EventMap>(\n    type: K,\n    \
             listener: (this: {name}, event: {name}EventMap[K]) => unknown,\n    \
             options?: boolean | {options},\n  ): void;\n  {verb}EventListener(\n    type: string,\n    \
             listener: EventListenerOrEventListenerObject,\n    options?: boolean | {options},\n  ): void;"
        )?;
    }
    text.push_str("}\n");
    Ok(())
}

fn parameter(parameter: &Parameter) -> String {
    let optional = if parameter.optional { "?" } else { "" };
    format!("{}{optional}: {}", parameter.name, parameter.text.text)
}
