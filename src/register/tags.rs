//! The tags on record, offered while one types another.

use super::table::{Column, Table};

/// The tags of all complaints, those on most of them first, the others by their letters.
#[must_use]
pub fn on_record(table: &Table) -> Vec<String> {
    let mut counts = vec![0usize; table.names.len()];
    for cells in table.cells() {
        if let Some(count) = counts.get_mut(cells.name(Column::Tags) as usize) {
            *count += 1;
        }
    }
    let mut tags: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for (name, count) in table.names.iter().zip(counts).filter(|(name, count)| *count > 0 && !name.is_empty())
    {
        for tag in name.lines() {
            *tags.entry(tag).or_default() += count;
        }
    }
    let mut tags: Vec<(&str, usize)> = tags.into_iter().collect();
    tags.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    tags.into_iter().map(|(tag, _)| tag.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::register::Row;

    #[test]
    fn each_once_and_the_usual_ones_first() {
        let rows = ["VIP", "", "VIP\n退款", "加急", "退款\nVIP"];
        let table = sample::table(rows.into_iter().zip(1..).map(|(tags, id)| Row {
            id,
            tags: tags.into(),
            ..Row::default()
        }));
        assert_eq!(on_record(&table), ["VIP", "退款", "加急"]);
        assert!(on_record(&Table::default()).is_empty());
    }
}
