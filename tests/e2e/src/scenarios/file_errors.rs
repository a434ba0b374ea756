//! Files that are too large, cancelled, cut in half or altered; and private windows.

use super::data::{choose_file, confirm_import, import_file, reported_count};
use super::storage::change_storage;
use e2e::{
    Outcome,
    harness::{Harness, Options, Viewport},
    sample_files::{cfpb_file, temp_file},
    user::{COMPLAINT, Receipt, User, browser_options},
};
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{data, recovery, shell};
use redress::i18n::{Audience, Lang, common, errors};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Bytes of a very large export.
const LARGE: usize = 200_000_000;

async fn start_desk(harness: &Harness, lang: Lang) -> Outcome<User> {
    User::start(harness, lang, Viewport::Desktop, shell::PURPOSE_DESK).await
}

/// A file of more than [`LARGE`] bytes and its number of rows, each with a different text of this many bytes.
fn large_file(folder: &Path, text: usize) -> Outcome<(PathBuf, usize)> {
    let mut random = 7_u64;
    // Random, so that compression does not shorten it.
    let pool: String = std::iter::repeat_with(|| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b" abcdefghijklmnopqrstuvwxyz"[(random >> 33) as usize % 27])
    })
    .take(1_000_000)
    .collect();
    let path = folder.join("large.csv");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path)?);
    writeln!(file, "Date received,Company,Complaint,Complaint ID")?;
    let (mut rows, mut written) = (0, 0);
    while written <= LARGE {
        let from = rows * 7919 % (pool.len() - text);
        let row = format!(
            "2025-03-{:02},Shop {},{},N{rows}\n",
            1 + rows % 28,
            rows % 900,
            &pool[from..from + text]
        );
        file.write_all(row.as_bytes())?;
        (rows, written) = (rows + 1, written + row.len());
    }
    file.flush()?;
    Ok((path, rows))
}

/// From now on the page measures the longest time its main thread was blocked.
async fn measure_blocking(user: &User) -> Outcome {
    let script = "let last = performance.now(); window.stillness = 0;
         setInterval(() => { const now = performance.now();
           window.stillness = Math.max(window.stillness, now - last); last = now; }, 20);";
    user.js(script, vec![]).await.map(drop)
}

/// Fails when the main thread was blocked for more than ten seconds: a user would take the page for dead,
/// even on a busy machine.
async fn check_blocking(user: &User) -> Outcome {
    let still = user.js("return window.stillness", vec![]).await?.as_f64().unwrap_or(f64::MAX);
    if still > 10_000.0 { Err(format!("the page stood still for {still:.0} ms").into()) } else { Ok(()) }
}

/// The text of a message before its first placeholder.
fn before_placeholder(text: &str) -> &str {
    text.split('{').next().unwrap_or_default()
}

/// Waits until the register lists this many complaints, now and after a reload.
async fn expect_row_count(user: &User, count: usize) -> Outcome {
    for again in [false, true] {
        if again {
            user.visit("register").await?
        } else {
            user.go_to(common::REGISTER_VIEW).await?
        }
        user.wait_for("main h1").await?;
        user.wait_until(&format!("{count} complaints are listed"), async || {
            let script = "return document.querySelectorAll('.rows-body .row').length";
            let shown = user.js(script, vec![]).await?.as_u64();
            Ok((shown == Some(count as u64)).then_some(()))
        })
        .await?;
    }
    Ok(())
}

/// 200 MB of long narratives are imported with a progress bar, and the page stays responsive.
pub async fn two_hundred_megabytes_come_in(harness: &Harness) -> Outcome {
    let user = start_desk(harness, Lang::Zh).await?;
    let receipt = user.lodge(COMPLAINT).await?;
    let folder = tempfile::tempdir()?;
    let (file, rows) = large_file(folder.path(), 3400)?;
    user.visit("settings/data").await?;
    user.wait_for(".drop-zone").await?;
    measure_blocking(&user).await?;
    user.upload("input[name='import.file']", &file).await?;
    user.wait_for(".progress progress[value]").await?;
    user.wait_long_for(".mapping").await?;
    confirm_import(&user).await?;
    user.wait_for(".progress progress[value]").await?;
    user.wait_long_for(".figures").await?;
    check_blocking(&user).await?;
    let added = reported_count(&user, user.text(data::ADDED)).await?;
    if added != rows as u64 {
        return Err(format!("{added} of {rows} came in").into());
    }
    user.open_case(&receipt.number).await?;
    user.expect_stage(Stage::Received).await
}

