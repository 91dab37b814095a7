//! New releases: what they cost, whom they are charged to, and what is refused.

use crate::support::{ATHENS, Bench, ROMA, axis, bench, refusal, request};
use safeborders_privacy::{Entry, Event, Outcome, Refusal, RefusedAsk, Shares};
use safeborders_types::{CohortId, NanoEpsilon, NanoRho, Sensitivity};
use std::sync::atomic::{AtomicUsize, Ordering};

fn last_outcome(bench: &Bench) -> Outcome {
    match bench.ledger.pages().log.pop() {
        Some(Entry { event: Event::Asked(exchange), .. }) => exchange.outcome,
        other => panic!("the last entry is not about a question: {other:?}"),
    }
}

#[test]
fn a_release_debits_each_cohort_once_and_is_on_record() {
    let bench = bench(&["2024Q1", "2024Q2"]);
    let ask = request(ATHENS, "case.form", 10, &["2024Q1", "2024Q2"]);
    let released = bench.ask(&ask).unwrap();
    assert_eq!(released.answer().cost, NanoRho::new(5_000_000));
    assert_eq!(released.answer().release, ask.ask.release_id());
    assert_eq!(released.answer().table.axes(), ask.axes);
    assert_eq!(released.accounts().len(), 2);
    for account in released.accounts() {
        assert_eq!((account.quota.get(), account.spent.get()), (20_000_000, 5_000_000));
    }
    assert_eq!(bench.questions_spent("2024Q1"), 5_000_000);
    assert_eq!(bench.questions_spent("2024Q2"), 5_000_000);
    let pages = bench.ledger.pages();
    let digest = pages.stored[&ask.ask.release_id()].digest();
    assert!(matches!(last_outcome(&bench), Outcome::Released { digest: d, .. } if d == digest));
}

#[test]
fn a_cohort_that_is_not_in_the_question_is_not_charged() {
    let bench = bench(&["2024Q1", "2024Q2"]);
    bench.ask(&request(ATHENS, "case.form", 10, &["2024Q1"])).unwrap();
    assert_eq!(bench.questions_spent("2024Q2"), 0);
}

#[test]
fn an_unopened_cohort_is_refused_before_data_is_touched() {
    let bench = bench(&["2024Q1"]);
    let ask = request(ATHENS, "case.form", 10, &["2024Q1", "2024Q2"]);
    assert_eq!(refusal(bench.ask_without_data(&ask)), Refusal::NotFrozen);
    assert_eq!(bench.questions_spent("2024Q1"), 0);
    assert_eq!(last_outcome(&bench), Outcome::Refused(Refusal::NotFrozen));
}

#[test]
fn the_quota_admits_its_last_unit_and_refuses_the_next_before_data_is_touched() {
    let bench = bench(&["2024Q1"]);
    let cohort = &["2024Q1"];
    for attribute in ["case.a", "case.b", "case.c", "case.d"] {
        bench.ask(&request(ATHENS, attribute, 10, cohort)).unwrap();
    }
    let one_more = request(ATHENS, "case.e", 128, cohort);
    assert_eq!(refusal(bench.ask_without_data(&one_more)), Refusal::BudgetExhausted);
    assert_eq!(last_outcome(&bench), Outcome::Refused(Refusal::BudgetExhausted));
    assert_eq!(bench.questions_spent("2024Q1"), 20_000_000);
    bench.ask(&request(ROMA, "case.e", 10, cohort)).unwrap();
}

#[test]
fn the_total_over_all_counterparts_holds_whatever_the_quotas_say() {
    let bench = bench(&["2024Q1"]);
    let mut granted = 0;
    for country in ["AT", "BE", "BG", "CZ", "DE", "ES"] {
        for attribute in ["a", "b", "c", "d"] {
            let asker = format!("spiffe://safeborders/{country}/node/x");
            let attribute = format!("case.{}{attribute}", country.to_lowercase());
            let ask = request(&asker, &attribute, 10, &["2024Q1"]);
            match bench.ask(&ask) {
                Ok(_) => granted += 1,
                Err(error) => assert_eq!(error.refusal(), Refusal::BudgetExhausted),
            }
        }
    }
    assert_eq!((granted, bench.questions_spent("2024Q1")), (12, 60_000_000));
}

#[test]
fn a_quota_above_the_questions_share_is_cut_to_it() {
    let bench = bench(&["2024Q1"]);
    let mut ask = request(ATHENS, "case.form", 10, &["2024Q1"]);
    ask.ask.quota = NanoRho::new(u64::MAX);
    assert_eq!(bench.ask(&ask).unwrap().accounts()[0].quota, Shares::default().questions());
}

#[test]
fn a_new_name_of_the_same_country_has_no_new_quota() {
    let bench = bench(&["2024Q1"]);
    let mut ask = request(ATHENS, "case.a", 10, &["2024Q1"]);
    ask.ask.quota = NanoRho::new(5_000_000);
    bench.ask(&ask).unwrap();
    let mut renamed = request("spiffe://safeborders/GR/node/patra", "case.b", 10, &["2024Q1"]);
    renamed.ask.quota = ask.ask.quota;
    assert_eq!(refusal(bench.ask_without_data(&renamed)), Refusal::BudgetExhausted);
}

