//! A limit to how many browsers run at once, however many threads the test runner has.

use std::sync::{Condvar, Mutex, PoisonError};

/// Three browsers on two processors only wait for each other and run into their deadlines.
const SLOTS: usize = 2;

static TAKEN: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

/// The right to run one browser; given back on drop.
pub(crate) struct Slot(());

impl Slot {
    /// Waits until fewer than the allowed number of browsers run.
    pub(crate) fn take() -> Self {
        let taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken = FREED
            .wait_while(taken, |taken| *taken >= SLOTS)
            .unwrap_or_else(PoisonError::into_inner);
        *taken += 1;
        Self(())
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        FREED.notify_one();
    }
}
