//! What the examiner says about files.

mod closed;
mod kind;
mod refusal;

pub use closed::{
    caller, cell, class, commitment, problem, route, short_verdict, sign, standing, state, verdict,
};
pub use kind::{kind, kind_how, kind_reason};
pub use refusal::{form, refusal, secret};