/// 200 MB of short rows are more than one import takes: the page says so, and nothing changes.
pub async fn a_million_rows_are_refused(harness: &Harness) -> Outcome {
    let folder = tempfile::tempdir()?;
    let (file, _) = large_file(folder.path(), 100)?;
    for lang in [Lang::Zh, Lang::En] {
        let user = start_desk(harness, lang).await?;
        let receipt = user.lodge(COMPLAINT).await?;
        user.visit("settings/data").await?;
        user.wait_for(".drop-zone").await?;
        measure_blocking(&user).await?;
        user.upload("input[name='import.file']", &file).await?;
        user.expect_text(before_placeholder(&errors::CsvTooManyRows { most: "{" }.text(user.lang))).await?;
        user.expect_text("500,000").await?;
        check_blocking(&user).await?;
        user.check_accessibility("a file of too many rows").await?;
        // The next file can be imported.
        import_file(&user, &cfpb_file(3)?).await?;
        reported_count(&user, user.text(data::ADDED)).await?;
        expect_row_count(&user, 4).await?;
        user.open_case(&receipt.number).await?;
    }
    Ok(())
}

/// A file above the size limit is refused before it is read.
pub async fn an_oversized_file_is_refused_at_once(harness: &Harness) -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("beyond.csv");
    std::fs::File::create(&path)?.set_len(3_000_000_000)?;
    for lang in [Lang::Zh, Lang::En] {
        let user = start_desk(harness, lang).await?;
        choose_file(&user, &path).await?;
        let said = errors::FileTooLarge { size: "3.0 GB", most: "256 MB" }.text(user.lang);
        user.expect_text(&said).await?;
        user.check_accessibility("a file that is too large").await?;
    }
    Ok(())
}

/// Cancelled while the file is read and again in the middle of the import: nothing of it is stored, and the next
/// file can be imported.
pub async fn a_cancelled_import_leaves_nothing(harness: &Harness) -> Outcome {
    let file = cfpb_file(150_000)?;
    for lang in [Lang::Zh, Lang::En] {
        let user = start_desk(harness, lang).await?;
        choose_file(&user, &file).await?;
        user.expect_text(before_placeholder(&data::Looking { file: "{" }.text(user.lang))).await?;
        user.press(common::CANCEL).await?;
        user.expect_message(data::CANCELLED).await?;
        import_file(&user, &file).await?;
        user.expect_text(before_placeholder(&data::Importing { file: "{" }.text(user.lang))).await?;
        // Some of it has been read by now.
        user.wait_until("the import is on its way", async || {
            let bar = user.wait_for(".progress progress[value]").await?;
            let share = bar.prop("value").await?.and_then(|value| value.parse::<f64>().ok());
            Ok(share.filter(|share| *share > 0.0))
        })
        .await?;
        user.press(common::CANCEL).await?;
        user.expect_message(data::CANCELLED).await?;
        user.check_accessibility("an import called off").await?;
        expect_row_count(&user, 0).await?;
        import_file(&user, &cfpb_file(5)?).await?;
        let added = reported_count(&user, user.text(data::ADDED)).await?;
        if added != 5 {
            return Err(format!("{added} of 5 came in after the cancelled file").into());
        }
        expect_row_count(&user, 5).await?;
    }
    Ok(std::fs::remove_file(file)?)
}

