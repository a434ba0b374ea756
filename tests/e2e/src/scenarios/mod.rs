//! What must work, told as what a user does. Each file holds the scenarios of one subject.

mod boots;
mod categories;
mod consumer;
mod controls;
mod data;
mod dated;
mod demo;
mod desk;
mod finding;
mod lives;
mod rules;
mod people;
mod retention;
mod steps;
mod storage;
mod today;
mod trouble;
mod typed;

use e2e::{Outcome, harness::Harness};
use redress::i18n::pages::{disposal, feedback, intake, settings, track};
use redress::i18n::{Msg, common};
use std::{future::Future, pin::Pin};

/// The views of a desk's register that need nothing else: path and heading.
const VIEWS: &[(&str, Msg)] = &[
    ("", common::TODAY_VIEW),
    ("intake", intake::TITLE),
    ("register", common::REGISTER_VIEW),
    ("track", track::TITLE),
    ("feedback", feedback::TITLE),
    ("statistics", common::STATISTICS_VIEW),
    ("settings", common::SETTINGS_VIEW),
    ("settings/data", settings::DATA),
    ("settings/disposal", disposal::TITLE),
];

/// A named test.
pub struct Scenario {
    /// File and function, like `boots::page_opens`.
    pub name: &'static str,
    /// Plays it with pages of its own.
    pub run: for<'a> fn(&'a Harness) -> Pin<Box<dyn Future<Output = Outcome> + 'a>>,
}

macro_rules! scenarios {
    ($($file:ident::$function:ident),* $(,)?) => {
        &[$(Scenario {
            name: concat!(stringify!($file), "::", stringify!($function)),
            run: |harness| Box::pin($file::$function(harness)),
        }),*]
    };
}

/// Every scenario, in the order in which they run.
pub const ALL: &[Scenario] = scenarios![
    controls::only_what_a_person_could_click_is_clicked,
    controls::only_what_a_person_could_fill_in_is_filled_in,
    boots::page_opens,
    boots::deep_link_opens,
    boots::addresses_are_put_right,
    boots::a_browser_that_cannot_run_it_says_so,
    boots::a_host_without_wasm_will_do,
    boots::a_crash_is_shown_above_everything,
    boots::stored_data_survives_a_killed_browser,
    desk::a_complaint_goes_round_in_chinese,
    desk::a_complaint_goes_round_in_english_on_a_phone,
    desk::closing_is_earned,
    desk::unknown_addresses_help,
    lives::disputed_mediated_and_breached_in_chinese,
    lives::disputed_mediated_and_breached_in_english,
    lives::declined_and_contested,
    dated::solved_at_first_contact,
    dated::reconsidered_and_changed,
    dated::lapsed,
    dated::withdrawn_and_reopened,
    dated::merged_twice,
    dated::material_comes_in,
    steps::clocks_are_paused_and_moved,
    steps::what_was_recorded_is_corrected,
    steps::mediation_ends_without_agreement,
    steps::what_two_devices_recorded_is_settled,
    people::another_group_decides_again,
    people::open_cases_are_handed_over,
    people::who_opens_a_case_is_noted,
    people::a_merchant_has_a_page,
    people::material_is_sent_through_tracking,
    people::the_mediator_is_refused_through_tracking,
    people::a_promise_is_reported_through_tracking,
    people::a_merged_complaint_names_the_other,
    finding::filters_live_in_the_address,
    finding::a_bar_opens_its_complaints,
    finding::the_complainant_rates_after_the_hand_over,
    finding::lodging_by_keyboard_alone,
    consumer::my_own_complaint,
    consumer::who_gets_no_answer_turns_elsewhere,
    consumer::tracking_takes_the_answer,
    consumer::a_draft_survives,
    consumer::bad_input_is_said_beside_the_field,
    typed::a_day_alone_is_enough,
    typed::impossible_days_are_refused,
    typed::no_such_day_is_refused,
    categories::a_kind_asks_its_own_questions,
    categories::a_category_of_ones_own,
    data::twenty_thousand_complaints_come_in_once,
    data::another_export_fits_and_bad_rows_are_listed,
    data::bad_files_say_why,
    data::gb18030_is_read,
    data::the_register_travels_as_one_file,
    demo::every_view_in_chinese,
    demo::every_view_in_english_on_a_phone,
    demo::every_view_in_english,
    demo::every_view_in_chinese_on_a_phone,
    demo::sample_data_goes_in_one_act,
    rules::bad_rules_say_where_and_why,
    rules::our_own_rules_set_the_dates,
    rules::an_edit_is_a_new_version,
    today::the_working_list_is_of_whom_one_chooses,
    today::dates_go_into_a_calendar,
    today::my_own_list_speaks_to_me,
    today::the_browser_tells_what_came_up,
    today::a_browser_that_tells_nothing_says_so,
    retention::closed_complaints_are_disposed_of,
    retention::what_was_disposed_of_is_gone,
    storage::a_receipt_survives_a_killed_browser,
    storage::two_tabs_agree,
    storage::an_emptied_database_leads_to_recovery,
    storage::an_emptied_local_storage_loses_no_complaint,
    storage::a_full_disk_keeps_what_was_typed,
    storage::a_clock_set_back_is_noticed,
    storage::the_register_comes_back_from_its_file,
    storage::what_remains_is_kept_and_used,
    storage::what_this_browser_remembers_can_be_overruled,
    storage::a_personal_register_comes_back_as_one,
    storage::a_page_open_for_long_still_opens_the_register,
    storage::starting_over_wants_a_word,
    storage::blocked_storage_is_said,
    trouble::two_hundred_megabytes_come_in,
    trouble::a_million_rows_are_refused,
    trouble::a_file_beyond_measure_is_refused_at_once,
    trouble::an_import_called_off_leaves_nothing,
    trouble::a_private_window_works_while_it_lasts,
    trouble::what_can_be_read_is_saved,
    trouble::damaged_registers_say_why,
    trouble::a_complaint_without_its_receipt_opens,
    trouble::an_altered_entry_is_left_out_and_named,
    trouble::a_matching_is_kept_for_the_next_file,
];
