//! How the account stands to an organization, and by which route it will be closed.

use crate::closed::closed_list;

closed_list! {
    /// How the account stands to an AWS organization.
    Standing {
        /// In no organization.
        Standalone = "standalone",
        /// A member of an organization.
        Member = "member",
        /// The management account of an organization.
        Management = "management",
        /// The person does not know; this never settles.
        Unknown = "unknown",
    }
}

closed_list! {
    /// How the account will be closed.
    Route {
        /// By its root user, in the account's own console.
        Root = "root",
        /// From the management account of its organization.
        Organization = "organization",
    }
}

impl Route {
    /// The route that is left where AWS offers only one to an account of that standing: nobody is
    /// asked for it then.
    #[must_use]
    pub fn only_one_for(standing: Standing) -> Option<Self> {
        match standing {
            Standing::Standalone | Standing::Management => Some(Self::Root),
            Standing::Member | Standing::Unknown => None,
        }
    }

    /// Whether AWS offers this route to an account of that standing: the organization closes
    /// members only (source A1, "Close an AWS account").
    #[must_use]
    pub fn is_open_to(self, standing: Standing) -> bool {
        match self {
            Self::Root => true,
            Self::Organization => standing == Standing::Member,
        }
    }
}