/// A private window: a complaint is lodged and found, the page warns that nothing is kept for good, and an
/// ordinary window has nothing of it afterwards.
pub async fn a_private_window_works_while_it_lasts(harness: &Harness) -> Outcome {
    let options = Options { private: true, ..browser_options(Lang::Zh, Viewport::Desktop) };
    let page = harness.open(options, "").await?;
    let user = User { page, lang: Lang::Zh };
    user.choose_purpose(shell::PURPOSE_DESK).await?;
    let receipt = user.lodge(COMPLAINT).await?;
    user.expect_message(shell::NOT_PERSISTED.to(Audience::Desk)).await?;
    user.visit("register").await?;
    user.search("示例电器城").await?;
    user.expect_text(&receipt.number).await?;
    user.open_case(&receipt.number).await?;
    user.expect_stage(Stage::Received).await?;
    let told = [(Field::AcknowledgeMeans, "phone"), (Field::AcknowledgeNext, "三天内上门查看")];
    user.step(StepKind::Acknowledge, &told).await?;
    user.expect_stage(Stage::Acknowledged).await?;
    user.visit("settings/data").await?;
    user.expect_message(data::PERSISTED_NO).await?;
    user.check_log().await?;
    let profile = user.page.profile.clone();
    user.page.clone().close().await;
    let options = Options { profile: Some(profile), ..browser_options(Lang::Zh, Viewport::Desktop) };
    harness.open(options, "").await?.wait_for(".welcome").await.map(drop)
}

const DELETE_ONE_RECORD: &str = "const [{ name }] = await indexedDB.databases();
     await new Promise((done, fail) => {
       const open = indexedDB.open(name);
       open.onerror = fail;
       open.onsuccess = () => {
         const change = open.result.transaction('tail', 'readwrite');
         const keys = change.objectStore('tail').getAllKeys();
         keys.onsuccess = () => change.objectStore('tail').delete(keys.result[0]);
         change.oncomplete = () => { open.result.close(); done(); };
       };
     });";

/// A record is missing: what can still be read is saved as a file, which another register can import.
pub async fn what_can_be_read_is_saved(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = start_desk(harness, lang).await?;
        let first = user.lodge(COMPLAINT).await?;
        user.go_to(common::REGISTER_VIEW).await?;
        let receipt = [first, user.lodge(COMPLAINT).await?];
        change_storage(&user, DELETE_ONE_RECORD).await?;
        user.visit("").await?;
        user.wait_for(".recovery").await?;
        user.expect_text(before_placeholder(
            &recovery::Incomplete { expected: "{", found: "{" }.text(user.lang),
        ))
        .await?;
        let folder = tempfile::tempdir()?;
        user.download_to(folder.path()).await?;
        user.press(recovery::SALVAGE).await?;
        user.expect_text(&recovery::Salvaged { n: "1" }.text(user.lang)).await?;
        user.check_accessibility("what can be read was saved").await?;
        let file = user.wait_for_download(folder.path(), "json").await?;
        let saved: Value = serde_json::from_slice(&std::fs::read(&file)?)?;
        let reference = saved.pointer("/entries/0/content/reference").and_then(Value::as_str);
        let survivor = reference.ok_or("the file names no complaint")?.to_owned();
        if !receipt.iter().any(|receipt| receipt.number == survivor) {
            return Err(format!("{survivor} was never given out").into());
        }
        let other = start_desk(harness, lang).await?;
        choose_file(&other, &file).await?;
        if reported_count(&other, other.text(data::MERGED_NEW_CASES)).await? != 1 {
            return Err("the complaint that was left did not come in".into());
        }
        other.open_case(&survivor).await?;
        other.expect_text("the shop would not come").await?;
    }
    Ok(())
}

