//! The findings of files in the small plan, as the domain sees them.

use std::collections::BTreeMap;

use domain::evidence::{AtHand, Evidence, Finding, KeptIn};
use domain::grade::Grade;

use crate::common::{AWAY, id};
use crate::state::{File, Kept};

/// The domain's view of what a file says.
pub(crate) struct Files(Vec<Evidence>);

impl Files {
    pub(crate) fn new() -> Self {
        let found = |kept_in: Option<(Grade, bool)>| Finding {
            found: true,
            contradicted: vec!["nothing".to_owned()],
            kept_in: kept_in
                .map(|(grade, lost)| KeptIn {
                    account: id(AWAY),
                    grade,
                    until: None,
                    lost,
                })
                .into_iter()
                .collect(),
            ..Finding::default()
        };
        let evidence = |finding| Evidence::new(BTreeMap::from([("backup".to_owned(), finding)]));
        let supports = evidence(found(Some((Grade::Supported, false))));
        let loses = evidence(found(Some((Grade::Open, true))));
        let files = [Evidence::default(), evidence(found(None)), supports, loses];
        let all = files.iter().flat_map(|file| {
            [AtHand::Whole, AtHand::Unread, AtHand::Unreadable].map(|at_hand| Evidence {
                at_hand,
                ..file.clone()
            })
        });
        Self(all.collect())
    }

    pub(crate) fn get(&self, file: File, kept: Kept) -> &Evidence {
        let file = match file {
            File::None => 0,
            File::Lists => 1,
            File::Supports => 2,
            File::Loses => 3,
        };
        let kept = match kept {
            Kept::Read => 0,
            Kept::Unread => 1,
            Kept::Unreadable => 2,
        };
        &self.0[3 * file + kept]
    }
}
