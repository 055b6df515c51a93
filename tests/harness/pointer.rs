//! Real clicks, where a person would click.

use thirtyfour::WebElement;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner, WebDriverResult};

use crate::engine::Engine;
use crate::page::{Page, done};
use crate::scripts::script;

impl Page {
    /// Clicks an element after the folds around it have been opened, as a person would.
    pub async fn click_on(&self, target: &WebElement) {
        done("clicking", self.try_click(target).await);
    }

    /// The same; an error if the element is gone before it was clicked.
    pub(crate) async fn try_click(&self, target: &WebElement) -> WebDriverResult<()> {
        self.open_folds(target).await?;
        self.click_visible(target).await
    }

    /// Opens the folds around an element and scrolls to it; an error if it is gone before.
    pub(crate) async fn try_look(&self, target: &WebElement) -> WebDriverResult<()> {
        self.open_folds(target).await?;
        self.bring_into_view(target).await
    }

    async fn open_folds(&self, target: &WebElement) -> WebDriverResult<()> {
        let folds = self
            .driver()
            .execute(script!("folds"), vec![target.to_json()?])
            .await?;
        for summary in folds.elements()? {
            self.click_visible(&summary).await?;
        }
        Ok(())
    }

    async fn click_visible(&self, target: &WebElement) -> WebDriverResult<()> {
        self.bring_into_view(target).await?;
        match self.engine() {
            // This driver takes the host of a shadow root for something that lies over the text
            // fields in it, and refuses. Moving the pointer there and pressing it is the same.
            Engine::WebKit => self.point_and_click(target).await,
            Engine::Chromium | Engine::Firefox => target.click().await,
        }
    }

    async fn point_and_click(&self, target: &WebElement) -> WebDriverResult<()> {
        for _ in 0..3 {
            self.driver()
                .execute(script!("clicked"), vec![target.to_json()?])
                .await?;
            let chain = self.actions().move_to_element_center(target).click();
            match chain.perform().await {
                // The driver answers before the page has got the click.
                Ok(()) if self.click_met().await => return Ok(()),
                Err(error) if !is_out_of_view(&error) => return Err(error),
                _ => {}
            }
            // This engine scrolls some time after a key was pressed, under the pointer.
            self.bring_into_view(target).await?;
        }
        panic!("three clicks went astray");
    }

    /// Whether the click that arrives met the element for which `clicked.js` waits. Where nothing
    /// waits any more, the click has led to another page.
    async fn click_met(&self) -> bool {
        let body = "return window.testClick !== null && String(window.testClick)";
        self.until("the click arrives", body, vec![]).await != "false"
    }

    /// Scrolls until the element lies still in view with nothing over it.
    async fn bring_into_view(&self, target: &WebElement) -> WebDriverResult<()> {
        let what = "what is to be clicked lies in view, with nothing over it";
        self.try_until(what, &script!("reachable"), vec![target.to_json()?])
            .await?;
        Ok(())
    }

    /// Clicks twice in a row, as impatient people do. Where the second click goes is up to the page.
    pub async fn double_click_on(&self, target: &WebElement) {
        for _ in 0..3 {
            done("going there", self.try_look(target).await);
            self.script(COUNT_CLICKS, vec![]).await;
            let element = target.to_json().expect("an element has a name");
            self.script(&script!("clicked"), vec![element]).await;
            let chain = self
                .actions()
                .move_to_element_center(target)
                .click()
                .click();
            done("clicking twice", chain.perform().await);
            let both = "return window.testClicks >= 2";
            self.until("both clicks arrive", both, vec![]).await;
            if self.click_met().await {
                return;
            }
            // As with single clicks: the page was scrolled under the pointer.
        }
        panic!("three double clicks went astray");
    }
}

/// Counts clicks from now on, by one listener however often it is asked for.
const COUNT_CLICKS: &str = "
    const count = () => (window.testClicks += 1);
    if (window.testClicks === undefined) addEventListener('click', count, { capture: true });
    window.testClicks = 0";

fn is_out_of_view(error: &WebDriverError) -> bool {
    matches!(**error, WebDriverErrorInner::MoveTargetOutOfBounds(_))
}
