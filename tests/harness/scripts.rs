//! The scripts in `scripts/`, which Biome and TypeScript read. Some run in a page before its own, as they
//! stand. The others export one function, named as its file, which a test calls.

/// The body of a function that calls the one in `scripts/` that is named so, with the arguments that
/// WebDriver hands over.
macro_rules! script {
    ($name:literal) => {
        $crate::scripts::calling($name, include_str!(concat!("scripts/", $name, ".js")))
    };
}
pub(crate) use script;

/// What WebDriver runs is no module, so nothing can be exported there.
pub(crate) fn calling(name: &str, module: &str) -> String {
    let declared = module.replace("\nexport ", "\n");
    format!("{declared}return {name}(...arguments);")
}
