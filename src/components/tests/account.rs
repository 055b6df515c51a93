//! The account section, in all the states that it has.

use std::rc::Rc;

use domain::account::AccountId;
use domain::case::{Action, Refused};
use domain::gate::Loading;
use domain::json::Value;
use domain::secret::Secret;
use domain::standing::{Route as Way, Standing};

use super::model::{after, empty};
use super::{drawn, lines, written};
use crate::components::{Account, Progress, Route};
use crate::model::{DRAFT, Model, name_of};
use crate::view;
use crate::view::tag::Part as _;

const ID: &str = "123456789012";
const OTHER: &str = "210987654321";

fn said(standing: Standing) -> Vec<Action> {
    vec![
        Action::TypeAccountId(ID.to_owned()),
        Action::TypeAccountName("Shop <old>".to_owned()),
        Action::TypeAnsweredBy("Ada & Ben".to_owned()),
        Action::ChooseStanding(standing),
        Action::ChooseRoute(Way::Root),
    ]
}

fn answered(language: &str, standing: Standing) -> Model {
    let mut model = empty(language);
    model.case.account = AccountId::parse(ID).ok();
    after(model, said(standing), 0)
}

fn kept(model: &mut Model) {
    let account = |id: &str, name: &str| (id.to_owned(), name.to_owned());
    model.accounts = Rc::from([
        account(DRAFT, ""),
        account(ID, "Shop <old>"),
        account(OTHER, ""),
    ]);
}

/// Each state by its name.
fn states() -> Vec<(&'static str, Model)> {
    let untouched = empty("en");
    let id = Action::TypeAccountId("12345".to_owned());
    let unfinished = after(empty("en"), vec![id], 0);
    let member = answered("en", Standing::Member);
    let mut unknown = answered("de", Standing::Unknown);
    kept(&mut unknown);
    unknown.ui.removing = Some(name_of(None));
    let mut changed = answered("en", Standing::Management);
    changed.case.typed_id = OTHER.to_owned();
    let mut taken = answered("en", Standing::Standalone);
    taken.case.typed_id = OTHER.to_owned();
    kept(&mut taken);
    let ahead = 3 * 24 * 60 * 60 * 1000;
    let ahead = after(empty("en"), said(Standing::Member), ahead);
    let mut told = answered("en", Standing::Member);
    let notes = r#"{"notes":{"account":["This file is of 1 < 2."],"standing":["One.","Two."]}}"#;
    told.examined = Value::read(notes).expect("it is JSON");
    told.loading = Loading::Plan;
    told.config.actor = "Cleo".to_owned();
    told.ui.refused = Some(("account-name".to_owned(), Refused::Secret(Secret::Password)));
    told.assess(told.clock);
    vec![
        ("untouched", untouched),
        ("unfinished", unfinished),
        ("member", member),
        ("unknown", unknown),
        ("changed", changed),
        ("taken", taken),
        ("ahead", ahead),
        ("told", told),
    ]
}

#[test]
fn it_is_drawn_as_before() {
    for (index, (name, model)) in states().into_iter().enumerate() {
        let old = [
            view::account::progress(&model),
            view::account::account(&model),
            view::route::route(&model),
        ];
        let old = old.map(|old| lines(&written(old.html()))).concat();
        let again = |index: usize| states().remove(index).1;
        let new = [
            drawn::<Progress>(model),
            drawn::<Account>(again(index)),
            drawn::<Route>(again(index)),
        ];
        assert_eq!(new.concat(), old, "{name}");
    }
}
