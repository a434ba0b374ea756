//! The ids of clocks that the program itself asks for: of rules that many policies have, and of days that
//! people named. All other ids are data of the policies.

/// The rule to tell the complainant that the complaint was received.
pub const ACKNOWLEDGE: &str = "acknowledge";
/// The rule to decide whether the complaint is taken up.
pub const REVIEW: &str = "review";
/// The rule to come to a result.
pub const RESOLVE: &str = "resolve";
/// The rule for the merchant's answer to a consumer who keeps a register of their own.
pub const ANSWER: &str = "answer";
/// The rule for the complainant's time to answer the result; a notice may name another day.
pub const RESPOND: &str = "respond";
/// The rule for the complainant's time to contest a decline.
pub const CONTEST: &str = "contest";
/// The rule for the time in which a closed case can be opened again.
pub const REOPEN: &str = "reopen";
/// The day until which material is waited for.
pub const MATERIAL: &str = "material";
/// The day of the next mediation session.
pub const SESSION: &str = "session";
/// The last day on which the mediator can be refused.
pub const RECUSAL: &str = "recusal";
/// The day for which the merchant promised an answer.
pub const PROMISED: &str = "promised";
/// The day to ask again.
pub const AGAIN: &str = "again";
/// The rules that end with the result, the one that runs later in a case before.
pub const TO_RESULT: &[&str] = &["resolve_again", RESOLVE, "final", "respond_company", ANSWER];
