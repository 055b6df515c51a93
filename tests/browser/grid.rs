//! axe-core on every state in every look, direction and width. All of it takes some minutes: of each
//! state the usual run looks at three, in which every look, direction and width is there once. The
//! rest is run by name: `cargo test -p browser-tests -- grid --ignored`.

use harness::evidence::THEN;
use harness::{Checklist, Page, Site, State, in_chromium, in_chromium_by_name};
use serde_json::json;

/// Last the one that is asked of the browser, since the browser keeps to it.
const LOOKS: [&str; 3] = ["light", "dark", "forced"];
const DIRECTIONS: [&str; 2] = ["ltr", "rtl"];
const WIDTHS: [u32; 3] = [320, 768, 1280];

/// Every look, direction and width once.
const DIAGONAL: [(&str, &str, u32); 3] = [
    ("light", "rtl", 320),
    ("dark", "ltr", 768),
    ("forced", "rtl", 1280),
];

async fn reach(page: &Page, state: State) -> Checklist {
    let site = Site::product().at(THEN).framed(1280, 900);
    state.reach(page, site).await
}

async fn check(list: &Checklist, state: State, (look, direction, width): (&str, &str, u32)) {
    list.resize(width, 900).await;
    let theme = if look == "forced" {
        list.force_colours().await;
        "auto"
    } else {
        look
    };
    let dress = "el.setAttribute('theme', arguments[0]); el.setAttribute('dir', arguments[1])";
    list.ask(dress, vec![json!(theme), json!(direction)]).await;
    let dressed = "const page = root.querySelector('.acc-page');
        return getComputedStyle(page).direction === arguments[1]
            && (arguments[0] === 'forced'
                ? matchMedia('(forced-colors: active)').matches
                : page.dataset.theme === arguments[0])";
    let wanted = vec![json!(look), json!(direction)];
    list.wait("the look is taken over", dressed, wanted).await;
    let place = format!("{state:?}, {look}, {direction}, {width}");
    list.axe().await.assert_clean(&place);
}

async fn check_diagonal(page: &Page, state: State) {
    let list = reach(page, state).await;
    for place in DIAGONAL {
        check(&list, state, place).await;
    }
}

async fn check_all(page: &Page, state: State) {
    let list = reach(page, state).await;
    for look in LOOKS {
        for direction in DIRECTIONS {
            for width in WIDTHS {
                check(&list, state, (look, direction, width)).await;
            }
        }
    }
}

/// The two tests of a state.
macro_rules! state {
    ($name:ident, $state:expr) => {
        mod $name {
            use super::*;

            in_chromium!(diagonal, async |page| check_diagonal(&page, $state).await);
            in_chromium_by_name!(whole, async |page| check_all(&page, $state).await);
        }
    };
}

state!(empty, State::Empty);
state!(some_answered, State::SomeAnswered);
state!(file_dropped, State::FileDropped);
state!(contradiction, State::Contradiction);
state!(all_settled, State::AllSettled);
state!(review, State::Review);
state!(hand_off, State::HandOff);
state!(afterwards, State::Afterwards);
state!(error, State::Error);
