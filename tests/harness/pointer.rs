//! Real clicks, where a person would click.

use thirtyfour::WebElement;

use crate::engine::Engine;
use crate::page::{Page, done};

impl Page {
    /// Clicks an element after the folds around it have been opened, as a person would.
    pub async fn click_on(&self, target: &WebElement) {
        let named = done("naming an element", target.to_json());
        let folds = self
            .driver()
            .execute(include_str!("scripts/folds.js"), vec![named])
            .await;
        for summary in done(
            "looking for folds",
            folds.and_then(|folds| folds.elements()),
        ) {
            self.click_visible(&summary).await;
        }
        self.click_visible(target).await;
    }

    async fn click_visible(&self, target: &WebElement) {
        self.bring_into_view(target).await;
        let clicked = match self.engine() {
            // This driver takes the host of a shadow root for something that lies over the text
            // fields in it, and refuses. Moving the pointer there and pressing it is the same.
            Engine::WebKit => return self.point_and_click(target).await,
            Engine::Chromium | Engine::Firefox => target.click().await,
        };
        done("clicking", clicked);
    }

    async fn point_and_click(&self, target: &WebElement) {
        for _ in 0..3 {
            let named = done("naming an element", target.to_json());
            self.script(include_str!("scripts/clicked.js"), vec![named])
                .await;
            let chain = self.actions().move_to_element_center(target).click();
            done("clicking", chain.perform().await);
            // The driver answers before the page has got the click.
            let body = "return window.testClick !== null && String(window.testClick)";
            if self.until("the click arrives", body, vec![]).await == "true" {
                return;
            }
            // This engine scrolls some time after a key was pressed, and the click went astray.
            self.bring_into_view(target).await;
        }
        panic!("three clicks went astray");
    }

    /// Scrolls until the element lies still in view with nothing over it.
    async fn bring_into_view(&self, target: &WebElement) {
        let named = done("naming an element", target.to_json());
        let body = include_str!("scripts/reachable.js");
        self.until(
            "what is to be clicked lies in view, with nothing over it",
            body,
            vec![named],
        )
        .await;
    }

    /// Clicks twice in a row, as impatient people do.
    pub async fn double_click_on(&self, target: &WebElement) {
        self.bring_into_view(target).await;
        let count = "window.testClicks = 0;
            addEventListener('click', () => (window.testClicks += 1), { capture: true })";
        self.script(count, vec![]).await;
        let chain = self
            .actions()
            .move_to_element_center(target)
            .click()
            .click();
        done("clicking twice", chain.perform().await);
        self.until(
            "both clicks arrive",
            "return window.testClicks >= 2",
            vec![],
        )
        .await;
    }
}
