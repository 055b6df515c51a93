//! The built-in plan as one document. Its parts are files of their own, so that each can be read.

/// Everything but the sections.
const HEAD: &str = include_str!("../../../plan/built-in/plan.json");

/// The sections, in the order of their names. A test compares this list with the folder.
const SECTIONS: [&str; 5] = [
    include_str!("../../../plan/built-in/20-backup.json"),
    include_str!("../../../plan/built-in/30-organization.json"),
    include_str!("../../../plan/built-in/40-access.json"),
    include_str!("../../../plan/built-in/50-loose-end.json"),
    include_str!("../../../plan/built-in/60-statement.json"),
];

/// The built-in plan in all its languages.
pub(crate) fn plan_json() -> String {
    let head = HEAD.trim_end();
    let head = head.strip_suffix('}').unwrap_or(head);
    [head, ",\"sections\":[", &SECTIONS.join(","), "]}"].concat()
}
