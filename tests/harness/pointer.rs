//! Real clicks, where a person would click.

use serde_json::json;
use thirtyfour::WebElement;

use crate::engine::Engine;
use crate::page::{Page, done};

impl Page {
    /// Clicks an element after the folds around it have been opened, as a person would.
    pub async fn click_on(&self, target: &WebElement) {
        let named = done("naming an element", target.to_json());
        let folds = self.driver().execute(include_str!("scripts/folds.js"), vec![named]).await;
        for summary in done("looking for folds", folds.and_then(|folds| folds.elements())) {
            self.click_visible(&summary).await;
        }
        self.click_visible(target).await;
    }

    async fn click_visible(&self, target: &WebElement) {
        if self.engine() == Engine::WebKit {
            return self.point_and_click(target).await;
        }
        done("clicking", target.click().await);
    }

    /// WebKit's driver takes the host of a shadow root for something that lies over the text
    /// fields in it, and refuses the click. So the pointer is moved there and pressed, which is
    /// the same to the page, and whether something lies over the element is looked up here.
    async fn point_and_click(&self, target: &WebElement) {
        let named = done("naming an element", target.to_json());
        let body = include_str!("scripts/reachable.js");
        self.until("the element to click is in view and nothing lies over it", body, vec![named])
            .await;
        let chain = self.actions().move_to_element_center(target).click();
        done("clicking", chain.perform().await);
    }

    /// Clicks twice in a row, as impatient people do.
    pub async fn double_click_on(&self, target: &WebElement) {
        let named = done("naming an element", target.to_json());
        self.script("arguments[0].scrollIntoView({ block: 'center' })", vec![named]).await;
        let chain = self.actions().move_to_element_center(target).click().click();
        done("clicking twice", chain.perform().await);
    }

    /// Scrolls the page by hand, so to speak: to a distance from its top.
    pub async fn scroll_to(&self, top: i64) {
        self.script("scrollTo({ top: arguments[0], behavior: 'instant' })", vec![json!(top)]).await;
    }
}