/// Register files that are cut in half or of a newer version: said in both languages, nothing is lost.
pub async fn damaged_registers_say_why(harness: &Harness) -> Outcome {
    let user = start_desk(harness, Lang::Zh).await?;
    import_file(&user, &cfpb_file(30)?).await?;
    reported_count(&user, user.text(data::ADDED)).await?;
    let folder = tempfile::tempdir()?;
    let file = user.save_register(folder.path()).await?;
    let text = std::fs::read_to_string(file)?;
    let half = &text[..text.len() / 2];
    let line = half.lines().count();
    let newer = text.replacen("\"version\":1", "\"version\":2", 1);
    for lang in [Lang::Zh, Lang::En] {
        let user = start_desk(harness, lang).await?;
        let receipt = user.lodge(COMPLAINT).await?;
        // The head has a line of its own, and the last entry is not whole.
        let cut = data::JsonCutOff { line: &line.to_string(), n: &(line - 2).to_string() }.text(user.lang);
        let later = errors::JsonNewer { version: "2" }.text(user.lang);
        for (name, text, said) in [("half.json", half, cut), ("newer.json", &newer, later)] {
            choose_file(&user, &temp_file(name, text.as_bytes())?).await?;
            user.wait_for(".notice[data-tone='error']").await?;
            user.expect_text(&said).await.map_err(|why| format!("{name}: {why}"))?;
            user.check_accessibility(name).await?;
            expect_row_count(&user, 1).await?;
        }
        user.open_case(&receipt.number).await?;
        user.expect_stage(Stage::Received).await?;
    }
    Ok(())
}

/// A complaint lodged and acknowledged, and its register as the text of a file.
async fn acknowledged_complaint(user: &User) -> Outcome<(Receipt, String)> {
    let receipt = user.lodge(COMPLAINT).await?;
    user.open_case(&receipt.number).await?;
    let told = [(Field::AcknowledgeMeans, "phone"), (Field::AcknowledgeNext, "call on Monday")];
    user.step(StepKind::Acknowledge, &told).await?;
    user.expect_stage(Stage::Acknowledged).await?;
    let folder = tempfile::tempdir()?;
    let text = std::fs::read_to_string(user.save_register(folder.path()).await?)?;
    Ok((receipt, text))
}

/// An altered entry of a register file is left out and named, the others are merged; an unaltered copy in the
/// register stays.
pub async fn an_altered_entry_is_left_out_and_named(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = start_desk(harness, lang).await?;
        let (receipt, text) = acknowledged_complaint(&user).await?;
        let altered =
            temp_file("altered.json", text.replacen("call on Monday", "call on Sunday", 1).as_bytes())?;

        choose_file(&user, &altered).await?;
        if reported_count(&user, user.text(data::MERGED_ENTRIES)).await? != 0 {
            return Err("an altered entry came in beside the true one".into());
        }
        user.open_case(&receipt.number).await?;
        user.expect_text("call on Monday").await?;
        user.expect_no_text("call on Sunday").await?;

        let other = start_desk(harness, lang).await?;
        let own = other.lodge(COMPLAINT).await?;
        choose_file(&other, &altered).await?;
        let said = data::MergedBroken { n: "1" }.text(other.lang);
        other.expect_text(&said).await?;
        other.expect_text(&receipt.number).await?;
        other.check_accessibility("an altered entry").await?;
        if reported_count(&other, other.text(data::MERGED_NEW_CASES)).await? != 1 {
            return Err("what was not altered did not come in".into());
        }
        other.open_case(&receipt.number).await?;
        other.expect_stage(Stage::Received).await?;
        other.expect_no_text("call on Sunday").await?;
        other.open_case(&own.number).await?;
    }
    Ok(())
}

/// A complaint whose entry of receipt was altered is merged without it; it is listed, and opened by what stands
/// for its number.
pub async fn a_complaint_without_its_receipt_opens(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = start_desk(harness, lang).await?;
        let (receipt, text) = acknowledged_complaint(&user).await?;
        let altered = text.replacen("the shop would not come", "the shop would gladly come", 1);

        let other = start_desk(harness, lang).await?;
        choose_file(&other, &temp_file("altered.json", altered.as_bytes())?).await?;
        other.expect_text(&data::MergedBroken { n: "1" }.text(other.lang)).await?;
        other.expect_text(&receipt.number).await?;
        other.go_to(common::REGISTER_VIEW).await?;
        other.click_css(".rows-body .row-link").await?;
        other.wait_for(".case-head").await?;
        other.expect_text("call on Monday").await?;
        other.expect_no_text("would gladly come").await?;
        other.check_accessibility("a complaint without its receipt").await?;
        // The address opens it again.
        let place = other.path().await?;
        other.visit(&place).await?;
        other.wait_for(".case-head").await?;
    }
    Ok(())
}

