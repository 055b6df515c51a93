//! The permit: a value that only the gate can make, and the only one that knows the address.

use core::marker::PhantomData;

use super::assessment::Assessment;
use crate::account::AccountId;
use crate::plan::Confirmation;
use crate::standing::Route;

/// Leave to hand over to the console. It borrows from its assessment, so that it can be neither
/// kept nor stored.
///
/// A permit comes from an assessment, and is gone with it:
///
/// ```
/// # use domain::gate::{Assessment, Permit};
/// fn address(assessment: &Assessment) -> Option<&'static str> {
///     let permit: Option<Permit<'_>> = assessment.permit("111122223333");
///     permit.map(|permit| permit.address())
/// }
/// ```
///
/// It can't outlive what it came from:
///
/// ```compile_fail,E0515
/// # use domain::gate::{Assessment, Permit};
/// fn keep(assessment: Assessment) -> Option<Permit<'static>> {
///     assessment.permit("111122223333")
/// }
/// ```
///
/// Nor the moment when something is judged again:
///
/// ```compile_fail,E0505
/// # use domain::gate::{Assessment, Question};
/// fn go_on(assessment: Assessment, question: &Question<'_>) -> Option<&'static str> {
///     let permit = assessment.permit("111122223333");
///     let again = assessment.reassess(question, &[]);
///     permit.map(|permit| permit.address())
/// }
/// ```
///
/// The same with the two lines in the other order is fine:
///
/// ```
/// # use domain::gate::{Assessment, Question};
/// fn go_on(assessment: Assessment, question: &Question<'_>) -> Option<&'static str> {
///     let again = assessment.reassess(question, &[]);
///     let permit = again.permit("111122223333");
///     permit.map(|permit| permit.address())
/// }
/// ```
///
/// Nobody else can make one, neither from its parts
///
/// ```compile_fail,E0451
/// # use domain::{account::AccountId, gate::Permit, standing::Route};
/// fn forge(account: AccountId) -> Permit<'static> {
///     Permit { account, route: Route::Root, assessment: core::marker::PhantomData }
/// }
/// ```
///
/// nor as the gate does
///
/// ```compile_fail,E0624
/// # use domain::{account::AccountId, gate::{Assessment, Permit}, standing::Route};
/// fn forge(assessment: &Assessment, account: AccountId) -> Permit<'_> {
///     Permit::new(assessment, account, Route::Root)
/// }
/// ```
///
/// nor by copying one
///
/// ```compile_fail,E0277
/// # use domain::gate::Permit;
/// fn copied<T: Clone>() {}
/// copied::<Permit<'static>>();
/// ```
///
/// nor out of nothing.
///
/// ```compile_fail,E0277
/// # use domain::gate::Permit;
/// fn from_nothing<T: Default>() {}
/// from_nothing::<Permit<'static>>();
/// ```
#[derive(Debug)]
pub struct Permit<'a> {
    account: AccountId,
    route: Route,
    assessment: PhantomData<&'a Assessment>,
}

impl Assessment {
    /// The permit to hand over: only while nothing is outstanding, and only if what was typed to
    /// confirm is the account's id, where the plan wants it.
    #[must_use]
    pub fn permit(&self, confirmation: &str) -> Option<Permit<'_>> {
        let (Ok(account), Ok(_), Ok(route)) = (self.account(), self.standing(), self.route())
        else {
            return None;
        };
        let confirmed = match self.confirmation() {
            Confirmation::None => true,
            Confirmation::AccountId => AccountId::parse(confirmation) == Ok(account),
        };
        (confirmed && self.is_open()).then(|| Permit::new(self, account, route))
    }
}

impl<'a> Permit<'a> {
    const fn new(_: &'a Assessment, account: AccountId, route: Route) -> Self {
        Self {
            account,
            route,
            assessment: PhantomData,
        }
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

    /// The console's address (source A1, "Close an AWS account"; its fragment comes from the document
    /// on which this project was founded). The account's id is never part of it.
    #[must_use]
    pub const fn address(&self) -> &'static str {
        match self.route {
            Route::Root => "https://console.aws.amazon.com/billing/home#/",
            Route::Organization => "https://console.aws.amazon.com/organizations",
        }
    }
}
