//! Where things lie in this checkout, and how other programs are run from it: for everything that works on
//! the project.

pub mod collector;
pub mod environment;
pub mod folders;
pub mod paths;
pub mod run;
pub mod sources;
