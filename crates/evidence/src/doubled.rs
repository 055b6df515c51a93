//! Finds a member that stands in its object twice. serde_json takes the last one of what it reads
//! into maps, and does not look at what is not read.

use std::borrow::Cow;

use crate::skip;

/// So many names are compared each with each: that is quicker than putting them in order.
const FEW: usize = 16;

/// A list or object that has not ended yet.
struct Open {
    object: bool,
    /// Its names begin here.
    first: usize,
    /// The next text is a name.
    name_next: bool,
}

struct Name<'a> {
    /// Without its quotes; what was escaped stands for itself.
    name: Cow<'a, [u8]>,
    place: usize,
}

/// Where a name begins that an earlier member of its object has, at any depth. The value is JSON.
///
/// All names of an object are kept until it ends: a value has at most
/// [`LONGEST`](crate::scan::LONGEST) bytes.
pub(crate) fn doubled(value: &[u8]) -> Option<usize> {
    let (mut open, mut names): (Vec<Open>, Vec<Name<'_>>) = (Vec::new(), Vec::new());
    let mut place = 0;
    while let Some(byte) = value.get(place) {
        let start = place;
        place += 1;
        match byte {
            b' ' => place += skip::spaces(value.get(place..)?),
            b'"' => {
                let (end, escaped) = text(value, place);
                let name = value.get(place..end).unwrap_or_default();
                place = end + 1;
                if let Some(object) = open.last_mut().filter(|open| open.name_next) {
                    object.name_next = false;
                    let whole = value.get(start..place).unwrap_or_default();
                    let name = if escaped {
                        unescaped(whole)
                    } else {
                        Cow::Borrowed(name)
                    };
                    names.push(Name { name, place: start });
                }
            }
            b'{' | b'[' => {
                let object = *byte == b'{';
                open.push(Open {
                    object,
                    first: names.len(),
                    name_next: object,
                });
            }
            b',' => {
                if let Some(open) = open.last_mut() {
                    open.name_next = open.object;
                }
            }
            b'}' | b']' => {
                let first = open.pop()?.first;
                if let Some(again) = again(names.get_mut(first..)?) {
                    return Some(again);
                }
                names.truncate(first);
            }
            _ => {}
        }
    }
    None
}

/// Where a text ends that begins here, and whether it has an escape.
fn text(value: &[u8], start: usize) -> (usize, bool) {
    let (mut end, mut escaped) = (start, false);
    loop {
        end += skip::plain(value.get(end..).unwrap_or_default());
        if value.get(end) != Some(&b'\\') {
            return (end, escaped);
        }
        escaped = true;
        end += 2;
    }
}

fn unescaped(text: &[u8]) -> Cow<'_, [u8]> {
    let name: Result<String, _> = serde_json::from_slice(text);
    name.map_or(Cow::Borrowed(text), |name| Cow::Owned(name.into_bytes()))
}

/// The first place of a name that stands among these before.
fn again(names: &mut [Name<'_>]) -> Option<usize> {
    if names.len() <= FEW {
        let known = |place: usize, name: &Name<'_>| {
            let mut before = names.iter().take(place);
            before.any(|known| known.name == name.name)
        };
        let mut all = names.iter().enumerate();
        return all
            .find(|(place, name)| known(*place, name))
            .map(|(_, name)| name.place);
    }
    names.sort_unstable_by(|one, other| (&one.name, one.place).cmp(&(&other.name, other.place)));
    let pairs = names.windows(2).filter_map(|pair| match pair {
        [one, next] if one.name == next.name => Some(next.place),
        _ => None,
    });
    pairs.min()
}
