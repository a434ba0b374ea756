//! The scenarios: what must work, as a user does it. One file a subject.

mod startup;
mod case_page;
mod categories;
mod consumer;
mod controls;
mod at_desk;
mod corrections;
mod data;
mod keys;
mod lifecycles;
mod lives;
mod lodging;
mod demo;
mod desk;
mod search_and_statistics;
mod snippets;
mod disputes;
mod handed;
mod rules;
mod owner;
mod people;
mod print;
mod register;
mod retention;
mod settings;
mod steps;
mod storage;
mod today;
mod zones;
mod country;
mod file_errors;
mod date_input;
mod offline;

use e2e::{Outcome, harness::Harness};
use redress::i18n::pages::{
    categories as categories_words, disposal, feedback, intake, lists as lists_words,
    settings as settings_words, settings_pages, snippets as texts, track,
};
use redress::i18n::{Audience, Msg, common};
use std::{future::Future, pin::Pin};

/// Path and heading of every view that any desk's register has.
const VIEWS: &[(&str, Msg)] = &[
    ("", common::TODAY_VIEW),
    ("intake", intake::TITLE.to(Audience::Desk)),
    ("register", common::REGISTER_VIEW.to(Audience::Desk)),
    ("track", track::TITLE),
    ("feedback", feedback::TITLE),
    ("statistics", common::STATISTICS_VIEW),
    ("settings", common::SETTINGS_VIEW),
    ("settings/general", settings_words::GENERAL),
    ("settings/people", settings_pages::PEOPLE),
    ("settings/lists", lists_words::TITLE),
    ("settings/categories", categories_words::TITLE),
    ("settings/deadlines", settings_words::POLICIES),
    ("settings/calendars", settings_words::CALENDARS),
    ("settings/retention", disposal::TITLE),
    ("settings/snippets", texts::TITLE),
    ("settings/data", settings_words::DATA),
    ("settings/about", settings_words::ABOUT),
];

/// The paths among them that a register of one's own does not have.
const OF_DESK: &[&str] = &["settings/people", "settings/lists"];

