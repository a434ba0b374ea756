//! The register's own record of its desk: the shop, who works there, and names that are one merchant.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::merchant_names::{KnownAs, MerchantNames};
use super::row::fold_text;
use crate::domain::Role;
use crate::encode::{self, EncodeError, Unread};

/// The version of the record written.
const VERSION: u8 = 1;
/// The member that holds the names of merchants.
const MERCHANTS: &str = "merchants";

/// Somebody who works at the desk.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Staff {
    /// Name, as it stands in entries.
    pub name: String,
    /// Role in which they act: handler, reviewer or manager.
    pub role: Role,
    /// The group they belong to; empty where the desk has none.
    #[serde(default)]
    pub group: String,
}

/// The shop whose desk it is, as its complaints name it. Members are empty where nobody said.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Shop {
    /// Name of the business.
    pub name: String,
    /// Who is to be spoken to there.
    pub contact: String,
    /// Telephone number.
    pub phone: String,
    /// Postal address.
    pub address: String,
}

/// The shop and the staff, as far as this version reads them. Every known member is written, so that what is
/// not written is a newer version's, and is [kept](Desk::write_over).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Desk {
    /// The shop.
    pub shop: Shop,
    /// Everybody who works there, in the order in which they are offered.
    pub staff: Vec<Staff>,
    /// Names that are one merchant.
    pub merchants: MerchantNames,
}

/// Why the staff was not changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StaffError {
    /// No name was given.
    NameMissing,
    /// Somebody of this name is there already; width, case and blanks make no other name.
    NameTaken,
    /// Nobody of this name is there.
    Unknown,
}

/// What came of taking over the desk of another register.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DeskMerge {
    /// Names of the staff that came in.
    pub added: Vec<String>,
    /// Names of staff that is here in another role or group, and stayed as it is here.
    pub kept: Vec<String>,
    /// Whether the shop was taken over.
    pub shop: bool,
}

/// The record as it may be: every part is looked at on its own.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Record {
    shop: Option<Unread>,
    staff: Vec<Unread>,
    merchants: Vec<Unread>,
}

impl Desk {
    /// Reads the record, and never fails: somebody of a role that only a newer version knows is left out.
    #[must_use]
    pub fn read(record: &[u8]) -> Self {
        let record: Record = encode::read_json(record).unwrap_or_default();
        Self {
            shop: record.shop.and_then(|shop| shop.read().ok()).unwrap_or_default(),
            staff: record.staff.iter().filter_map(|staff| staff.read().ok()).collect(),
            merchants: record.merchants.iter().filter_map(|known| known.read::<KnownAs>().ok()).collect(),
        }
    }

    /// The record to be stored in the place of earlier ones, the most important first: what this version does
    /// not read of them is kept word for word.
    ///
    /// # Errors
    /// The desk cannot be serialised.
    pub fn write_over(&self, earlier: &[&[u8]]) -> Result<Vec<u8>, EncodeError> {
        let value = |what: Result<Value, serde_json::Error>| what.map_err(|_| EncodeError("the desk"));
        let mut record = Map::new();
        record.insert("version".to_owned(), VERSION.into());
        record.insert("shop".to_owned(), value(serde_json::to_value(&self.shop))?);
        record.insert("staff".to_owned(), value(serde_json::to_value(&self.staff))?);
        record.insert(MERCHANTS.to_owned(), value(serde_json::to_value(self.merchants.all()))?);
        for bytes in earlier {
            if let Ok(Value::Object(earlier)) = serde_json::from_slice(bytes) {
                keep_unread(&mut record, earlier);
            }
        }
        encode::json("the desk", &record)
    }

