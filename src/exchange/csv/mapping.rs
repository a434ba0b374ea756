//! Which column means what: proposed from the headers, changed by a person, kept for the next file.

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::columns::FileColumn;
use super::values::DateFormat;
use crate::diagnostics::OrReport;
use crate::domain::Field;
use crate::domain::fields::field::Input;
use crate::domain::fields::intake::Part;

/// What a column is read as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum Target {
    /// Nothing: the column is left out.
    Ignore,
    /// Day or time of receipt.
    Received,
    /// Day or time it was sent on to the respondent: the acknowledgement.
    Acknowledged,
    /// Day or time it was closed.
    Closed,
    /// What became of it, in the other register's words: the result that was notified.
    Result,
    /// The reasons given for the result.
    Reasons,
    /// Whether the respondent answered in time.
    Timely,
    /// Whether the complainant disputed the result.
    Disputed,
    /// How it ended, as one of a few words.
    Outcome,
    /// Name of who handles it.
    Handler,
    /// Satisfaction, in words or from 1 to 5.
    Rating,
    /// The other register's own number: the complaint's identity.
    ExternalId,
    /// Kept as a line of text below what happened, with the header before it.
    Note,
    /// A field of the intake form.
    Field(Field),
}

impl Target {
    /// The targets that are no field, in the order in which they are offered.
    pub const SPECIAL: &[Target] = &[
        Self::Ignore,
        Self::Received,
        Self::Acknowledged,
        Self::Closed,
        Self::Result,
        Self::Reasons,
        Self::Timely,
        Self::Disputed,
        Self::Outcome,
        Self::Handler,
        Self::Rating,
        Self::ExternalId,
        Self::Note,
    ];

    /// All targets in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Target> {
        // The day of receipt is a target of its own.
        let intake = |field: &Field| Part::of(*field).is_some() && *field != Field::LodgedReceived;
        let fields = Field::ALL.iter().copied().filter(intake).map(Self::Field);
        Self::SPECIAL.iter().copied().chain(fields)
    }

    /// The name in forms and saved mappings; for a field, its path.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Ignore => "ignore",
            Self::Received => "received",
            Self::Acknowledged => "acknowledged",
            Self::Closed => "closed",
            Self::Result => "result",
            Self::Reasons => "reasons",
            Self::Timely => "timely",
            Self::Disputed => "disputed",
            Self::Outcome => "outcome",
            Self::Handler => "handler",
            Self::Rating => "rating",
            Self::ExternalId => "external_id",
            Self::Note => "note",
            Self::Field(field) => field.path(),
        }
    }

    /// Whether its texts are read as dates.
    #[must_use]
    pub fn is_date(self) -> bool {
        matches!(self, Self::Received | Self::Acknowledged | Self::Closed)
            || matches!(self, Self::Field(field) if field.fixed_input() == Some(Input::Date))
    }

    /// Whether several columns may have it: their texts are joined.
    #[must_use]
    pub fn takes_several(self) -> bool {
        use Field as F;
        matches!(
            self,
            Self::Ignore
                | Self::Note
                | Self::Field(F::ComplainantAddress | F::RespondentAddress | F::FactsWhat | F::FactsTried)
                | Self::Field(F::RequestDetails | F::ProofNote | F::PurchaseModel)
        )
    }
}

/// A name that is no target of this version.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("no target has this name")]
pub struct UnknownTargetError;

impl FromStr for Target {
    type Err = UnknownTargetError;
    fn from_str(id: &str) -> Result<Self, UnknownTargetError> {
        Self::all().find(|target| target.id() == id).ok_or(UnknownTargetError)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = std::borrow::Cow::<str>::deserialize(deserializer)?;
        // A target of a newer version is left out rather than refused with the whole mapping.
        Ok(id.parse().unwrap_or(Self::Ignore))
    }
}

/// What one column is read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMapping {
    /// The header by which the column is found.
    pub header: String,
    /// What the column is read as.
    pub target: Target,
    /// How its dates are written, when it is read as a date; without it, the year first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_format: Option<DateFormat>,
}

/// What all columns are read as. Can be saved and applied to another file of the same kind.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mapping {
    /// A name to keep it under; empty while it has none.
    pub name: String,
    /// What each of its columns is read as.
    pub columns: Vec<ColumnMapping>,
}

/// What keeps a mapping from being used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MappingError {
    /// Every column is left out.
    #[error("no column is mapped")]
    Nothing,
    /// A target that takes one column has several.
    #[error("{0} has several columns")]
    Twice(Target),
}

impl Mapping {
    /// For each of a file's headers, what it is read as. A header that comes several times is
    /// matched in order; one that the mapping does not name is `None` and left out.
    #[must_use]
    pub fn bind(&self, headers: &[String]) -> Vec<Option<&ColumnMapping>> {
        let mut used = vec![false; self.columns.len()];
        let mut find = |header: &String| {
            let at = (0..used.len()).find(|at| !used[*at] && self.columns[*at].header == *header)?;
            used[at] = true;
            self.columns.get(at)
        };
        headers.iter().map(&mut find).collect()
    }

    /// The headers it names that a file lacks, apart from those it leaves out.
    #[must_use]
    pub fn missing(&self, headers: &[String]) -> Vec<&str> {
        let absent =
            |column: &&ColumnMapping| column.target != Target::Ignore && !headers.contains(&column.header);
        self.columns.iter().filter(absent).map(|column| column.header.as_str()).collect()
    }

