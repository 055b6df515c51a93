//! The collector's script, read on the page: fetched when somebody asks for it, and not before.

use super::session::Session;
use crate::model::{Script, Topic};

impl Session {
    /// Has the script fetched, or hides it.
    pub(super) fn ask_for_script(&self) {
        if self.read(|model| matches!(model.ui.script, Script::Shown(_))) {
            self.put_script(Script::Hidden);
        } else {
            self.loader().script();
        }
    }

    /// Shows the script; an empty text is one that could not be fetched.
    pub fn show_script(&self, text: String) {
        self.put_script(if text.is_empty() {
            Script::Missing
        } else {
            Script::Shown(text)
        });
    }

    fn put_script(&self, script: Script) {
        self.change(|model| model.ui.script = script);
        self.tell(Topic::Evidence);
    }

    /// Copies the script as it was fetched.
    pub(super) fn copy_script(&self) {
        let script = self.read(|model| match &model.ui.script {
            Script::Shown(text) => Some(text.clone()),
            Script::Hidden | Script::Missing => None,
        });
        if let Some(text) = script {
            self.loader().copy(&text);
        }
    }
}
