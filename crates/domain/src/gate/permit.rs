//! The permit: a value that only the gate can make, and the only one that knows the address.

use core::marker::PhantomData;

use super::assessment::Assessment;
use crate::account::AccountId;
use crate::standing::Route;

/// Leave to hand over to the console. It borrows from its assessment, so that it can be neither
/// kept nor stored.
#[derive(Debug)]
pub struct Permit<'a> {
    account: AccountId,
    route: Route,
    assessment: PhantomData<&'a Assessment>,
}

impl<'a> Permit<'a> {
    pub(super) const fn new(_: &'a Assessment, account: AccountId, route: Route) -> Self {
        Self { account, route, assessment: PhantomData }
    }

    /// The account that may be closed.
    #[must_use]
    pub const fn account(&self) -> AccountId {
        self.account
    }

    /// The route it may be closed by.
    #[must_use]
    pub const fn route(&self) -> Route {
        self.route
    }

    /// The console's address (source A1, "Close an AWS account"; the fragment is the seed's). The
    /// account's id is never part of it.
    #[must_use]
    pub const fn address(&self) -> &'static str {
        match self.route {
            Route::Root => "https://console.aws.amazon.com/billing/home#/",
            Route::Organization => "https://console.aws.amazon.com/organizations",
        }
    }
}
