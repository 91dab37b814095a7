//! Networks that fail between real processes, killed coordinators, restarted nodes and clocks that are wrong: no table is
//! a wrong sum, who is missing is named, and no question is charged twice.

mod clock;
mod hub;
mod outages;
mod proxy;
mod restarts;

use crate::support::test;
use libtest_mimic::Trial;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_node_behind_a_broken_line_is_named_and_no_question_is_charged_twice", outages::outages),
        test("loss_and_distance_delay_an_answer_and_change_nothing_in_it", outages::bad_lines),
        test("restarting_all_nodes_under_load_loses_and_doubles_nothing", restarts::rolling),
        test("a_coordinator_that_is_killed_while_it_asks_goes_on_where_it_was", restarts::killed_coordinator),
        test("a_node_whose_clock_is_an_hour_off_is_told_so_and_charges_nothing_twice", clock::an_hour_off),
        test("a_node_that_was_off_for_a_week_signs_its_lists_and_starts", clock::off_for_days),
    ]
}