    /// Whether neither shop nor staff is known.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// Who has this name, exactly as it stands in entries.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Staff> {
        self.staff.iter().find(|staff| staff.name == name)
    }

    /// Who has this name or one that differs in width, case and blanks alone.
    fn find_alike(&self, name: &str) -> Option<&Staff> {
        let name = folded(name);
        self.staff.iter().find(|staff| folded(&staff.name) == name)
    }

    /// Adds somebody to the staff.
    ///
    /// # Errors
    /// The name is missing, or somebody has it already.
    pub fn add(&mut self, staff: Staff) -> Result<(), StaffError> {
        let staff = staff.trimmed();
        if staff.name.is_empty() {
            return Err(StaffError::NameMissing);
        }
        if self.find_alike(&staff.name).is_some() {
            return Err(StaffError::NameTaken);
        }
        self.staff.push(staff);
        Ok(())
    }

    /// Gives somebody of the staff the role and group of `changed`, who has their name.
    ///
    /// # Errors
    /// Nobody of this name is there.
    pub fn change(&mut self, changed: Staff) -> Result<(), StaffError> {
        let changed = changed.trimmed();
        let known = self.staff.iter_mut().find(|staff| staff.name == changed.name);
        *known.ok_or(StaffError::Unknown)? = changed;
        Ok(())
    }

    /// Moves somebody one place up or down the list; nothing where they are the first, or the last.
    ///
    /// # Errors
    /// Nobody of this name is there.
    pub fn shift(&mut self, name: &str, up: bool) -> Result<(), StaffError> {
        let at = self.staff.iter().position(|staff| staff.name == name).ok_or(StaffError::Unknown)?;
        let next = if up { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(next) = next.filter(|next| *next < self.staff.len()) {
            self.staff.swap(at, next);
        }
        Ok(())
    }

    /// Adds who is not on the list by exactly this name: what an earlier version of the program kept is not
    /// judged again.
    pub fn take_over(&mut self, staff: Vec<Staff>) {
        for each in staff {
            if !each.name.is_empty() && self.find(&each.name).is_none() {
                self.staff.push(each);
            }
        }
    }

    /// Takes over the desk of another register: who is not here is added, nobody here is replaced. One that is
    /// `restored` goes before what is here, its shop included. Names joined in either are joined.
    pub fn unite(&mut self, theirs: &Self, restored: bool) -> DeskMerge {
        let mut merge = DeskMerge::default();
        self.merchants.unite(&theirs.merchants);
        if restored && theirs.shop != Shop::default() && self.shop != theirs.shop {
            self.shop = theirs.shop.clone();
            merge.shop = true;
        }
        for staff in &theirs.staff {
            match self.find_alike(&staff.name).cloned() {
                None => {
                    self.staff.push(staff.clone());
                    merge.added.push(staff.name.clone());
                }
                Some(here) if here == *staff => {}
                Some(here) if restored && here.name == staff.name => {
                    self.staff.retain(|each| *each != here);
                    self.staff.push(staff.clone());
                }
                Some(here) => merge.kept.push(here.name),
            }
        }
        merge
    }
}

impl Staff {
    fn trimmed(mut self) -> Self {
        for text in [&mut self.name, &mut self.group] {
            *text = text.trim().to_owned();
        }
        self
    }
}

/// The form in which names are compared: `任　经办` and `任经办` are one.
fn folded(name: &str) -> String {
    fold_text(name).split_whitespace().collect()
}

/// Adds to `record` what an `earlier` one has and this version does not read.
fn keep_unread(record: &mut Map<String, Value>, earlier: Map<String, Value>) {
    for (name, was) in earlier {
        let is_read: fn(&Value) -> bool = match name == MERCHANTS {
            true => |was| KnownAs::deserialize(was).is_ok(),
            false => |was| Staff::deserialize(was).is_ok(),
        };
        match (record.get_mut(&name), was) {
            (None, was) => {
                record.insert(name, was);
            }
            (Some(Value::Object(now)), Value::Object(was)) => keep_unread(now, was),
            (Some(Value::Array(now)), Value::Array(was)) => {
                was.into_iter().for_each(|was| keep_item(now, was, is_read))
            }
            (Some(_), _) => {}
        }
    }
}