#[test]
fn limits_are_written_once_and_never_raised() {
    let bench = bench(&[]);
    let cohort: CohortId = "2024Q1".parse().unwrap();
    let rho = NanoRho::new;
    let small = Shares::new(rho(1), rho(5_000_000), rho(1), NanoEpsilon::new(1)).unwrap();
    bench.gate.open_cohort(cohort, &small, 1).unwrap();
    bench.ask(&request(ATHENS, "case.a", 10, &["2024Q1"])).unwrap();
    let again = bench.gate.open_cohort(cohort, &Shares::default(), 2).unwrap();
    assert_eq!(again.limits(), small);
    assert_eq!(again.spent().questions(), rho(5_000_000), "opening again does not refill");
    let opened = bench.ledger.pages().log.into_iter().filter(|e| matches!(e.event, Event::Opened { .. }));
    assert_eq!(opened.count(), 1);
    let ask = request(ROMA, "case.b", 128, &["2024Q1"]);
    assert_eq!(refusal(bench.ask_without_data(&ask)), Refusal::BudgetExhausted);
}

#[test]
fn persons_cost_the_square_of_their_clamp() {
    let bench = bench(&["2024Q1"]);
    let mut ask = request(ATHENS, "case.form", 20, &["2024Q1"]);
    ask.sensitivity = Sensitivity::new(1, 4);
    ask.clamp = Some(4);
    let released = bench.ask(&ask).unwrap();
    assert_eq!(released.answer().cost, NanoRho::new(20_000_000));
    assert_eq!(released.answer().clamp, Some(4));
}

#[test]
fn a_price_beyond_all_budgets_is_refused_as_one() {
    let bench = bench(&["2024Q1"]);
    let mut ask = request(ATHENS, "case.form", 3, &["2024Q1"]);
    ask.sensitivity = Sensitivity::new(u32::MAX, u32::MAX);
    ask.ask.quota = NanoRho::new(u64::MAX);
    assert_eq!(refusal(bench.ask_without_data(&ask)), Refusal::BudgetExhausted);
}

#[test]
fn a_table_without_codes_is_an_invalid_question() {
    let bench = bench(&["2024Q1"]);
    let mut ask = request(ATHENS, "case.form", 10, &["2024Q1"]);
    ask.axes = vec![axis("case.form", 0)];
    assert_eq!(refusal(bench.ask_without_data(&ask)), Refusal::InvalidQuestion);
    ask.axes = vec![axis("case.form", 1001), axis("case.status", 1000)];
    assert_eq!(refusal(bench.ask_without_data(&ask)), Refusal::InvalidQuestion);
}

#[test]
fn a_refusal_from_elsewhere_is_on_record_and_keeps_no_overlong_question() {
    let bench = bench(&["2024Q1"]);
    let ask = request(ATHENS, "case.form", 10, &["2024Q1"]).ask;
    let codes = (0..290).map(|i| format!("code-{i:050}").parse().unwrap()).collect();
    let filter = [("case.form".parse().unwrap(), codes)].into();
    let question = &ask.question;
    let long = safeborders_types::Question::new(question.unit(), question.cohorts().clone(), vec![], filter);
    for (question, kept) in [(Some(ask.question.clone()), true), (Some(long.unwrap()), false), (None, false)]
    {
        let refused = RefusedAsk {
            asker: ask.asker.clone(),
            question,
            agreement: None,
            purpose: None,
            reference: None,
            refusal: Refusal::NoAgreement,
            at_s: 9,
        };
        bench.gate.refuse(&refused).unwrap();
        let Some(Entry { event: Event::Asked(exchange), at_s: 9 }) = bench.ledger.pages().log.pop() else {
            panic!("the refusal is not on record")
        };
        assert_eq!(exchange.outcome, Outcome::Refused(Refusal::NoAgreement));
        assert_eq!(exchange.question.is_some(), kept);
    }
}

#[test]
fn accounts_show_the_caller_its_own_spending_and_leave_out_unopened_cohorts() {
    let bench = bench(&["2024Q1", "2024Q2"]);
    bench.ask(&request(ATHENS, "case.a", 10, &["2024Q1"])).unwrap();
    let cohorts: Vec<CohortId> = ["2024Q1", "2024Q2", "2024Q3"].map(|c| c.parse().unwrap()).into();
    let of = |asker: &str| {
        let accounts = bench.gate.accounts(&asker.parse().unwrap(), NanoRho::new(9_000_000), &cohorts);
        accounts.unwrap().iter().map(|a| (a.spent.get(), a.left().get())).collect::<Vec<_>>()
    };
    assert_eq!(of(ATHENS), [(5_000_000, 4_000_000), (0, 9_000_000)]);
    assert_eq!(of(ROMA), [(0, 9_000_000), (0, 9_000_000)]);
}

#[test]
fn concurrent_askers_cannot_overspend_and_one_question_is_drawn_once() {
    let bench = bench(&["2024Q1"]);
    let counted = AtomicUsize::new(0);
    // All have the common answer before anybody spends what is left.
    let answered = std::sync::Barrier::new(8);
    let answers: Vec<_> = std::thread::scope(|scope| {
        let asks: Vec<_> = (0..8)
            .map(|i| {
                let (bench, counted, answered) = (&bench, &counted, &answered);
                scope.spawn(move || {
                    let asker = format!("spiffe://safeborders/A{}/node/x", char::from(b'A' + i));
                    let same = request(&asker, "case.same", 10, &["2024Q1"]);
                    let answer = bench.gate.release(&same, |tally| {
                        counted.fetch_add(1, Ordering::SeqCst);
                        crate::support::ten_in_every_cell(&same, tally)
                    });
                    answered.wait();
                    for attribute in 0..3 {
                        let own = format!("case.own{i}_{attribute}");
                        let _ = bench.ask(&request(&asker, &own, 10, &["2024Q1"]));
                    }
                    answer.unwrap().answer().table.clone()
                })
            })
            .collect();
        asks.into_iter().map(|ask| ask.join().unwrap()).collect()
    });
    assert_eq!(counted.into_inner(), 1);
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
    assert_eq!(bench.questions_spent("2024Q1"), 60_000_000);
}
