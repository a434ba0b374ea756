//! Whose working list is shown and how, as kept in the address.

/// Whose cases the working list holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Whose {
    /// Those of whoever is at the desk, where they have any, else everybody's.
    #[default]
    Usual,
    /// Everybody's.
    Everybody,
    /// Those of whoever is at the desk.
    Mine,
    /// Those of a handler; the empty name is nobody's.
    Handler(String),
}

/// What the Today view is asked for, as its address says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WorkQuery {
    /// Whose cases it holds.
    pub whose: Whose,
    /// Whether there is one section for each handler.
    pub by_handler: bool,
}

/// Whose cases: those of a handler, by the key the register uses.
const HANDLER: &str = "handler";
/// Whose cases: everybody's.
const ALL: &str = "all";
/// Whose cases: one's own.
const MINE: &str = "mine";
/// How they are grouped.
const GROUP: &str = "group";

impl WorkQuery {
    /// Reads a query string without its `?`. Total: what it does not know it ignores.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        for (key, value) in form_urlencoded::parse(text.as_bytes()) {
            match &*key {
                HANDLER => query.whose = Whose::Handler(value.into_owned()),
                MINE => query.whose = Whose::Mine,
                ALL => query.whose = Whose::Everybody,
                GROUP => query.by_handler = value == HANDLER,
                _ => {}
            }
        }
        query
    }

    /// The query string without its `?`; empty for the usual, by kind.
    #[must_use]
    pub fn to_query_string(&self) -> String {
        let mut text = form_urlencoded::Serializer::new(String::new());
        match &self.whose {
            Whose::Usual => &mut text,
            Whose::Everybody => text.append_pair(ALL, "yes"),
            Whose::Mine => text.append_pair(MINE, "yes"),
            Whose::Handler(name) => text.append_pair(HANDLER, name),
        };
        if self.by_handler {
            text.append_pair(GROUP, HANDLER);
        }
        text.finish()
    }

    /// Whose cases are wanted, with this person at the desk, who `has_work` or has none: never the usual. Where
    /// nobody said who they are, nothing is theirs alone.
    #[must_use]
    pub fn resolved(&self, person: &str, has_work: bool) -> Whose {
        match &self.whose {
            Whose::Usual if has_work && !person.is_empty() => Whose::Mine,
            Whose::Usual => Whose::Everybody,
            Whose::Mine if person.is_empty() => Whose::Everybody,
            whose => whose.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(name in ".*", which in 0usize..4, by_handler: bool) {
            let whose = [Whose::Usual, Whose::Everybody, Whose::Mine, Whose::Handler(name)];
            let query = WorkQuery { whose: whose[which].clone(), by_handler };
            prop_assert_eq!(WorkQuery::parse(&query.to_query_string()), query);
        }

        #[test]
        fn any_address_will_do(text in ".*") {
            // Whatever comes of it.
            let _ = WorkQuery::parse(&text);
        }
    }

    #[test]
    fn whose_it_is() {
        let of = |text: &str, person: &str, has_work| WorkQuery::parse(text).resolved(person, has_work);
        // Whoever is at the desk sees their own first; who has nothing sees what there is.
        assert_eq!(of("", "李", true), Whose::Mine);
        assert_eq!(of("", "李", false), Whose::Everybody);
        assert_eq!(of("", "", true), Whose::Everybody);
        assert_eq!(of("all=yes", "李", true), Whose::Everybody);
        assert_eq!(of("mine=yes", "李", false), Whose::Mine);
        assert_eq!(of("mine=yes", "", false), Whose::Everybody);
        assert_eq!(of("handler=", "李", true), Whose::Handler(String::new()));
        assert_eq!(of("handler=%E7%8E%8B&group=handler&x=1", "李", true), Whose::Handler("王".to_owned()));
        assert_eq!(WorkQuery::default().to_query_string(), "");
    }
}
