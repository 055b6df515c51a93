//! The same things measured in several rounds, as many as there is time for.

use std::time::{Duration, Instant};

use anyhow::Result;

/// No round is begun that would probably end later than this.
const TIME: Duration = Duration::from_secs(600);

/// Measures in so many rounds at most; `one` gets the number of its round.
pub(super) fn run(most: usize, mut one: impl FnMut(usize) -> Result<()>) -> Result<()> {
    let start = Instant::now();
    for round in 0..most {
        one(round)?;
        let (passed, done) = (start.elapsed(), u32::try_from(round + 1)?);
        println!(
            "round {done} of at most {most} done after {} s",
            passed.as_secs()
        );
        if passed + passed / done > TIME {
            break;
        }
    }
    Ok(())
}
