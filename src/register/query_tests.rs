use super::*;
use proptest::prelude::*;
use proptest::sample::select;

fn arbitrary() -> impl Strategy<Value = Query> {
    let day = || {
        proptest::option::of(
            (1900i32..2100, 1u32..366).prop_map(|(y, d)| NaiveDate::from_yo_opt(y, d).unwrap()),
        )
    };
    let range = move || (day(), day()).prop_map(|(from, to)| Range { from, to });
    let month =
        (2000i32..2100, 1u32..=12).prop_map(|(y, m)| Range::month(&format!("{y:04}-{m:02}")).unwrap());
    let coded = prop_oneof![
        select(Stage::ALL).prop_map(|stage| (Key::Stage, stage.id().to_owned())),
        select(Turn::ALL).prop_map(|turn| (Key::Turn, turn.id().to_owned())),
        select(Due::ALL).prop_map(|due| (Key::Due, due.id().to_owned())),
        select(Marked::ALL).prop_map(|mark| (Key::Mark, mark.id().to_owned())),
        select(Score::ALL).prop_map(|score| (Key::OutcomeRating, score.id().to_owned())),
        select(Score::ALL).prop_map(|score| (Key::HandlingRating, score.id().to_owned())),
        select(&[InTime::Yes, InTime::No, InTime::Unclear, InTime::NotDone][..])
            .prop_map(|done| (Key::Acknowledged, in_time_id(done).to_owned())),
    ];
    let names: Vec<Key> = Query::NAMES.iter().map(|(key, _)| *key).chain([Key::Tag, Key::Priority]).collect();
    let values = proptest::collection::vec(prop_oneof![coded, (select(names), any::<String>())], 0..12);
    (any::<String>(), values, prop_oneof![range(), month], range(), select(By::ALL), any::<bool>()).prop_map(
        |(text, values, received, closed, by, descending)| {
            let query = Query { text, received, closed, sort: Sort { by, descending }, ..Query::default() };
            values.iter().fold(query, |query, (key, value)| query.with(*key, value))
        },
    )
}

proptest! {
    #[test]
    fn read_back_as_written(query in arbitrary()) {
        let text = query.to_query_string();
        prop_assert!(text.is_ascii());
        prop_assert_eq!(Query::parse(&text), query.clone());
        // Canonical: the same pairs in another order are written the same.
        let turned: Vec<&str> = text.split('&').rev().collect();
        prop_assert_eq!(Query::parse(&turned.join("&")).to_query_string(), text);
        prop_assert_eq!(query.is_default(), query == Query::default());
    }

    #[test]
    fn any_text_is_a_query(text: String) {
        let query = Query::parse(&text);
        prop_assert_eq!(Query::parse(&query.to_query_string()), query);
    }

    #[test]
    fn each_chip_takes_its_filter_away(query in arbitrary()) {
        for (key, value) in query.active() {
            prop_assert!(query.without(key).active().iter().all(|(known, _)| *known != key));
            prop_assert!(!query.without_value(key, &value).active().contains(&(key, value)));
        }
    }
}

#[test]
fn chinese_and_signs_are_encoded() {
    let query = Query::default().with(Key::Text, "漏水 50%&c+d").with(Key::Respondent, "示例电器城");
    let text = query.to_query_string();
    assert_eq!(
        text,
        "q=%E6%BC%8F%E6%B0%B4+50%25%26c%2Bd&respondent=%E7%A4%BA%E4%BE%8B%E7%94%B5%E5%99%A8%E5%9F%8E"
    );
    assert_eq!(Query::parse("q=%E6%BC%8F%E6%B0%B4%2050%25").text, "漏水 50%");
    // Damaged encodings are read as far as they go.
    assert_eq!(Query::parse("q=%E6%BC").text, "\u{fffd}");
    assert_eq!(Query::parse("q=100%").text, "100%");
}

#[test]
fn what_is_unknown_is_ignored() {
    let query =
        Query::parse("stage=dancing&stage=closed&colour=red&due=&sort=shoe&from=2026-13-01&month=2026&&=");
    assert_eq!(query, Query::default().with(Key::Stage, Stage::Closed.id()));
    assert_eq!(Query::parse(""), Query::default());
    assert_eq!(Query::default().to_query_string(), "");
}

#[test]
fn a_rating_is_on_the_scale_or_not_answered() {
    let query = Query::parse("outcome_rating=5&handling_rating=none&handling_rating=6&outcome_rating=");
    assert_eq!(query.values(Key::OutcomeRating).collect::<Vec<_>>(), ["5"]);
    assert_eq!(query.values(Key::HandlingRating).collect::<Vec<_>>(), ["none"]);
    assert_eq!(query.to_query_string(), "outcome_rating=5&handling_rating=none");
    let (rateable, rated) = (RowFlags::RATEABLE, RowFlags::RATED);
    let fits =
        |rating, marks| Score::ALL.iter().filter(|score| score.is_so(rating, marks)).collect::<Vec<_>>();
    assert_eq!(fits(1, rated), [&Score::One]);
    assert_eq!(fits(5, rated), [&Score::Five]);
    // As the statistics count: who could not answer is not among those who did not.
    assert_eq!((fits(0, rateable), fits(0, rated)), (vec![&Score::NotAnswered], vec![&Score::NotAnswered]));
    assert_eq!((fits(6, rated), fits(9, rated)), (vec![&Score::NotAnswered], vec![&Score::NotAnswered]));
    assert!(fits(0, RowFlags::default()).is_empty());
}

#[test]
fn a_month_is_one_chip() {
    let query = Query::parse("month=2024-02");
    assert_eq!(query.received.to.unwrap().to_string(), "2024-02-29");
    assert_eq!(query.active(), [(Key::Month, "2024-02".to_owned())]);
    assert_eq!(query, Query::parse("from=2024-02-01&to=2024-02-29"));
    assert!(query.without(Key::Month).is_default());
    let open = Query::parse("from=2024-02-01");
    assert_eq!(open.active(), [(Key::From, "2024-02-01".to_owned())]);
}

#[test]
fn the_order_is_no_filter() {
    let query = Query::parse("sort=due");
    assert_eq!(query.sort, Sort { by: By::Due, descending: false });
    assert!(query.active().is_empty() && !query.is_default());
    assert_eq!(Query::parse("sort=-received"), Query::default());
}

#[test]
fn an_empty_name_means_not_given() {
    let query = Query::parse("handler=");
    assert_eq!(query.values(Key::Handler).collect::<Vec<_>>(), [""]);
    assert!(query.has(Key::Handler) && !query.has(Key::Channel));
    assert_eq!(query.to_query_string(), "handler=");
    assert_eq!(query.value(Key::Handler).as_deref(), Some(""));
}

#[test]
fn a_filter_takes_several_values_each_once_and_in_one_order() {
    let query =
        Query::parse("tag=VIP&stage=closed&handler=%E7%8E%8B&stage=received&handler=%E6%9D%8E&stage=closed");
    assert_eq!(
        query.to_query_string(),
        "stage=received&stage=closed&handler=%E6%9D%8E&handler=%E7%8E%8B&tag=VIP"
    );
    assert_eq!(query.active().len(), 5, "a chip for each value");
    let fewer = query.without_value(Key::Stage, "closed").without(Key::Handler);
    assert_eq!(fewer.to_query_string(), "stage=received&tag=VIP");
    // Addresses and saved filters of before hold one value a key.
    assert_eq!(Query::parse("due=overdue&channel=phone").to_query_string(), "due=overdue&channel=phone");
}
