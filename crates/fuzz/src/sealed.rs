//! Makes seals fit: whoever changes a stored value by hand may do so, and no chance ever would.

use domain::json::{Members, Value};
use domain::sealed::digest;

/// The object with a seal that fits, for the value at this place.
pub(crate) fn stored(text: &str, context: &[&str]) -> Option<String> {
    let mut fields = object(text)?;
    fields.remove("seal");
    fields.set_number("version", domain::stored::VERSION);
    let mut seal = fit(&fields, context);
    seal.truncate(16);
    fields.set("seal", &seal);
    Some(fields.compact())
}

/// The record with a digest that fits.
pub(crate) fn record(text: &str) -> Option<String> {
    let mut fields = object(text)?;
    fields.remove("digest");
    let digest = fit(&fields, &[]);
    fields.set("digest", &digest);
    Some(fields.compact())
}

/// Lines of the collector's file, with an end that fits.
pub(crate) fn collected(text: &str) -> String {
    let mut lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.retain(|line| line.starts_with('{') && !line.contains("\"end\":true"));
    let mut all = String::new();
    for line in &lines {
        all.push_str(line);
        all.push('\n');
    }
    let mut end = Members::new();
    end.insert("end", Value::Bool(true));
    end.set_number("lines", lines.len() as u64);
    end.insert("stopped", Value::Null);
    end.set("sha256", &digest(all.as_bytes()));
    all + &end.compact()
}

fn object(text: &str) -> Option<Members> {
    match Value::read(text) {
        Ok(Value::Object(fields)) => Some(fields),
        _ => None,
    }
}

fn fit(fields: &Members, context: &[&str]) -> String {
    let mut all = String::new();
    for part in context {
        all.push_str(part);
        all.push('\0');
    }
    all.push_str(&fields.compact());
    digest(all.as_bytes())
}
