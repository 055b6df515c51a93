//! The compact form: a plan that was read and checked already, as lists of values in a fixed order.
//!
//! The page needs one plan at once, and no reader that can explain what is wrong with any other: the
//! reader is loaded when a host brings a plan of its own, and hands it on in this form. Writer and
//! reader belong to one version; nothing in this form is kept or published.

mod kind;
mod read;
mod values;
mod write;