    /// What keeps it from being used; empty when nothing does.
    #[must_use]
    pub fn faults(&self) -> Vec<MappingError> {
        let used: Vec<Target> = self
            .columns
            .iter()
            .map(|column| column.target)
            .filter(|target| *target != Target::Ignore)
            .collect();
        if used.is_empty() {
            return vec![MappingError::Nothing];
        }
        let mut twice: Vec<Target> = used.iter().copied().filter(|target| !target.takes_several()).collect();
        twice.sort_unstable();
        let mut faults: Vec<MappingError> = twice
            .windows(2)
            .filter(|pair| pair[0] == pair[1])
            .map(|pair| MappingError::Twice(pair[0]))
            .collect();
        faults.dedup();
        faults
    }
}

/// The headers under which registers keep a target.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Synonyms {
    target: Target,
    headers: Vec<String>,
}

/// Every known header in the form in which it is compared, with its target.
fn synonyms() -> &'static [(String, Target)] {
    static PARSED: OnceLock<Vec<(String, Target)>> = OnceLock::new();
    PARSED.get_or_init(|| {
        // Without it no heading is known, and a person matches the columns.
        let lists = serde_json::from_str::<Vec<Synonyms>>(include_str!("headers.json"));
        let lists = lists.or_report("exchange::csv, known headings").unwrap_or_default();
        let plain =
            |list: Synonyms| list.headers.into_iter().map(move |header| (plain(&header), list.target));
        lists.into_iter().flat_map(plain).collect()
    })
}

/// A header as it is compared: letters and digits only, lower case, half width.
fn plain(header: &str) -> String {
    header
        .chars()
        .map(crate::domain::fields::values::half_width)
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The target a header names, found among the headers that registers are known to use; `None` for any other.
#[must_use]
pub fn target_of(header: &str) -> Option<Target> {
    let find = |text: &str| {
        let text = plain(text);
        synonyms().iter().find(|(known, _)| *known == text).map(|(_, target)| *target)
    };
    // Remarks in parentheses, such as 投诉人（必填）, are no part of the name.
    find(header).or_else(|| header.split(['(', '（', '[', '【']).next().and_then(find))
}

/// Whether these are the columns of the CFPB Consumer Complaint Database, in part or in full.
#[must_use]
pub fn is_cfpb(columns: &[FileColumn]) -> bool {
    ["datereceived", "product", "company", "companyresponsetoconsumer"]
        .iter()
        .all(|known| columns.iter().any(|column| plain(&column.header) == *known))
}

/// A mapping for these columns. Where month and day could be either way round, the month comes first
/// in files of the CFPB and the day in all others; [`Dates::ambiguous`](super::columns::Dates) says so.
///
/// ```
/// use redress::domain::Field;
/// use redress::exchange::csv::encoding::Utf8;
/// use redress::exchange::csv::mapping::{Target, propose};
/// use redress::exchange::csv::{Decoder, inspect};
///
/// let file = "编号,投诉人,收到时间,心情\n1,张小样,2026-03-02,差\n";
/// let mut decoder = |_| -> Box<dyn Decoder> { Box::new(Utf8::default()) };
/// let found = inspect::inspect(&mut std::io::Cursor::new(file), &mut decoder, &mut |_| {}).unwrap();
/// let mapping = propose(&found.columns);
/// let targets: Vec<Target> = mapping.columns.iter().map(|column| column.target).collect();
/// assert_eq!(targets[1..], [Target::Field(Field::ComplainantName), Target::Received, Target::Ignore]);
/// ```
#[must_use]
pub fn propose(columns: &[FileColumn]) -> Mapping {
    let cfpb = is_cfpb(columns);
    let mut taken = Vec::new();
    let columns = columns.iter().map(|column| {
        let target = target_of(&column.header)
            .filter(|target| target.takes_several() || !taken.contains(target))
            .unwrap_or(Target::Ignore);
        taken.push(target);
        let format = match column.dates {
            Some(dates) if dates.ambiguous && !cfpb => DateFormat::DayFirst,
            Some(dates) => dates.format,
            None => DateFormat::YearFirst,
        };
        let date_format = target.is_date().then_some(format);
        ColumnMapping { header: column.header.clone(), target, date_format }
    });
    let columns = columns.collect();
    Mapping { name: if cfpb { "CFPB".to_owned() } else { String::new() }, columns }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_synonym_is_read_and_unique() {
        let lists: Vec<Synonyms> = serde_json::from_str(include_str!("headers.json")).unwrap();
        assert!(lists.len() > 20);
        let mut seen = std::collections::HashMap::new();
        for (header, target) in synonyms() {
            assert!(!header.is_empty());
            assert_ne!(*target, Target::Ignore, "{header}");
            assert_eq!(seen.insert(header, target), None, "{header} stands twice");
        }
    }

    #[test]
    fn targets_read_back() {
        for target in Target::all() {
            assert_eq!(target.id().parse(), Ok(target));
        }
    }

    #[test]
    fn headers_are_recognised() {
        for (header, target) in [
            ("Date received", Target::Received),
            ("DATE_RECEIVED", Target::Received),
            ("Consumer disputed?", Target::Disputed),
            ("投诉人（必填）", Target::Field(Field::ComplainantName)),
            ("办结时间", Target::Closed),
        ] {
            assert_eq!(target_of(header), Some(target), "{header}");
        }
        assert_eq!(target_of("shoe size"), None);
    }
}
