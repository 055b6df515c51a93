//! When an item applies: conditions on standing, route and earlier decisions.

use super::ItemIndex;
use crate::standing::{Route, Standing};

/// Conditions of which every one must hold; an empty list asks for nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Applies {
    /// Files list something that the item asks about.
    pub found: bool,
    /// The standing is one of these.
    pub standings: Vec<Standing>,
    /// The route is one of these.
    pub routes: Vec<Route>,
    /// An earlier, required decision has one of these options.
    pub answers: Vec<(ItemIndex, Vec<String>)>,
}