/// What a column of the file is mapped to.
async fn mapped_target(user: &User, column: usize) -> Outcome<String> {
    let select = user.wait_for(&format!("select[name='mapping.{column}.target']")).await?;
    Ok(select.prop("value").await?.unwrap_or_default())
}

/// A column mapping is saved under a name, applied to the next file of its kind, and deleted.
pub async fn a_column_mapping_is_saved_for_the_next_file(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = start_desk(harness, lang).await?;
        let file = temp_file("odd.csv", b"k1,k2,k3\n03/04/2025,Sample Shop,The kettle leaks\n")?;
        choose_file(&user, &file).await?;
        user.wait_for(".mapping").await?;
        user.expect_message(data::FAULT_NOTHING).await?;
        let target_of = |column| data::TargetOf { column }.text(user.lang);
        user.choose(&target_of("k1"), user.text(data::T_RECEIVED)).await?;
        user.choose(&data::FormatOf { column: "k1" }.text(user.lang), user.text(data::DAY_FIRST)).await?;
        for (column, field) in [("k2", Field::RespondentName), ("k3", Field::FactsWhat)] {
            let name = user.text(redress::i18n::fields::label(field, Audience::Desk));
            user.choose(&target_of(column), name).await?;
        }
        user.expect_no_text(user.text(data::FAULT_NOTHING)).await?;
        user.press(data::SAVED_MAPPINGS).await?;
        user.fill(user.text(data::MAPPING_NAME), "Odd office").await?;
        user.press(data::SAVE_MAPPING).await?;
        user.expect_text(&data::MappingSaved { name: "Odd office" }.text(user.lang)).await?;

        choose_file(&user, &file).await?;
        user.wait_for(".mapping").await?;
        user.expect_message(data::FAULT_NOTHING).await?;
        user.press(data::SAVED_MAPPINGS).await?;
        user.check_accessibility("saved matchings").await?;
        user.press(data::APPLY).await?;
        user.expect_text(&data::Applied { name: "Odd office" }.text(user.lang)).await?;
        user.expect_no_text(user.text(data::FAULT_NOTHING)).await?;
        let targets =
            [mapped_target(&user, 0).await?, mapped_target(&user, 1).await?, mapped_target(&user, 2).await?];
        if targets != ["received", Field::RespondentName.path(), Field::FactsWhat.path()] {
            return Err(format!("applied, the columns are read as {targets:?}").into());
        }
        let format = user.wait_for("select[name='mapping.0.format']").await?.prop("value").await?;
        confirm_import(&user).await?;
        if reported_count(&user, user.text(data::ADDED)).await? != 1 {
            return Err("the row did not come in".into());
        }
        user.go_to(common::REGISTER_VIEW).await?;
        user.click_css(".rows-body .row").await?;
        user.expect_text("The kettle leaks").await?;
        let received = ["2025年4月3日", "3 Apr"][usize::from(lang == Lang::En)];
        user.expect_text(received).await.map_err(|why| format!("dates as {format:?}: {why}"))?;

        // A file that lacks a column of it says so.
        choose_file(&user, &temp_file("less.csv", b"k2,k3\nSample Shop,The kettle hums\n")?).await?;
        user.wait_for(".mapping").await?;
        user.press(data::SAVED_MAPPINGS).await?;
        user.press(data::APPLY).await?;
        let said = data::AppliedMissing { name: "Odd office", columns: "k1" }.text(user.lang);
        user.expect_text(&said).await?;
        let delete = data::DeleteMapping { name: "Odd office" }.text(user.lang);
        user.click(&delete).await?;
        user.expect_gone(".disclosure .queue li").await?;
        user.visit("settings/data").await?;
        choose_file(&user, &file).await?;
        user.wait_for(".mapping").await?;
        user.press(data::SAVED_MAPPINGS).await?;
        user.wait_for("[name='mapping.name']").await?;
        user.expect_gone(".disclosure .queue li").await?;
    }
    Ok(())
}
