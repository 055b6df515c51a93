//! The present time.

use domain::time::Timestamp;

/// The device's clock. It may be wrong; the case remembers the latest time seen.
pub fn now() -> Timestamp {
    Timestamp(js_sys::Date::now().max(0.0) as u64)
}
