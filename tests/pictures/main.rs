//! Makes the README's pictures of the built page, light and dark: `pictures FOLDER`.

use std::path::PathBuf;
use std::process::ExitCode;

use harness::evidence::THEN;
use harness::{Engine, Loading, Page, Site, State};
use serde_json::json;

/// A picture, before its look is part of its name.
struct Picture {
    name: &'static str,
    state: State,
    width: u32,
    height: u32,
    /// What stands at the top of it.
    top: &'static str,
}

const PICTURES: [Picture; 3] = [
    Picture {
        name: "page",
        state: State::SomeAnswered,
        width: 1280,
        height: 900,
        top: ".acc-page",
    },
    Picture {
        name: "evidence",
        state: State::FileDropped,
        width: 1280,
        height: 900,
        top: "[data-panel=findings]",
    },
    Picture {
        name: "phone",
        state: State::HandOff,
        width: 390,
        height: 844,
        top: "[data-panel=hand-off]",
    },
];

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: pictures FOLDER");
        return ExitCode::FAILURE;
    };
    for picture in PICTURES {
        let folder = folder.clone();
        harness::run(
            Engine::Chromium,
            Loading::Finished,
            picture.name,
            async move |page| {
                take(&page, &picture, folder).await;
            },
        );
    }
    harness::end_browsers();
    ExitCode::SUCCESS
}

async fn take(page: &Page, picture: &Picture, folder: PathBuf) {
    let site = Site::product().at(THEN);
    let list = picture.state.reach(page, site).await;
    for look in ["light", "dark"] {
        list.ask("el.setAttribute('theme', arguments[0])", vec![json!(look)])
            .await;
        let dressed = "return root.querySelector('.acc-page').dataset.theme === arguments[0]";
        list.wait("the look is taken over", dressed, vec![json!(look)])
            .await;
        let path = folder.join(format!("{}-{look}.png", picture.name));
        // The place on the page depends on its size.
        page.picture(picture.width, picture.height, &path).await;
        let top = "root.activeElement?.blur();
            root.querySelector(arguments[0]).scrollIntoView()";
        list.ask(top, vec![json!(picture.top)]).await;
        page.picture(picture.width, picture.height, &path).await;
        println!("{}", path.display());
    }
}
