//! Buttons and inputs that nothing here knows: a slip of the pen is told in the console, and what a host puts into a
//! slot is its own.

use harness::{Checklist, Site, in_every_engine};
use serde_json::json;

/// Keeps what is told in the console.
const LISTENING: &str = "window.told = [];
    const { error } = console;
    console.error = (...all) => {
        told.push(all.map(String).join(' '));
        error.apply(console, all);
    };";

in_every_engine!(an_unknown_button_is_told_in_the_console, async |page| {
    let list = Checklist::open(&page, Site::product().before(LISTENING)).await;
    let press = "const button = document.createElement('button');
        button.dataset.action = 'no-such-button';
        root.querySelector('[data-section=review]').append(button);
        button.click();";
    list.ask(press, vec![]).await;
    // Whether there is such a button only the examiner knows, which is loaded first.
    let told = "return told.find((text) => text.includes('no-such-button'))";
    list.wait("the button is told", told, vec![]).await;
    // The program goes on.
    let gate = list.ask("return el.state.gate", vec![]).await;
    assert_eq!(gate, json!("shut"));
    list.fill("account-name", "Orders").await;
    assert_eq!(list.value("account-name").await, "Orders");
});

in_every_engine!(an_unknown_input_is_told_in_the_console, async |page| {
    let list = Checklist::open(&page, Site::product().before(LISTENING)).await;
    let type_in_it = "const input = document.createElement('input');
        input.name = 'no-such-input';
        root.querySelector('[data-section=review]').append(input);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        return told.some((text) => text.includes('no-such-input'));";
    assert_eq!(list.ask(type_in_it, vec![]).await, json!(true));
});

in_every_engine!(a_button_in_a_slot_is_the_hosts, async |page| {
    let list = Checklist::open(&page, Site::product().before(LISTENING)).await;
    let press = "const slot = document.createElement('slot');
        slot.name = 'request';
        root.querySelector('[data-section=review]').append(slot);
        const button = document.createElement('button');
        button.slot = 'request';
        button.dataset.action = 'print';
        el.append(button);
        window.printed = 0;
        window.print = () => { printed += 1; };
        button.click();
        return printed;";
    assert_eq!(list.ask(press, vec![]).await, json!(0));
    let type_in_it = "const input = document.createElement('input');
        input.slot = 'request';
        el.append(input);
        let heard = '';
        document.addEventListener('keydown', ({ key }) => { heard += key; });
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        return heard;";
    assert_eq!(list.ask(type_in_it, vec![]).await, json!("Enter"));
});