/// Keeps what an earlier record says of something with a name, where it is still there, and what this version
/// cannot read.
fn keep_item(items: &mut Vec<Value>, was: Value, is_read: fn(&Value) -> bool) {
    let same = items.iter_mut().find(|now| now["name"] == was["name"]);
    match (same, was) {
        (Some(Value::Object(now)), Value::Object(was)) => keep_unread(now, was),
        (None, was) if !is_read(&was) => items.push(was),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staff(name: &str, role: Role, group: &str) -> Staff {
        Staff { name: name.to_owned(), role, group: group.to_owned() }
    }

    fn desk(staff: &[Staff]) -> Desk {
        Desk { staff: staff.to_vec(), ..Desk::default() }
    }

    #[test]
    fn a_name_is_there_once_whatever_its_width_and_blanks() {
        let mut desk = desk(&[staff("Li Na", Role::Handler, "")]);
        for twice in ["Li Na", " ｌｉ　ｎａ ", "LINA"] {
            assert_eq!(desk.add(staff(twice, Role::Manager, "")), Err(StaffError::NameTaken), "{twice}");
        }
        assert_eq!(desk.add(staff(" 　", Role::Handler, "")), Err(StaffError::NameMissing));
        desk.add(staff(" 任经办 ", Role::Reviewer, " 二组 ")).expect("new");
        assert_eq!(desk.find("任经办"), Some(&staff("任经办", Role::Reviewer, "二组")));
        assert_eq!(desk.change(staff("没有", Role::Handler, "")), Err(StaffError::Unknown));
        desk.change(staff("任经办", Role::Manager, "")).expect("known");
        assert_eq!(desk.find("任经办").map(|staff| staff.role), Some(Role::Manager));
    }

    #[test]
    fn the_order_is_the_desks_own() {
        let mut desk = desk(&["一", "二", "三"].map(|name| staff(name, Role::Handler, "")));
        let names = |desk: &Desk| desk.staff.iter().map(|staff| staff.name.clone()).collect::<String>();
        for (name, up, then) in
            [("三", true, "一三二"), ("一", true, "一三二"), ("二", false, "一三二"), ("一", false, "三一二")]
        {
            desk.shift(name, up).expect("known");
            assert_eq!(names(&desk), then);
        }
        assert_eq!(desk.shift("四", true), Err(StaffError::Unknown));
        let kept = desk.write_over(&[]).expect("written");
        assert_eq!(Desk::read(&kept), desk, "and it is kept");
    }

    #[test]
    fn a_merge_adds_and_names_and_replaces_nobody() {
        let here = [staff("任经办", Role::Handler, ""), staff("王主管", Role::Manager, "")];
        let theirs = [
            staff("任 经办", Role::Manager, ""),
            staff("王主管", Role::Manager, ""),
            staff("李经办", Role::Handler, "二组"),
        ];
        let shop = |name: &str| Shop { name: name.to_owned(), ..Shop::default() };
        let mut ours = Desk { shop: shop("一店"), staff: here.to_vec(), ..Desk::default() };
        let merge =
            ours.unite(&Desk { shop: shop("二店"), staff: theirs.to_vec(), ..Desk::default() }, false);
        assert_eq!(merge.added, ["李经办"]);
        assert_eq!(merge.kept, ["任经办"]);
        assert_eq!((ours.shop.name.as_str(), merge.shop), ("一店", false));
        assert_eq!(ours.staff, [here[0].clone(), here[1].clone(), theirs[2].clone()]);
    }

    /// Whoever sets up a browser to restore into may have named themselves already.
    #[test]
    fn a_restored_desk_goes_before_what_was_typed_meanwhile() {
        let mut ours = desk(&[staff("任经办", Role::Handler, ""), staff("新来的", Role::Handler, "")]);
        let shop = Shop { name: "一店".to_owned(), phone: "010".to_owned(), ..Shop::default() };
        let staff = vec![staff("任经办", Role::Manager, "一组")];
        let theirs = Desk { shop: shop.clone(), staff, ..Desk::default() };
        let merge = ours.unite(&theirs, true);
        assert_eq!((ours.shop.clone(), merge.shop, merge.kept.len()), (shop, true, 0));
        assert_eq!(ours.find("任经办"), theirs.staff.first());
        assert!(ours.find("新来的").is_some());
        assert_eq!(ours.unite(&theirs, true), DeskMerge::default(), "the same again changes nothing");
    }

    #[test]
    fn what_a_newer_version_wrote_is_passed_over_and_kept() {
        let newer = r#"{"version":2,"shop":{"name":"一店","logo":"x"},"snippets":[1],
            "staff":[{"name":"任经办","role":"handler","pin":"7"},{"name":"机器","role":"robot"},{"name":"走了","role":"handler","pin":"8"}]}"#;
        let mut desk = Desk::read(newer.as_bytes());
        assert_eq!(desk.shop.name, "一店");
        assert_eq!(
            desk.staff.iter().map(|staff| staff.name.as_str()).collect::<Vec<_>>(),
            ["任经办", "走了"]
        );
        desk.staff.pop();
        desk.shop.phone = "010".to_owned();
        let written = desk.write_over(&[newer.as_bytes()]).expect("written");
        let written: Value = serde_json::from_slice(&written).expect("json");
        assert_eq!((&written["version"], &written["snippets"]), (&1.into(), &serde_json::json!([1])));
        assert_eq!((&written["shop"]["logo"], &written["shop"]["phone"]), (&"x".into(), &"010".into()));
        assert_eq!(
            written["staff"],
            serde_json::json!([
                {"name": "任经办", "role": "handler", "group": "", "pin": "7"},
                {"name": "机器", "role": "robot"},
            ])
        );
        assert_eq!(written["merchants"], serde_json::json!([]));
        assert_eq!(Desk::read(b"junk"), Desk::default());
        assert_eq!(Desk::read(br#"{"shop":7,"staff":[7]}"#), Desk::default());
    }
    #[test]
    fn names_that_are_one_merchant_are_kept_until_taken_out() {
        let newer = r#"{"merchants":[{"name":"甲店","also":["甲"],"logo":"x"},{"name":"乙店"},7]}"#;
        let mut desk = Desk::read(newer.as_bytes());
        assert_eq!(desk.merchants.shown("甲"), "甲店");
        let write = |desk: &Desk| {
            let written = desk.write_over(&[newer.as_bytes()]).expect("written");
            serde_json::from_slice::<Value>(&written).expect("json")["merchants"].clone()
        };
        let unread = [serde_json::json!({"name": "乙店"}), 7.into()];
        let known = serde_json::json!({"name": "甲店", "also": ["甲"], "logo": "x"});
        assert_eq!(write(&desk), serde_json::json!([known, unread[0], unread[1]]));
        desk.merchants.part("甲");
        assert_eq!(write(&desk), serde_json::json!(unread));
    }
}
