//! Words of the forms of mediation: signing an agreement, deciding on an objection to the mediator.

use crate::i18n::messages;

messages! {
    TERMS_CHANGED: "约定内容与签署时不同", "The terms are not those that were signed";
    TERMS_CHANGED_TEXT: "改回签署时的内容，签名仍然有效；按现在的内容签署，原来的签名会清除，由各方重新签名。",
        "Put them back and the signatures stand. To go on with the terms as they are now, everybody has to sign again.";
    PUT_BACK: "改回签署时的内容", "Put the signed terms back";
    RECUSAL_REASON: "决定理由", "Reason for the decision";
    RECUSAL_ASKED: "申请回避的理由", "Why the mediator is objected to";
    RecusalBy { party }: "{party}申请回避的理由：", "{party} objects to the mediator because:";
    SIGN_ANEW: "清除签名，重新签署", "Clear the signatures and sign again";
}
