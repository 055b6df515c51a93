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
