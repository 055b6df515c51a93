//! The gate: plan, answers, evidence and the present time in, an assessment out.
//!
//! - **G1** A permit exists exactly when the account id is valid, standing and route are known,
//!   every required item that applies is settled, and the plan's confirmation matches.
//! - **G2** The console's address comes from a permit and from nowhere else.
//! - **G3** A permit borrows from the assessment that made it and can't outlive it.
//! - **G4** What is stored, imported or pasted counts only as answers, judged like any other.
//! - **G5** Answers age.
//! - **G6** Removing an answer, adding a required item or worsening evidence never opens the gate.
//! - **G7** An answer to another revision of an item is asked again.
//! - **G8** Evidence that contradicts an answer shuts the gate, also after it is taken away.
//! - **G9** All states of a small plan are enumerated against an oracle of its own, in the tests.
//! - **G10** Facts that are not at hand, a plan that does not judge yet and a time that is not
//!   plausible shut the gate.
//! - **G11** A grade is given only where answer and evidence speak of the same place, account and
//!   resource.
//! - **G12** That nothing else is there settles only what its basis covers: what the collector's file
//!   shows as empty, or all that nobody and no file says anything about, by the bills.
//!   A later word about an item takes it out; without that word the confirmation speaks of it again.
//!   A line of cost without anything found contradicts it until something is said of that.

mod assessment;
mod judge;
mod judgement;
mod permit;
mod question;
mod there;

pub use assessment::{Assessment, Outstanding, assess};
pub use judgement::Judgement;
pub use permit::Permit;
pub use question::{Loading, Question};
pub use there::charged_for;
