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
    written(&mut text, surface)?;
    let (tag, name) = (&surface.tag_name, &surface.name);
    writeln!(
        text,
        "\ndeclare global {{\n  interface HTMLElementTagNameMap {{\n    \"{tag}\": {name};\n  }}\n  \
         namespace JSX {{\n    interface IntrinsicElements {{\n      \"{tag}\": {name}Attributes;\n    }}\n  }}\n}}"
    )?;
    Ok(text)
}

/// The types for React 19, whose elements are its own module's.
pub fn react(surface: &Surface) -> String {
    let (tag, name) = (&surface.tag_name, &surface.name);
    let events: Vec<String> = surface
        .events
        .iter()
        .map(|event| {
            format!(
                "  \"on{0}\"?: (event: {name}EventMap[\"{0}\"]) => void;\n",
                event.name
            )
        })
        .collect();
    format!(
        "// Made from custom-elements.json.\n\
         import type {{ DetailedHTMLProps, HTMLAttributes }} from \"react\";\n\
         import type {{ {name}, {name}Attributes, {name}EventMap }} from \"./{tag}.js\";\n\n\
         export * from \"./{tag}.js\";\n\n\
         /** Its events, as React listens to them. */\n\
         interface Listeners {{\n{}}}\n\n\
         type Own = Omit<{name}Attributes, keyof HTMLAttributes<{name}> | \"key\" | \"ref\"> & Listeners;\n\n\
         declare module \"react\" {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n      \
         \"{tag}\": DetailedHTMLProps<HTMLAttributes<{name}>, {name}> & Own;\n    }}\n  }}\n}}\n",
        events.concat()
    )
}

/// The attributes that may be written on the tag: each by its own name and by its property's.
fn written(text: &mut String, surface: &Surface) -> Result<()> {
    let name = &surface.name;
    writeln!(
        text,
        "\n/** What may be written on the element's tag, also in JSX. */"
    )?;
    writeln!(text, "export interface {name}Attributes {{")?;
    for attribute in &surface.attributes {
        let kind = &attribute.text.text;
        writeln!(text, "  /** {} */", attribute.description)?;
        writeln!(text, "  \"{}\"?: {kind};", attribute.name)?;
        let property = attribute.field_name.as_ref();
        if let Some(property) = property.filter(|property| **property != attribute.name) {
            writeln!(text, "  /** The same. */\n  {property}?: {kind};")?;
        }
    }
    text.push_str(
        "  id?: string;\n  class?: string;\n  slot?: string;\n  hidden?: boolean;\n  \
         style?: unknown;\n  children?: unknown;\n  key?: unknown;\n  ref?: unknown;\n}\n",
    );
    Ok(())
}

/// The type of a property that is empty where nothing was set.
fn or_empty(kind: &str) -> String {
    if kind == "string" {
        kind.to_owned()
    } else {
        format!("{kind} | \"\"")
    }
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
                attribute: Some(_),
            } => {
                let kind = &kind.text;
                writeln!(
                    text,
                    "  /** {description} */\n  get {name}(): {};\n  set {name}(value: {kind} | null | undefined);",
                    or_empty(kind)
                )?;
            }
            Member::Field {
                name,
                description,
                text: kind,
                attribute: None,
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
