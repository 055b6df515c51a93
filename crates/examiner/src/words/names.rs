//! Names of things in a sentence: by themselves, and saying how many are left out.

use evidence::arn::own_name;
use evidence::facts::NAMES;
use messages::examiner::{Say, Words};

use super::list;

/// The names of these things, of which there are so many: "orders, carts and 12 more".
pub(crate) fn names<T: AsRef<str>>(things: &[T], count: u64, words: &Words) -> String {
    let mut named = Vec::new();
    for name in things.iter().take(NAMES).map(|one| own_name(one.as_ref())) {
        // Things in several Regions may have one name.
        if !named.contains(&name) {
            named.push(name);
        }
    }
    let shown = things.len().min(NAMES) as u64;
    let more = count.max(things.len() as u64) - shown;
    if named.is_empty() || more == 0 {
        return list(&named, words);
    }
    let more = words.count(Say::JoinMore, more, &[]);
    named.push(&more);
    list(&named, words)
}

#[cfg(test)]
mod tests {
    use messages::examiner::Words;

    use super::names;

    #[test]
    fn what_is_cut_is_said() {
        let all: Vec<String> = (0..25)
            .map(|one| format!("arn:aws:rds:eu-west-1:111122223333:db:d-{one}"))
            .collect();
        let (en, de) = (Words::of("en").unwrap(), Words::of("de").unwrap());
        assert_eq!(names(&all[..2], 2, &en), "d-0 and d-1");
        assert_eq!(names(&all[..2], 14, &en), "d-0, d-1 and 12 more");
        assert_eq!(names(&all[..2], 14, &de), "d-0, d-1 und 12 weitere");
        assert_eq!(names(&all[..1], 2, &de), "d-0 und 1 weiteres");
        assert!(names(&all, 25, &en).ends_with("d-18, d-19 and 5 more"));
        assert!(names(&all[..21], 21, &en).ends_with("d-19 and 1 more"));
        assert_eq!(names::<String>(&[], 3, &en), "");
    }

    /// One name in several Regions stands once, and none of them counts as left out.
    #[test]
    fn the_same_name_twice() {
        let of = |region: &str| format!("arn:aws:rds:{region}:111122223333:db:orders");
        let both = [of("eu-west-1"), of("us-east-1")];
        let en = Words::of("en").unwrap();
        assert_eq!(names(&both, 2, &en), "orders");
        assert_eq!(names(&both, 3, &en), "orders and 1 more");
    }
}
