//! The stored form of the steps that came with the second half of the loop, and of the fields that
//! were added with them. As `tests/fixtures`, these texts are never changed: should a test about them
//! fail, the code is wrong.
#![allow(dead_code, reason = "each test file uses its own part of it")]

/// One text for each step, with every part of it filled in, and some with as little as there can be.
pub const LATER: &[&str] = &[
    r#"{"step":"assess","severity":4,"safety":true,"complexity":2,"impact":1,"immediate":"停用","priority":"urgent"}"#,
    r#"{"step":"assess","severity":1,"complexity":1,"impact":1,"priority":"low"}"#,
    r#"{"step":"ask_material","missing":"购货凭证","until":"2026-12-01"}"#,
    r#"{"step":"pause","clock":"resolve","reason":"appraisal","note":"送检"}"#,
    r#"{"step":"pause","reason":"material"}"#,
    r#"{"step":"resume","clock":"resolve","note":"结果已出"}"#,
    r#"{"step":"resume"}"#,
    r#"{"step":"open_dispute","nature":"amount","severity":5,"note":"n"}"#,
    r#"{"step":"mediate_informally","complainant":"退款","respondent":"换货","outcome":"failed","note":"n"}"#,
    r#"{"step":"convene","mediator":"赵样例","body":"消费者协会","complainant_consents":true,"respondent_consents":true,"on":"2026-12-10","place":"调解室","recusal_until":"2026-12-08","time":"14:30","notice":"已告知","independent":true}"#,
    r#"{"step":"recuse","party":"complainant","reason":"亲属"}"#,
    r#"{"step":"recuse","reason":"属实","granted":true}"#,
    r#"{"step":"recuse","reason":"不实","granted":false}"#,
    r#"{"step":"hold_session","attendance":["complainant","third"],"minutes":"m","outcome":"adjourned","next":"2026-12-20","complainant":"c","respondent":"r"}"#,
    r#"{"step":"agree","obligations":[{"party":"respondent","what":"退款","amount":"1280.50","by":"2026-12-31"},{"party":"complainant","what":"退货","by":"2026-12-30"}],"signatures":[{"party":"complainant","typed":"样例","at":"2026-12-20T08:00:00Z"},{"party":"respondent","strokes":[[[1,-2],[30,40]],[[5,6]]]}],"total":"1280.50","terms":"一式三份"}"#,
    r#"{"step":"end_mediation","ground":"no_show","turn_to":"人民法院"}"#,
    r#"{"step":"perform","obligation":1,"result":"in_part","amount":"100.00","note":"n","of":"01900000-0000-7000-8000-000000000001"}"#,
    r#"{"step":"perform","result":"performed"}"#,
    r#"{"step":"refer","body":"court","number":"(2026)1","sent":"s","outcome":"o"}"#,
    r#"{"step":"refer","body":"court","number":"1","sent":"s","again":"2026-12-15"}"#,
    r#"{"step":"contact","direction":"outgoing","with":"respondent","means":"email","reached":false,"summary":"s","visible":true,"again":"2026-12-08"}"#,
    r#"{"step":"relate","other":"00000000-0000-0000-0000-000000abcdef","relation":"merge_into","reason":"r"}"#,
    r#"{"step":"move_policy","policy":"desk@1","reason":"r"}"#,
    r#"{"step":"hold","placed":true,"reason":"r"}"#,
    r#"{"step":"hold","reason":"r"}"#,
    r#"{"step":"settle","note":"n"}"#,
    r#"{"step":"consult"}"#,
    r#"{"step":"suggest","text":"t"}"#,
    r#"{"step":"follow_up","result":"waived","means":"phone","note":"n"}"#,
    r#"{"step":"decline","ground":"not_in_remit","explanation":"e","advice":"a","turn_to":"t","group":"甲组"}"#,
    r#"{"step":"notify","decision":"d","reasons":"r","reconsider_until":"2026-12-15","group":"甲组"}"#,
    r#"{"step":"decide_reconsideration","changed":true,"reasons":"r","remedies":["refund"],"amount":"5.00","perform_by":"2026-12-31","group":"乙组"}"#,
    r#"{"step":"decide_reconsideration","reasons":"r"}"#,
    r#"{"step":"erase","schedule":"ordinary","confirmed_by":"王样例","reference":"TS2026-K3-0012-D","tracking":"0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a","received":"2023-03-02","closed":"2023-04-01","outcome":"solved","complete":true,"merged_into":"00000000-0000-0000-0000-000000abcdef","kind":"appliance","problem":"quality","channel":"phone","sample":true}"#,
    r#"{"step":"erase","schedule":"ordinary","confirmed_by":"王样例"}"#,
];
