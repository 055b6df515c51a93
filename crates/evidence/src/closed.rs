//! Closed lists: enums whose values have public names, used in stored facts and by the page.

/// Declares an enum with one public name a variant, `ALL`, `name`, `parse`, and serde by the name.
macro_rules! closed_list {
    ($(#[$doc:meta])* $list:ident { $($variants:tt)+ }) => {
        domain::closed_list! { $(#[$doc])* $list { $($variants)+ } }

        impl serde::Serialize for $list {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.name())
            }
        }

        impl<'de> serde::Deserialize<'de> for $list {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let name = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                Self::parse(&name).ok_or_else(|| serde::de::Error::custom(concat!("no ", stringify!($list))))
            }
        }
    };
}

pub(crate) use closed_list;
