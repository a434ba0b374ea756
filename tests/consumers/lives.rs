//! The lives themselves. See the tests for how a line reads.

use super::Life;

pub const LIVES: &[Life] = &[
    Life(
        "silent under the product's rules",
        "personal@1",
        &[
            ("2026-03-02", "wait", "At(Received), answer 2026-03-17, acknowledge notify"),
            ("2026-03-17", "wait", "At(Received), answer 2026-03-17, acknowledge notify"),
            ("2026-03-18", "wait", "Silent, answer 2026-03-17, contact refer"),
        ],
    ),
    Life(
        "silent, and tried in vain",
        "personal@1",
        &[
            ("2026-03-09", "tried", "At(Received), answer 2026-03-17, acknowledge notify"),
            ("2026-03-18", "tried", "Silent, again 2026-03-25, contact refer"),
        ],
    ),
    Life(
        "silent, and a last letter with a day of one's own",
        "personal@1",
        &[
            ("2026-03-19", "wrote 2026-04-03", "Silent, again 2026-04-03, contact refer"),
            ("2026-04-04", "wait", "Silent, again 2026-04-03, contact refer"),
        ],
    ),
    Life(
        "silent in Britain",
        "uk_consumer@1",
        &[
            ("2026-03-18", "wait", "Silent, answer 2026-03-17, contact refer"),
            ("2026-03-20", "refer court", "Body, again 2026-04-03, refer notify"),
        ],
    ),
    Life(
        "silent in France",
        "eu_consumer@1",
        &[
            ("2026-03-02", "wait", "At(Received), answer 2026-03-17, acknowledge notify"),
            ("2026-03-18", "wait", "Silent, answer 2026-03-17, contact refer"),
        ],
    ),
    Life(
        "a bank in Britain has eight weeks",
        "uk_financial@1",
        &[
            ("2026-03-18", "wait", "At(Received), final 2026-04-27, acknowledge notify"),
            ("2026-04-27", "wait", "At(Received), final 2026-04-27, acknowledge notify"),
            ("2026-04-28", "wait", "Silent, final 2026-04-27, contact refer"),
        ],
    ),
    Life(
        "a financial firm in Australia",
        "au_financial@1",
        &[
            ("2026-03-02", "wait", "At(Received), acknowledge 2026-03-03, acknowledge notify"),
            ("2026-03-10", "wait", "At(Received), final 2026-04-01, acknowledge notify"),
            ("2026-04-02", "wait", "Silent, final 2026-04-01, contact refer"),
        ],
    ),
    Life(
        "an online shop in India",
        "in_consumer@1",
        &[
            ("2026-03-02", "wait", "At(Received), acknowledge 2026-03-04, acknowledge notify"),
            ("2026-03-03", "promise 2026-03-20", "At(Acknowledged), promised 2026-03-20, notify contact"),
            ("2026-03-21", "wait", "PromisePassed, resolve 2026-04-02, contact refer"),
            ("2026-04-03", "wait", "Silent, resolve 2026-04-02, contact refer"),
        ],
    ),
    Life(
        "a company on the Brazilian platform",
        "br_consumer@1",
        &[
            ("2026-03-02", "wait", "At(Received), respond_company 2026-03-12, acknowledge notify"),
            ("2026-03-13", "wait", "Silent, respond_company 2026-03-12, contact refer"),
        ],
    ),
    Life(
        "the CFPB sets the company a time",
        "us_cfpb_consumer@1",
        &[
            ("2026-03-18", "wait", "Silent, answer 2026-03-17, contact refer"),
            ("2026-03-19", "refer regulator", "Body, respond_company 2026-04-03, refer notify"),
            ("2026-04-10", "outcome regulator", "BodyDecided, again 2026-04-24, refer close"),
        ],
    ),
    Life(
        "a shop in the States",
        "us_bbb_consumer@1",
        &[("2026-03-18", "wait", "Silent, answer 2026-03-17, contact refer")],
    ),
    Life(
        "silent in China",
        "cn_consumer@1",
        &[
            ("2026-03-18", "wait", "Silent, answer 2026-03-17, contact refer"),
            ("2026-03-18", "refer hotline", "Body, again 2026-04-01, refer notify"),
        ],
    ),
    Life(
        "the promised day passes",
        "personal@1",
        &[
            ("2026-03-03", "promise 2026-03-10", "At(Acknowledged), promised 2026-03-10, notify contact"),
            ("2026-03-10", "wait", "At(Acknowledged), promised 2026-03-10, notify contact"),
            ("2026-03-11", "wait", "PromisePassed, answer 2026-03-17, contact refer"),
            ("2026-03-18", "wait", "Silent, answer 2026-03-17, contact refer"),
        ],
    ),
    Life(
        "the promised day passes in Britain, and they are asked again",
        "uk_consumer@1",
        &[
            ("2026-03-03", "promise 2026-03-06", "At(Acknowledged), promised 2026-03-06, notify contact"),
            ("2026-03-07", "wrote 2026-03-12", "PromisePassed, again 2026-03-12, contact refer"),
        ],
    ),
    Life(
        "a promise beyond the time to answer",
        "personal@1",
        &[
            ("2026-03-03", "promise 2026-03-30", "At(Acknowledged), promised 2026-03-30, notify contact"),
            ("2026-03-18", "wait", "Silent, answer 2026-03-17, contact refer"),
        ],
    ),
    Life(
        "a promise that is kept",
        "br_consumer@1",
        &[
            ("2026-03-03", "promise 2026-03-06", "At(Acknowledged), promised 2026-03-06, notify contact"),
            ("2026-03-05", "offer 50", "Offer, respond 2026-03-20, respond request_reconsideration"),
        ],
    ),
    Life(
        "a promise nobody dated",
        "personal@1",
        &[("2026-03-03", "promise", "At(Acknowledged), answer 2026-03-17, notify contact")],
    ),
    Life(
        "an offer is accepted and kept",
        "personal@1",
        &[
            (
                "2026-03-04",
                "offer 50 by 2026-03-12",
                "Offer, respond 2026-03-19, respond request_reconsideration",
            ),
            ("2026-03-05", "accept", "At(Performing), obligation-0 2026-03-12, perform contact"),
            ("2026-03-11", "performed", "At(FollowingUp), follow_up 2026-03-18, follow_up contact"),
            ("2026-03-12", "fixed", "At(Closing), again 2026-03-19, close"),
            ("2026-03-12", "close", "At(Closed), no date, reopen"),
        ],
    ),
    Life(
        "an offer is accepted and not kept",
        "uk_consumer@1",
        &[
            (
                "2026-03-04",
                "offer 50 by 2026-03-12",
                "Offer, respond 2026-03-19, respond request_reconsideration",
            ),
            ("2026-03-05", "accept", "At(Performing), obligation-0 2026-03-12, perform contact"),
            ("2026-03-13", "wait", "OwedLate, obligation-0 2026-03-12, perform contact"),
            ("2026-03-14", "breached", "Breach, again 2026-03-21, refer perform"),
            ("2026-03-16", "refer court", "Body, again 2026-03-30, refer notify"),
        ],
    ),
    Life(
        "an offer kept in part",
        "eu_consumer@1",
        &[
            (
                "2026-03-04",
                "offer 50 by 2026-03-12",
                "Offer, respond 2026-03-19, respond request_reconsideration",
            ),
            ("2026-03-05", "accept", "At(Performing), obligation-0 2026-03-12, perform contact"),
            ("2026-03-12", "in_part", "At(Performing), obligation-0 2026-03-12, perform contact"),
            ("2026-03-13", "wait", "OwedLate, obligation-0 2026-03-12, perform contact"),
        ],
    ),
    Life(
        "an offer without a day is checked",
        "personal@1",
        &[
            ("2026-03-04", "offer", "Offer, respond 2026-03-19, respond request_reconsideration"),
            ("2026-03-05", "accept", "At(FollowingUp), follow_up 2026-03-12, follow_up contact"),
        ],
    ),
    Life(
        "a repair that failed in Britain",
        "uk_consumer@1",
        &[
            ("2026-03-04", "offer", "Offer, respond 2026-03-19, respond request_reconsideration"),
            ("2026-03-05", "accept", "At(FollowingUp), follow_up 2026-03-12, follow_up contact"),
            ("2026-03-10", "not_fixed", "NotFixed, again 2026-03-17, contact refer"),
            ("2026-03-11", "wrote", "NotFixed, again 2026-03-18, contact refer"),
            ("2026-03-19", "refer court", "Body, again 2026-04-02, refer notify"),
        ],
    ),
    Life(
        "a repair that failed in China",
        "cn_consumer@1",
        &[
            ("2026-03-04", "offer", "Offer, respond 2026-03-19, respond request_reconsideration"),
            ("2026-03-05", "accept", "At(FollowingUp), follow_up 2026-03-12, follow_up contact"),
            ("2026-03-10", "not_fixed", "NotFixed, again 2026-03-17, contact refer"),
        ],
    ),
    Life(
        "a repair that half helped",
        "br_consumer@1",
        &[
            ("2026-03-04", "offer", "Offer, respond 2026-03-19, respond request_reconsideration"),
            ("2026-03-05", "accept", "At(FollowingUp), follow_up 2026-03-12, follow_up contact"),
            ("2026-03-10", "partly_fixed", "PartlyFixed, again 2026-03-17, contact refer"),
            ("2026-03-11", "wrote 2026-03-25", "PartlyFixed, again 2026-03-25, contact refer"),
        ],
    ),
    Life(
        "an answer without an offer",
        "personal@1",
        &[
            ("2026-03-04", "answer", "At(Answered), respond 2026-03-19, respond request_reconsideration"),
            ("2026-03-05", "reject", "Rejected, respond 2026-03-19, request_reconsideration refer"),
        ],
    ),
    Life(
        "a final no",
        "personal@1",
        &[
            ("2026-03-04", "answer", "At(Answered), respond 2026-03-19, respond request_reconsideration"),
            (
                "2026-03-05",
                "contest",
                "At(Reconsidering), reconsider 2026-03-20, decide_reconsideration contact",
            ),
            ("2026-03-10", "uphold", "FinalNo, again 2026-03-24, refer contact"),
            ("2026-03-12", "refer association", "Body, again 2026-03-26, refer notify"),
        ],
    ),
    Life(
        "a final no of an Australian firm",
        "au_financial@1",
        &[
            ("2026-03-04", "offer 10", "Offer, respond 2026-03-19, respond request_reconsideration"),
            ("2026-03-05", "reject", "Rejected, respond 2026-03-19, request_reconsideration refer"),
            (
                "2026-03-05",
                "contest",
                "At(Reconsidering), reconsider 2026-03-20, decide_reconsideration contact",
            ),
            ("2026-03-10", "uphold", "FinalNo, again 2026-03-24, refer contact"),
            ("2026-03-11", "reject", "FinalNo, again 2026-03-25, refer contact"),
        ],
    ),
    Life(
        "silence over the second decision",
        "eu_consumer@1",
        &[
            ("2026-03-04", "offer 10", "Offer, respond 2026-03-19, respond request_reconsideration"),
            (
                "2026-03-05",
                "contest",
                "At(Reconsidering), reconsider 2026-03-20, decide_reconsideration contact",
            ),
            ("2026-03-21", "wait", "Silent, reconsider 2026-03-20, contact refer"),
        ],
    ),
    Life(
        "a better offer the second time",
        "personal@1",
        &[
            ("2026-03-04", "offer 10", "Offer, respond 2026-03-19, respond request_reconsideration"),
            (
                "2026-03-05",
                "contest",
                "At(Reconsidering), reconsider 2026-03-20, decide_reconsideration contact",
            ),
            ("2026-03-10", "change 40", "NewerOffer, respond 2026-03-25, respond contact"),
            ("2026-03-11", "accept", "At(FollowingUp), follow_up 2026-03-18, follow_up contact"),
        ],
    ),
    Life(
        "a newer offer while a body has it",
        "uk_consumer@1",
        &[
            ("2026-03-04", "offer 50", "Offer, respond 2026-03-19, respond request_reconsideration"),
            ("2026-03-05", "reject", "Rejected, respond 2026-03-19, request_reconsideration refer"),
            ("2026-03-06", "refer other", "Body, again 2026-03-20, refer notify"),
            (
                "2026-03-12",
                "offer 250 by 2026-03-20",
                "NewerOffer, respond 2026-03-27, respond request_reconsideration",
            ),
            ("2026-03-13", "accept", "At(Performing), obligation-0 2026-03-20, perform contact"),
        ],
    ),
    Life(
        "a newer offer before the first is answered",
        "personal@1",
        &[
            ("2026-03-04", "offer 50", "Offer, respond 2026-03-19, respond request_reconsideration"),
            ("2026-03-06", "offer 80", "NewerOffer, respond 2026-03-23, respond request_reconsideration"),
        ],
    ),
    Life(
        "an offer in the middle of a dispute",
        "personal@1",
        &[
            ("2026-03-04", "answer", "At(Answered), respond 2026-03-19, respond request_reconsideration"),
            ("2026-03-05", "dispute", "At(Disputed), mediation 2026-05-04, mediate_informally convene"),
            ("2026-03-06", "offer 80", "Offer, respond 2026-03-23, respond request_reconsideration"),
        ],
    ),
    Life(
        "an offer after a refusal",
        "br_consumer@1",
        &[
            ("2026-03-04", "refuse", "At(Declined), again 2026-03-18, request_reconsideration refer"),
            ("2026-03-06", "offer 80", "Offer, respond 2026-03-23, respond request_reconsideration"),
        ],
    ),
    Life(
        "a refusal",
        "personal@1",
        &[
            ("2026-03-04", "refuse", "At(Declined), again 2026-03-18, request_reconsideration refer"),
            ("2026-03-05", "refer platform", "Body, again 2026-03-19, refer notify"),
        ],
    ),
    Life(
        "a refusal that stays one",
        "us_bbb_consumer@1",
        &[
            ("2026-03-04", "refuse", "At(Declined), again 2026-03-18, request_reconsideration refer"),
            (
                "2026-03-05",
                "contest",
                "At(Reconsidering), reconsider 2026-03-20, decide_reconsideration contact",
            ),
            ("2026-03-09", "uphold", "FinalNo, again 2026-03-23, refer contact"),
        ],
    ),
    Life(
        "a body with a day to ask again",
        "uk_consumer@1",
        &[
            ("2026-03-18", "refer other by 2026-04-20", "Body, again 2026-04-20, refer notify"),
            ("2026-04-21", "wrote 2026-05-11", "Body, again 2026-05-11, refer notify"),
            ("2026-05-12", "outcome other", "BodyDecided, again 2026-05-26, refer close"),
        ],
    ),
    Life(
        "two bodies at once",
        "personal@1",
        &[
            ("2026-03-18", "refer association", "Body, again 2026-04-01, refer notify"),
            ("2026-03-19", "refer court", "Body, again 2026-04-02, refer notify"),
            ("2026-03-25", "outcome court", "BodyDecided, again 2026-04-08, refer close"),
        ],
    ),
    Life(
        "a body decides and the merchant pays late",
        "in_consumer@1",
        &[
            ("2026-03-18", "refer other", "Body, resolve 2026-04-02, refer notify"),
            ("2026-03-25", "outcome other", "BodyDecided, again 2026-04-08, refer close"),
            (
                "2026-03-26",
                "offer 100 by 2026-04-10",
                "Offer, respond 2026-04-10, respond request_reconsideration",
            ),
            ("2026-03-27", "accept", "At(Performing), obligation-0 2026-04-10, perform contact"),
        ],
    ),
    Life(
        "papers are asked for",
        "personal@1",
        &[
            ("2026-03-04", "material 2026-03-12", "Material, material 2026-03-12, contact notify"),
            // The clock stood still on the 5th.
            ("2026-03-05", "wrote", "At(Received), answer 2026-03-18, acknowledge notify"),
        ],
    ),
    Life(
        "a limit is near",
        "personal@1",
        &[
            ("2026-03-02", "harm 2023-04-10", "LimitNear, bar 2026-04-10, refer contact"),
            ("2026-04-11", "wait", "Silent, answer 2026-03-17, contact refer"),
        ],
    ),
    Life(
        "a limit near in India",
        "in_consumer@1",
        &[("2026-03-02", "harm 2024-04-10", "LimitNear, bar 2026-04-10, refer contact")],
    ),
    Life(
        "the days to reject run out in Britain",
        "uk_consumer@1",
        &[
            // 20 February + 30 = 22 March; the last quarter are its last seven days.
            ("2026-03-02", "got 2026-02-20", "At(Received), answer 2026-03-17, acknowledge notify"),
            ("2026-03-16", "wait", "RightNear, reject 2026-03-22, contact notify"),
            ("2026-03-23", "wait", "Silent, answer 2026-03-17, contact refer"),
        ],
    ),
    Life(
        "six years in Britain end",
        "uk_consumer@1",
        &[
            ("2026-03-02", "got 2020-04-10", "LimitNear, claim 2026-04-10, refer contact"),
            ("2026-03-10", "refer court", "Body, again 2026-03-24, refer notify"),
        ],
    ),
    Life(
        "opened again when it comes back",
        "personal@1",
        &[
            ("2026-03-04", "offer", "Offer, respond 2026-03-19, respond request_reconsideration"),
            ("2026-03-05", "accept", "At(FollowingUp), follow_up 2026-03-12, follow_up contact"),
            ("2026-03-06", "fixed", "At(Closing), again 2026-03-13, close"),
            ("2026-03-06", "close", "At(Closed), no date, reopen"),
            ("2026-04-06", "reopen", "At(Received), answer 2026-04-21, acknowledge notify"),
            ("2026-04-22", "wait", "Silent, answer 2026-04-21, contact refer"),
        ],
    ),
    Life(
        "withdrawn",
        "eu_consumer@1",
        &[("2026-03-04", "withdraw", "At(Withdrawn), again 2026-03-11, close")],
    ),
];
