//! Tabs that hear of each other late, in any order, end with all files that were given and not removed.

use std::collections::BTreeSet;

use domain::removals::Removals;
use domain::time::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::Config;

#[derive(Clone, Copy, Debug)]
enum Step {
    Give(usize, u8),
    Remove(usize, u8),
    /// The first tab writes what it has, and the second one hears.
    Tell(usize, usize),
}

#[derive(Clone, Default)]
struct Tab {
    files: BTreeSet<String>,
    removals: Removals,
}

impl Tab {
    /// As the page does: what another one has is added, and what was removed goes.
    fn hear(&mut self, files: &BTreeSet<String>, removals: &str) {
        self.removals.merge(&Removals::read(removals));
        self.files.extend(files.iter().cloned());
        for id in self.removals.ids() {
            self.files.remove(id);
        }
    }
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0..3_usize, 0..4_u8).prop_map(|(tab, file)| Step::Give(tab, file)),
        (0..3_usize, 0..4_u8).prop_map(|(tab, file)| Step::Remove(tab, file)),
        (0..3_usize, 0..3_usize).prop_map(|(from, to)| Step::Tell(from, to)),
    ]
}

fn tell(tabs: &mut [Tab], from: usize, to: usize) {
    let Tab { files, removals } = tabs[from].clone();
    tabs[to].hear(&files, &removals.to_text());
}

proptest! {
    #![proptest_config(Config { cases: 2000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn no_tab_takes_away_what_it_has_not_heard_of(steps in vec(step(), 0..40), clock in 0..3_u64) {
        let mut tabs = vec![Tab::default(); 3];
        // The files that a tab gave, and those that a tab removed knowing of them, whatever the
        // clock.
        let mut given = [false; 4];
        let mut removed = [false; 4];
        let mut now = Timestamp(1_791_504_000_000);
        for step in &steps {
            now.0 += clock;
            match *step {
                Step::Give(tab, file) => {
                    tabs[tab].files.insert(file.to_string());
                    tabs[tab].removals.add(&file.to_string(), now);
                    given[usize::from(file)] = true;
                }
                Step::Remove(tab, file) if tabs[tab].files.remove(&file.to_string()) => {
                    tabs[tab].removals.remove(&file.to_string(), now);
                    removed[usize::from(file)] = true;
                }
                Step::Remove(..) => {}
                Step::Tell(from, to) => tell(&mut tabs, from, to),
            }
        }
        for (from, to) in [(0, 1), (1, 2), (2, 1), (1, 0), (0, 2)] {
            tell(&mut tabs, from, to);
        }
        prop_assert_eq!(&tabs[0].files, &tabs[1].files);
        prop_assert_eq!(&tabs[0].files, &tabs[2].files);
        prop_assert_eq!(&tabs[0].removals, &tabs[1].removals);
        prop_assert_eq!(&tabs[0].removals, &tabs[2].removals);
        for file in 0..4 {
            let there = tabs[0].files.contains(&file.to_string());
            if !removed[file] {
                prop_assert_eq!(there, given[file], "nobody removed it");
            }
        }
    }

    /// One tab after the other, each having heard: what was done last counts, under any clock.
    #[test]
    fn what_was_done_last_counts(
        steps in vec((0..3_usize, 0..4_u8, any::<bool>(), 0..9_u64), 1..30),
    ) {
        let mut tabs = vec![Tab::default(); 3];
        let mut files = BTreeSet::new();
        for (tab, file, gives, clock) in steps {
            let (id, now) = (file.to_string(), Timestamp(clock));
            if gives {
                tabs[tab].files.insert(id.clone());
                tabs[tab].removals.add(&id, now);
                files.insert(id);
            } else if tabs[tab].files.remove(&id) {
                tabs[tab].removals.remove(&id, now);
                files.remove(&id);
            }
            for to in 0..3 {
                tell(&mut tabs, tab, to);
            }
            for tab in &tabs {
                prop_assert_eq!(&tab.files, &files);
            }
        }
    }

    /// The marks stay few, and every tab keeps the same ones.
    #[test]
    fn marks_stay_few(ids in vec((0..400_u32, 0..50_u64), 1..300), split in 0..300_usize) {
        let mut halves = [Removals::default(), Removals::default()];
        for (place, (id, now)) in ids.iter().enumerate() {
            halves[usize::from(place < split)].remove(&format!("{id:064}"), Timestamp(*now));
        }
        let [one, other] = &halves;
        let mut left = one.clone();
        left.merge(other);
        let mut right = Removals::read(&other.to_text());
        right.merge(one);
        prop_assert_eq!(&left, &right);
        let text = left.to_text();
        left.merge(other);
        prop_assert_eq!(left.to_text(), text.clone());
        prop_assert!(text.len() < 6000);
    }
}
