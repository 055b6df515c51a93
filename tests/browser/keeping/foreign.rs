//! Values that others keep in the site's storage cost nobody who answers here.

use harness::{Checklist, Site, in_every_engine};
use serde_json::json;

use super::{open, reload};

/// Counts every look into the storage.
const COUNTING: &str = "
    window.testLooks = 0;
    for (const way of ['key', 'getItem']) {
        const real = Storage.prototype[way];
        Storage.prototype[way] = function (...what) {
            testLooks += 1;
            return real.apply(this, what);
        };
    }";

/// How many looks into the storage it takes to type a letter, tick an answer, name the account and
/// choose its route.
async fn looks(list: &Checklist, restore: &str, route: &str) -> [u64; 4] {
    let mut looks = [0; 4];
    for (place, look) in looks.iter_mut().enumerate() {
        list.ask("window.testLooks = 0", vec![]).await;
        match place {
            0 => list.paste("backup.rds.where", "Disk 7").await,
            1 => list.radio("backup.rds.restore", restore).await,
            2 => list.paste("account-name", "Sandbox").await,
            _ => list.radio("route", route).await,
        }
        let count = list.ask("return testLooks", vec![]).await;
        *look = count.as_u64().expect("a number");
        assert!(*look > 0, "the storage is asked");
    }
    looks
}

/// The same with and without much else in the storage.
async fn assert_not_looked_through(list: &Checklist) {
    list.radio("standing", "member").await;
    list.radio("backup.rds.answer", "kept").await;
    list.radio("backup.rds.place", "outside-aws").await;
    // Its own answers are looked at, of which there are fewer the first time.
    looks(list, "tried", "root").await;
    let few = looks(list, "not-tried", "organization").await;
    let many = "for (let n = 0; n < 20000; n += 1) localStorage.setItem(`foreign/${n}`, 'x')";
    list.ask(many, vec![]).await;
    let told = "window.testLooks = 0; dispatchEvent(new StorageEvent('storage',
        { key: 'foreign/1', newValue: 'x', storageArea: localStorage })); return testLooks";
    assert_eq!(list.ask(told, vec![]).await, json!(0), "told of others'");
    let many = looks(list, "tried", "root").await;
    assert_eq!(few, many);
}

in_every_engine!(foreign_keys_are_not_looked_through, async |page| {
    let list = open(&page, Site::product().before(COUNTING)).await;
    assert_not_looked_through(&list).await;
    reload(&list).await;
    assert_eq!(list.value("account-name").await, "Sandbox");
});

in_every_engine!(
    nor_are_they_where_two_elements_know_of_each_other,
    async |page| {
        let list = open(&page, Site::product().before(COUNTING)).await;
        let second = "const second = document.createElement('account-closure-checklist');
            second.setAttribute('loading', 'eager');
            document.body.append(second)";
        list.ask(second, vec![]).await;
        let other = list.other(1);
        other.ready().await;
        assert_not_looked_through(&list).await;
        assert_eq!(other.value("account-name").await, "Sandbox");
        assert_eq!(other.state().await, list.state().await);
    }
);
