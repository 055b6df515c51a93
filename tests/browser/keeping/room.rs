//! What could not be saved is tried again.

use harness::{Checklist, in_every_engine};

use super::{is_noticed, open, reload, run, site_with_room};

/// Answers without room, and what has to be there after there is some.
async fn answered_without_room(list: &Checklist) {
    run(list, "window.testFull = true").await;
    list.radio("backup.rds.answer", "nothing").await;
    list.radio("backup.s3.answer", "nothing").await;
    assert!(is_noticed(list).await);
    run(list, "window.testFull = false").await;
}

async fn assert_saved(list: &Checklist) {
    assert!(!is_noticed(list).await, "everything is written");
    reload(list).await;
    for item in ["backup.rds", "backup.s3"] {
        assert_eq!(list.reason(item).await, None, "{item}");
    }
}

in_every_engine!(the_next_answer_saves_those_before_it, async |page| {
    let list = open(&page, site_with_room()).await;
    answered_without_room(&list).await;
    list.radio("backup.dynamodb.answer", "nothing").await;
    assert_saved(&list).await;
    assert_eq!(list.reason("backup.dynamodb").await, None);
});

in_every_engine!(coming_back_to_the_page_saves_them, async |page| {
    let list = open(&page, site_with_room()).await;
    answered_without_room(&list).await;
    run(&list, "dispatchEvent(new Event('focus'))").await;
    assert_saved(&list).await;
});

in_every_engine!(room_that_another_page_makes_is_used, async |page| {
    let list = open(&page, site_with_room()).await;
    answered_without_room(&list).await;
    let told = "dispatchEvent(new StorageEvent('storage',
        { key: 'somebody else', newValue: null, storageArea: localStorage }))";
    run(&list, told).await;
    assert_saved(&list).await;
});

in_every_engine!(as_many_as_there_is_room_for_are_saved, async |page| {
    let list = open(&page, site_with_room()).await;
    answered_without_room(&list).await;
    run(&list, "testRoom(400)").await;
    list.radio("backup.dynamodb.answer", "nothing").await;
    assert!(is_noticed(&list).await, "one of three is not written");
    run(
        &list,
        "testRoom(Infinity); dispatchEvent(new Event('focus'))",
    )
    .await;
    assert_saved(&list).await;
});

in_every_engine!(another_account_in_between_loses_none, async |page| {
    let list = open(&page, site_with_room()).await;
    run(&list, "window.testFull = true").await;
    list.radio("backup.rds.answer", "nothing").await;
    list.radio("backup.s3.answer", "nothing").await;
    list.action("start-account").await;
    run(&list, "window.testFull = false").await;
    list.click("[data-action=open-account][data-value=\"111122223333\"]")
        .await;
    assert_saved(&list).await;
});
