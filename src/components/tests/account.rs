//! The account section, in all the states that it has.

use std::rc::Rc;

use domain::account::AccountId;
use domain::case::{Action, Refused};
use domain::gate::Loading;
use domain::json::Value;
use domain::secret::Secret;
use domain::standing::{Route as Way, Standing};
use expect_test::expect_file;

use super::drawn;
use super::model::{NOW, after, empty};
use crate::components::account::Account;
use crate::components::rail::Rail;
use crate::components::route::Route;
use crate::model::{DRAFT, Model, Store, name_of};

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
    after(model, said(standing))
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
    let unfinished = after(empty("en"), vec![id]);
    let member = answered("en", Standing::Member);
    let mut unknown = answered("de", Standing::Unknown);
    kept(&mut unknown);
    unknown.ui.removing = Some(name_of(None));
    let mut changed = answered("en", Standing::Management);
    changed.case.typed_id = OTHER.to_owned();
    let mut taken = answered("en", Standing::Standalone);
    taken.case.typed_id = OTHER.to_owned();
    kept(&mut taken);
    let mut doubted = answered("en", Standing::Member);
    for key in ["standing", "route"] {
        assert!(doubted.case.doubt(key), "{key}");
    }
    doubted.assess(NOW);
    let typed = Action::TypeManagementAccount(ID.to_owned());
    let route = Action::ChooseRoute(Way::Organization);
    let own = after(answered("en", Standing::Member), vec![route, typed]);
    let mut told = answered("en", Standing::Member);
    let notes = r#"{"notes":{"account":["This file is of 1 < 2."],"standing":["One.","Two."]}}"#;
    told.examined = Value::read(notes).expect("it is JSON");
    told.loading = Loading::Plan;
    told.config.actor = "Cleo".to_owned();
    told.ui.refused = Some(("account-name".to_owned(), Refused::Secret(Secret::Password)));
    told.assess(NOW);
    vec![
        ("untouched", untouched),
        ("unfinished", unfinished),
        ("member", member),
        ("unknown", unknown),
        ("changed", changed),
        ("taken", taken),
        ("doubted", doubted),
        ("own", own),
        ("told", told),
    ]
}

#[test]
fn each_state_is_drawn_as_it_stands_in_its_file() {
    for (name, model) in states() {
        let store = Store::new(model);
        let drawn = [
            drawn::<Rail>(&store),
            drawn::<Account>(&store),
            drawn::<Route>(&store),
        ];
        expect_file![format!("account/{name}.html")].assert_eq(&drawn.concat());
    }
}
