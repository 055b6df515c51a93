//! Properties of the element mirror its attributes, whenever and by whomever they are set.

use harness::{Checklist, Site, in_every_engine};
use serde_json::{Value, json};

/// Every property that the manifest documents with an attribute, and that attribute.
const MIRRORED: &str = include_str!("../../custom-elements.json");

fn mirrored() -> Vec<(String, String)> {
    let manifest: Value = serde_json::from_str(MIRRORED).expect("the manifest is JSON");
    let members = manifest["modules"][0]["declarations"][0]["members"].clone();
    let members = members.as_array().expect("it is a list").clone();
    let text = |member: &Value, name: &str| member[name].as_str().map(str::to_owned);
    members
        .iter()
        .filter_map(|member| Some((text(member, "name")?, text(member, "attribute")?)))
        .collect()
}

in_every_engine!(properties_mirror_attributes, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let mirrored = mirrored();
    assert_eq!(mirrored.len(), 8, "{mirrored:?}");
    let script = "const [property, name] = arguments;
        const one = document.createElement('account-closure-checklist');
        const said = [one[property]];
        one[property] = 7;
        said.push(one.getAttribute(name), one[property]);
        one.setAttribute(name, 'x');
        said.push(one[property]);
        one[property] = null;
        said.push(one.hasAttribute(name));
        one.setAttribute(property, 'y');
        said.push(one.getAttribute(name));
        return said";
    for (property, name) in mirrored {
        let said = list
            .script(script, vec![json!(property), json!(name)])
            .await;
        let expected = json!(["", "7", "7", "x", false, "y"]);
        assert_eq!(said, expected, "{property}");
    }
});

// A framework sets properties on an element whose definition is not loaded yet.
in_every_engine!(properties_set_before_the_definition_count, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    // An element of a document without a window is one of no class until it comes into this one.
    let script = "const inert = document.implementation.createHTMLDocument('');
        const early = inert.createElement('account-closure-checklist');
        early.storageKey = 'one'; early.accountId = '111122223333'; early.headingLevel = 2;
        if (early.ready) throw new Error('it has its class already');
        document.body.append(early);
        return [early.getAttribute('storage-key'), early.getAttribute('account-id'),
            early.getAttribute('heading-level'), Object.keys(early).length]";
    let said = list.script_async(script, vec![]).await;
    assert_eq!(
        said["value"],
        json!(["one", "111122223333", "2", 0]),
        "{said}"
    );
});

// Two elements that a framework means to be apart share no answer.
in_every_engine!(elements_apart_by_property_share_nothing, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let script = "const made = ['one', 'two'].map((key) => {
            const element = document.createElement('account-closure-checklist');
            element.storageKey = key; element.accountId = '111122223333'; element.loading = 'eager';
            document.body.append(element);
            return element;
        });
        await Promise.all(made.map(({ ready }) => ready));
        const answer = made[0].shadowRoot.querySelector('[name=standing][value=standalone]');
        answer.click();
        const tick = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        while (made[0].state.standing === null) await tick();
        return made.map(({ state }) => state.standing)";
    let said = list.script_async(script, vec![]).await;
    assert_eq!(said["value"], json!(["standalone", null]), "{said}");
});
