//! The coded values that the domain compares, as open enums.
//!
//! A code is stored, exchanged and compared as its text. A text that this version does not know, of a
//! newer version or another register, is kept word for word. A choice from a data list that nothing here
//! depends on, such as a cause or a remedy, stays a text.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! codes {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident { $($(#[doc = $of_code:literal])* $code:ident = $text:literal,)* }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq, Eq, Debug, Default)]
        pub enum $name {
            $($(#[doc = $of_code])* $code,)*
            /// Nothing was chosen: the empty text.
            #[default]
            Unstated,
            /// A text that this version does not know.
            Unknown(String),
        }

        impl $name {
            /// The codes that this version knows, in the order of their list.
            pub const KNOWN: &[$name] = &[$($name::$code),*];

            /// The text in stored entries, files and lists; empty when nothing was chosen.
            #[must_use]
            pub const fn id(&self) -> &str {
                match self {
                    $(Self::$code => $text,)*
                    Self::Unstated => "",
                    Self::Unknown(text) => text.as_str(),
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$code,)*
                    "" => Self::Unstated,
                    _ => Self::Unknown(text.to_owned()),
                }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(|text| Self::from(text.as_str()))
            }
        }
    )*};
}

codes! {
    /// The complainant's answer to a result (`answer`).
    Reply {
        /// The result is accepted as a whole.
        Accept = "accept",
        /// Part of it is accepted.
        AcceptInPart = "accept_in_part",
        /// The result is rejected.
        Reject = "reject",
    }

    /// Who takes part in a case: with whom somebody spoke (`party`), or a side of the dispute (`side`).
    Party {
        /// Who complains.
        Complainant = "complainant",
        /// Who is complained of.
        Respondent = "respondent",
        /// Somebody else.
        Third = "third",
    }

    /// Who got in touch with whom (`direction`).
    Direction {
        /// Somebody got in touch with whoever keeps the record.
        Incoming = "incoming",
        /// Whoever keeps the record got in touch.
        Outgoing = "outgoing",
    }

    /// How soon a case wants attention (`priority`).
    Priority {
        /// At once.
        Urgent = "urgent",
        /// Before others.
        High = "high",
        /// In its turn.
        Normal = "normal",
        /// When there is time.
        Low = "low",
    }

    /// What an investigation came to (`conclusion`).
    Conclusion {
        /// The complaint is justified.
        Upheld = "upheld",
        /// Part of the complaint is justified.
        Partly = "partly",
        /// The complaint is not justified.
        NotUpheld = "not_upheld",
    }

    /// What a mediation came to (`mediation_outcome`).
    MediationOutcome {
        /// The parties have come to terms.
        Agreed = "agreed",
        /// The mediation goes on another day.
        Adjourned = "adjourned",
        /// The parties did not come to terms.
        Failed = "failed",
    }

    /// What became of an obligation, as a step reports it (`performance`).
    PerformanceResult {
        /// All of it was performed.
        Performed = "performed",
        /// A part was performed.
        InPart = "in_part",
        /// It was not performed in time.
        Breached = "breached",
    }

    /// A body outside to which a case is referred (`referral_body`).
    ReferralBody {
        /// The platform on which the purchase was made.
        Platform = "platform",
        /// The bank that issued the card that was paid with.
        CardIssuer = "card_issuer",
        /// A consumer association.
        Association = "association",
        /// A service that advises consumers.
        Advice = "advice",
        /// A centre of the European Consumer Centres Network.
        ConsumerCentre = "consumer_centre",
        /// India's National Consumer Helpline, 1915.
        Helpline = "helpline",
        /// The hotline of China's market regulator, 12315.
        Hotline = "hotline",
        /// Brazil's public site for complaints, consumidor.gov.br.
        ComplaintSite = "complaint_site",
        /// An ombudsman.
        Ombudsman = "ombudsman",
        /// A body of alternative dispute resolution.
        Adr = "adr",
        /// The Better Business Bureau of the United States.
        Bbb = "bbb",
        /// The attorney general of a state of the United States.
        AttorneyGeneral = "attorney_general",
        /// The Consumer Financial Protection Bureau of the United States.
        Cfpb = "cfpb",
        /// A state's fair trading body in Australia.
        FairTrading = "fair_trading",
        /// A consumer protection body of a state or city of Brazil.
        Procon = "procon",
        /// The Federal Trade Commission of the United States.
        Ftc = "ftc",
        /// A regulator, of the trade or of the market.
        Regulator = "regulator",
        /// A people's mediation committee, in China.
        PeoplesMediation = "peoples_mediation",
        /// A state's tribunal in Australia.
        Tribunal = "tribunal",
        /// A consumer commission of India.
        ConsumerCommission = "consumer_commission",
        /// An arbitration commission.
        Arbitration = "arbitration",
        /// A court.
        Court = "court",
        /// The police.
        Police = "police",
        /// Another body.
        Other = "other",
    }

    /// What a follow-up found (`follow_up_result`).
    FollowUpResult {
        /// The matter is settled.
        Fixed = "fixed",
        /// Part of the matter is settled.
        PartlyFixed = "partly_fixed",
        /// The matter is not settled.
        NotFixed = "not_fixed",
        /// The complainant could not be reached.
        Unreachable = "unreachable",
        /// No follow-up is made, for a reason.
        Waived = "waived",
    }

    /// How a case ended (`outcome`).
    CaseOutcome {
        /// The matter is solved.
        Solved = "solved",
        /// Part of the matter is solved.
        Partly = "partly",
        /// The matter is not solved.
        NotSolved = "not_solved",
        /// The complaint was answered with an explanation only.
        Explained = "explained",
        /// The complainant withdrew.
        Withdrawn = "withdrawn",
        /// The complainant did not answer in time.
        Lapsed = "lapsed",
        /// The complaint was not taken up.
        OutOfScope = "out_of_scope",
        /// The case went to a body outside.
        Referred = "referred",
        /// The matter goes on in another case.
        Duplicate = "duplicate",
    }

    /// Whether the complainant confirmed how the case ended (`confirmation`).
    Confirmation {
        /// The complainant confirmed it.
        Yes = "yes",
        /// The complainant did not confirm it.
        No = "no",
        /// The complainant did not answer.
        NoAnswer = "no_answer",
    }

    /// Why a case was opened again (`reopen_reason`).
    ReopenReason {
        /// New facts or proof.
        NewFacts = "new_facts",
        /// What was promised was not performed.
        NotPerformed = "not_performed",
        /// The problem came back.
        CameBack = "came_back",
        /// The answer was incomplete.
        Incomplete = "incomplete",
        /// It was closed by mistake.
        ClosedByMistake = "closed_by_mistake",
        /// Another reason.
        Other = "other",
    }

    /// How two cases belong together (`relation_kind`).
    RelationKind {
        /// They are linked.
        Link = "link",
        /// They are linked no longer.
        Unlink = "unlink",
        /// This case was merged into the other.
        MergeInto = "merge_into",
        /// The other case was merged into this one.
        MergeFrom = "merge_from",
        /// A merger is undone.
        Unmerge = "unmerge",
    }
}
