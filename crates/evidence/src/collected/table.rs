//! The collector's calls, made from `collector/calls.json`.

/// One row of the table: a call, and how its answer names things.
#[derive(Debug)]
pub(crate) struct Call {
    /// Its id, such as `ec2.DescribeVolumes`.
    pub(crate) id: &'static str,
    /// The service, as the SDK names it.
    pub(crate) service: &'static str,
    /// Where it is asked: `regions`, `global` or one Region.
    pub(crate) place: &'static str,
    /// The partitions in which it is asked; all where there are none.
    pub(crate) partitions: &'static [&'static str],
    /// Where its list lies in the answer; empty for what is no list.
    pub(crate) list: &'static str,
    /// The list inside of that, in which the things stand; mostly empty.
    pub(crate) inner: &'static str,
    /// The fields of a thing that may name it, the best first.
    pub(crate) names: &'static [&'static str],
    /// The call that lists the things for each of which this one is made; mostly empty.
    pub(crate) parent: &'static str,
    /// The items that it helps to exhaust.
    pub(crate) items: &'static [&'static str],
    /// The items, other than backups, that ask about its elements.
    pub(crate) listed: &'static [Speaks],
}

/// An item that asks about the elements of a list.
#[derive(Debug)]
pub(crate) struct Speaks {
    /// The item's id.
    pub(crate) item: &'static str,
    /// The path of the field that names an element, or several names; empty where one of the first
    /// fields does.
    pub(crate) name: &'static str,
    /// The words of a field by which an element is over.
    pub(crate) over: &'static [(&'static str, &'static [&'static str])],
    /// Whether elements of other accounts are left out.
    pub(crate) own: bool,
    /// Whether only accounts count: AWS's own services stand in the same field.
    pub(crate) accounts: bool,
}

/// The calls that list everything of an item.
#[derive(Debug)]
pub(crate) struct Exhausted {
    /// The item's id.
    pub(crate) item: &'static str,
    /// The ids of the calls.
    pub(crate) calls: &'static [&'static str],
    /// Whether they list all there is: of some items no call can.
    pub(crate) whole: bool,
}

include!(concat!(env!("OUT_DIR"), "/calls.rs"));

/// The call with this id.
pub(crate) fn call(id: &str) -> Option<&'static Call> {
    let place = CALLS.binary_search_by(|call| call.id.cmp(id)).ok()?;
    CALLS.get(place)
}

impl Call {
    /// Where it has to be asked so that nothing of its service is left out.
    pub(crate) fn places<'a>(&self, regions: &'a [String]) -> Vec<&'a str>
    where
        'static: 'a,
    {
        match self.place {
            "regions" => regions.iter().map(String::as_str).collect(),
            one => vec![one],
        }
    }

    /// Whether it is asked in this partition.
    pub(crate) fn is_in(&self, partition: &str) -> bool {
        self.partitions.is_empty() || self.partitions.contains(&partition)
    }
}