/// A test and its name.
pub struct Scenario {
    /// File and function, like `startup::page_opens`.
    pub name: &'static str,
    /// Runs it with pages of its own.
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
    controls::unusable_controls_are_not_clicked,
    controls::unusable_fields_are_not_filled_in,
    startup::page_opens,
    startup::deep_link_opens,
    startup::addresses_are_normalised,
    startup::an_unsupported_browser_shows_a_message,
    startup::a_host_without_the_wasm_type_works,
    startup::a_crash_is_shown_above_everything,
    startup::stored_data_survives_a_killed_browser,
    offline::a_desk_works_without_a_network_in_chinese,
    offline::a_consumer_works_without_a_network_in_english_on_a_phone,
    offline::a_newer_build_is_offered_and_a_broken_one_is_not,
    offline::a_tab_keeps_the_build_it_was_loaded_from,
    offline::two_sites_of_one_origin_never_meet,
    desk::a_complaint_from_receipt_to_close_in_chinese,
    desk::a_complaint_from_receipt_to_close_in_english_on_a_phone,
    desk::closing_with_open_items_needs_a_reason,
    desk::unknown_addresses_offer_help,
    register::chosen_columns_survive_a_reload,
    register::back_keeps_the_place,
    register::ranges_are_chosen_with_shift,
    register::tags_in_bulk,
    register::filters_take_several_values,
    disputes::disputed_mediated_and_breached_in_chinese,
    disputes::disputed_mediated_and_breached_in_english,
    disputes::declined_and_contested,
    lifecycles::solved_at_first_contact,
    lifecycles::reconsidered_and_changed,
    lifecycles::lapsed,
    lifecycles::withdrawn_and_reopened,
    lifecycles::merged_twice,
    lifecycles::material_comes_in,
    steps::clocks_are_paused_and_moved,
    steps::what_was_recorded_is_corrected,
    steps::mediation_ends_without_agreement,
    steps::what_two_devices_recorded_is_settled,
    at_desk::a_desk_asks_who_works_before_the_first_step,
    at_desk::a_demo_offers_its_staff,
    at_desk::staff_of_an_earlier_version_moves_into_the_register,
    people::another_group_decides_again,
    people::open_cases_are_handed_over,
    people::who_opens_a_case_is_noted,
    people::a_merchant_has_a_page,
    people::a_merchant_goes_by_several_names,
    people::material_is_sent_through_tracking,
    people::the_mediator_is_refused_through_tracking,
    people::a_promise_is_reported_through_tracking,
    people::a_merged_complaint_names_the_other,
    search_and_statistics::filters_are_kept_in_the_address,
    search_and_statistics::a_bar_opens_the_complaints_it_counts,
    search_and_statistics::the_complainant_rates_after_the_hand_over,
    search_and_statistics::lodging_by_keyboard_alone,
    lodging::in_five_clicks_on_one_screen,
    lodging::in_twenty_five_keys,
    lodging::the_quick_form_says_what_is_missing,
    lodging::back_goes_one_part_back,
    lodging::a_composing_enter_sends_nothing,
    lodging::merchants_and_kinds_are_offered,
    consumer::my_own_complaint,
    owner::a_first_complaint_in_nine_taps,
    print::a_case_on_paper_is_its_record,
    print::the_list_on_paper_is_not_cut,
    lives::each_situation_says_what_to_do,
    lives::a_life_names_no_other_country,
    lives::a_desk_names_no_other_country,
    owner::a_register_of_ones_own_has_no_desks_furniture,
    corrections::a_mistaken_answer_is_taken_back,
    corrections::a_wrong_sum_is_put_right,
    case_page::the_history_stands_first_and_folded,
    case_page::a_step_is_found_and_written_beside_the_facts,
    case_page::a_rating_is_asked_for_on_the_case,
    consumer::an_unanswered_complaint_is_taken_elsewhere,
    consumer::the_complainant_answers_through_tracking,
    snippets::a_standard_text_is_inserted_with_a_blank_to_fill_in,
    snippets::own_texts_travel_with_the_register,
    keys::shortcuts_reach_every_view,
    keys::the_palette_reaches_pages_complaints_and_steps,
    handed::the_screen_stays_with_the_complainant,
    handed::a_receipt_opens_on_a_device_without_its_register,
    handed::a_draft_without_use_is_discarded,
    consumer::a_draft_survives,
    consumer::bad_input_is_reported_beside_the_field,
    date_input::a_day_without_a_time_is_enough,
    date_input::impossible_days_are_refused,
    date_input::a_day_that_does_not_exist_is_refused,
    categories::a_kind_asks_its_own_questions,
    categories::a_custom_category,
    data::twenty_thousand_complaints_come_in_once,
    data::another_export_fits_and_bad_rows_are_listed,
    data::bad_files_say_why,
    data::gb18030_is_read,
    data::the_register_travels_as_one_file,
    demo::every_view_in_chinese,
    demo::every_view_in_english_on_a_phone,
    demo::every_view_in_english,
    demo::every_view_in_chinese_on_a_phone,
    demo::three_doors_lead_to_something_prepared,
    demo::a_person_sees_their_own_complaints,
    demo::sample_data_is_removed_at_once,
    rules::bad_rule_files_say_where_and_why,
    rules::custom_rules_set_the_dates,
    rules::dates_on_tracking_follow_another_tab,
    rules::an_edit_is_a_new_version,
    today::the_working_list_follows_the_chosen_handler,
    today::a_days_work_fits_the_screen,
    today::a_complaint_is_acknowledged_in_two_clicks,
    today::my_own_work_comes_first,
    today::dates_are_saved_as_a_calendar_file,
    today::a_personal_list_addresses_its_owner,
    today::a_notification_tells_what_became_due,
    today::refused_notifications_are_explained,
    zones::a_reader_elsewhere_sees_the_registers_days,
    zones::the_zone_is_changed_with_a_reason,
    zones::another_zone_is_chosen_at_first,
    country::a_british_consumer_begins_under_british_rules,
    country::a_register_without_a_country_says_so,
    country::the_currency_follows_the_country_of_purchase,
    retention::closed_complaints_are_disposed_of,
    retention::what_was_disposed_of_is_gone,
    settings::pages_are_reached_by_keyboard,
    settings::pages_fit_a_narrow_phone,
    settings::a_shop_has_its_own_lists,
    settings::a_new_desk_is_told_what_to_set_up,
    settings::a_demo_leads_to_a_register_of_ones_own,
    settings::staff_is_put_in_order,
    storage::a_receipt_survives_a_killed_browser,
    storage::two_tabs_agree,
    storage::an_emptied_database_leads_to_recovery,
    storage::an_emptied_local_storage_loses_no_complaint,
    storage::a_full_disk_keeps_what_was_typed,
    storage::a_clock_set_back_is_noticed,
    storage::the_register_comes_back_from_its_file,
    storage::the_remaining_data_is_kept_and_used,
    storage::a_mismatch_with_this_browsers_record_can_be_accepted,
    storage::a_personal_register_comes_back_as_one,
    storage::a_page_open_for_long_still_opens_the_register,
    storage::starting_over_needs_a_typed_word,
    storage::blocked_storage_is_explained,
    storage::all_cookies_blocked_is_no_damage,
    file_errors::two_hundred_megabytes_come_in,
    file_errors::a_million_rows_are_refused,
    file_errors::an_oversized_file_is_refused_at_once,
    file_errors::a_cancelled_import_leaves_nothing,
    file_errors::a_private_window_works_while_it_lasts,
    file_errors::what_can_be_read_is_saved,
    file_errors::damaged_registers_say_why,
    file_errors::a_complaint_without_its_receipt_opens,
    file_errors::an_altered_entry_is_left_out_and_named,
    file_errors::a_column_mapping_is_saved_for_the_next_file,
];
