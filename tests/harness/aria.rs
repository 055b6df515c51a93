//! What assistive technology gets: the accessibility tree as text, a line for each thing in it.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::page::Page;

/// Roles that only hold others together, and parts of a text's line.
const SILENT: [&str; 9] = [
    "none",
    "generic",
    "paragraph",
    "InlineTextBox",
    "LineBreak",
    "ListMarker",
    "MenuListPopup",
    LABEL,
    LEGEND,
];

/// Their texts are the names of what they belong to.
const LABEL: &str = "LabelText";
const LEGEND: &str = "Legend";

/// What is told of a thing beside role and name. Where the focus is changes from run to run.
const TOLD: [&str; 8] = [
    "level", "checked", "pressed", "expanded", "selected", "disabled", "required", "invalid",
];

#[derive(Debug, Deserialize)]
struct Tree {
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    node_id: String,
    ignored: bool,
    #[serde(default)]
    role: Said,
    #[serde(default)]
    name: Said,
    #[serde(default)]
    description: Said,
    #[serde(default)]
    value: Said,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Property {
    name: String,
    value: Said,
}

/// A value as the browser tells it: with its type, and perhaps without itself.
#[derive(Debug, Default, Deserialize)]
struct Said {
    #[serde(default)]
    value: Value,
}

impl Page {
    /// The accessibility tree; only Chromium tells it.
    pub async fn aria(&self) -> String {
        let command = json!({ "cmd": "Accessibility.getFullAXTree", "params": {} });
        let tree = self.own("/goog/cdp/execute", command).await;
        let tree: Tree = serde_json::from_value(tree).expect("the driver tells the tree");
        let nodes = tree.nodes.iter().map(|node| (node.node_id.as_str(), node));
        let mut lines = Lines {
            nodes: nodes.collect(),
            text: String::new(),
        };
        if let Some(root) = tree.nodes.first() {
            lines.add(root, 0, Some(""));
        }
        lines.text
    }
}

struct Lines<'a> {
    nodes: HashMap<&'a str, &'a Node>,
    text: String,
}

impl Lines<'_> {
    /// Adds a thing and what is in it. What is silent is left out, but not what is in it; nor is a
    /// text said again that is part of the name around it, or of another name.
    fn add(&mut self, node: &Node, depth: usize, around: Option<&str>) {
        let role = node.role.text();
        let name = node.name.text();
        let again = role == "StaticText" && around.is_none_or(|around| around.contains(&name));
        let silent = node.ignored || again || SILENT.contains(&role.as_str());
        if !silent {
            let indent = "  ".repeat(depth);
            self.text.push_str(&format!("{indent}{}\n", node.line()));
        }
        let (depth, around) = match role.as_str() {
            LABEL | LEGEND => (depth, None),
            _ if silent => (depth, around),
            _ => (depth + 1, Some(name.as_str())),
        };
        for child in &node.child_ids {
            if let Some(child) = self.nodes.get(child.as_str()).copied() {
                self.add(child, depth, around);
            }
        }
    }
}

impl Node {
    fn line(&self) -> String {
        let mut line = match self.role.text().as_str() {
            "StaticText" => "text".to_owned(),
            role => role.to_owned(),
        };
        let name = self.name.text();
        if !name.is_empty() {
            line.push_str(&format!(" {name:?}"));
        }
        for property in &self.properties {
            let value = property.value.text();
            if TOLD.contains(&property.name.as_str()) && value != "false" {
                line.push_str(&format!(" [{}={value}]", property.name));
            }
        }
        for (what, said) in [("value", &self.value), ("description", &self.description)] {
            let said = said.text();
            if !said.is_empty() {
                line.push_str(&format!(" {what}: {said:?}"));
            }
        }
        line
    }
}

impl Said {
    fn text(&self) -> String {
        match &self.value {
            Value::Null => String::new(),
            Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            other => other.to_string(),
        }
    }
}
