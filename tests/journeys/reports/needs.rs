//! What a program needs in order to hold the events of the five reports without loss, and the
//! fields of the fixture's records, `key/field`, that hold it.

/// A need and the fields that meet it.
type Need = (&'static str, &'static [&'static str]);

/// Every need.
pub(super) const NEEDS: &[Need] = &[
    (
        "an event may have a parent event and a place in a series of sessions",
        &["e3.1/parent_id", "e3.1/series_number", "e3.1/series_wording"],
    ),
    (
        "name and theme are separate fields; a clause of purpose may belong to the printed name",
        &["e1/name", "e1/theme", "e1/name_full", "e3.1/theme", "e3/short_name", "e4/name_full"],
    ),
    (
        "dates with precision: day, morning only, several days; the start time may be unknown",
        &["e1/start", "e1/end", "e2/half_day", "e3.1/half_day", "e1-claim-two-days/value"],
    ),
    (
        "place as free text and a province of a scheme; a room with floor and building",
        &[
            "e1/place",
            "e1/province",
            "e3.1/place",
            "i3-room/name",
            "i3-room/floor",
            "i3-room/building",
            "i3-session/room_id",
        ],
    ),
    ("several organisers with roles, in order", &["e1-main/role", "e1-co/role"]),
    (
        "several chairs of one session, in protocol order; the opener may be a chair",
        &["e3.1-chair-1/person_id", "e3.1-chair-2/person_id", "e3.1-opener/person_id"],
    ),
    (
        "a person has several titles at once",
        &[
            "s1-title/wording",
            "s3-title/organisation_id",
            "tuyen-title-1/wording",
            "tuyen-title-2/wording",
            "chinh-title-1/wording",
            "chinh-title-2/wording",
        ],
    ),
    (
        "organisations form a tree, with full and short names, and end or merge",
        &[
            "cuc-ttdn/parent_id",
            "cuc-ttdn/short_name",
            "btttt/short_name",
            "btttt/ended",
            "btttt/successor_id",
            "dang-bo/kind",
        ],
    ),
    (
        "a speaker may be an organisation without a person, or unnamed",
        &[
            "e1-talk-6-speaker/organisation_id",
            "e1-talk-7-speaker/organisation_id",
            "e1-reporter-2/organisation_id",
            "e3.1-speaker-4/wording",
        ],
    ),
    (
        "a talk may have a title and no speaker, or a speaker and no title; talks are of kinds",
        &[
            "e1-talk-2/title",
            "e3.1-speaker-1/person_id",
            "e1-talk-2/kind",
            "e2-talk/kind",
            "e3.1-speech-1/kind",
            "e3.1-sharing-1/kind",
            "e3.1-discussion/kind",
            "e1-talk-5/kind",
            "e1-claim-talk-kind/value",
            "e2-talk/outline",
        ],
    ),
    (
        "one person speaks at several events: one record, many roles",
        &["e1-opener/person_id", "e3.1-speaker-1/person_id"],
    ),
    (
        "counts by category and by province, in free wording, exact or not",
        &[
            "e1-category-1/name",
            "e1-present-in-p63-02/category_id",
            "e1-present-in-p63-02/province",
            "e1-present/value",
            "e1-present/qualifier",
            "e3.1-present/qualifier",
            "e3.1-present/wording",
            "e2/audience",
        ],
    ),
    (
        "delegations with a head, by agency or by country",
        &["i1-delegation/head_id", "i1-delegation/organisation_id", "i1-head/delegation_id"],
    ),
    (
        "delegates from press, armed forces and companies beside public bodies; English names",
        &[
            "e1-category-6/name",
            "e1-category-4/name",
            "le-group/kind",
            "vinanutrifood/kind",
            "truyen-hinh-quoc-hoi/kind",
            "s2-title/organisation_id",
            "e1-guest-2/full_name",
        ],
    ),
    (
        "legal bases with type, number in state or Party form, date, issuer and summary",
        &[
            "e1-resolution/document_type",
            "e1-resolution/number",
            "e1-resolution/date",
            "e1-resolution/issuer",
            "e1-resolution/summary",
            "e1-resolution/item_id",
            "e1-conclusion/number",
            "e2-resolution/number",
            "e3.1-strategy/summary",
        ],
    ),
    (
        "materials of an event, a session or a talk, with issuer and access",
        &[
            "e2-guidance/item_id",
            "e2-guidance/issuer_id",
            "e2-guidance/access",
            "e2-guidance/file_id",
        ],
    ),
    (
        "outcomes and recommendations carried to the parent event",
        &[
            "e3.1-results/carried_to_id",
            "e3.1-carried/carried_to_id",
            "e3.1-carried/wording",
            "e3.1-recommendations/kind",
        ],
    ),
    (
        "a search that ignores where tones stand and which dashes and quotes are used",
        &["e3.1/name", "e4/name", "e3.1-scheme/summary"],
    ),
    (
        "several sources that disagree: the source of a value",
        &[
            "e1-claim-name/value",
            "e1-claim-count/value",
            "e1-claim-over-300/value",
            "e1-claim-one-day/value",
            "e1-claim-two-days/value",
            "e1-source-000/name",
            "e1-source-baolamdong/address",
            "e3.1-source/published",
        ],
    ),
    ("long names on paper", &["e1/name_full", "e2-talk/title", "i1/name"]),
    ("the Party's layout beside the state's", &["e4/document_style", "e4-main/organisation_id"]),
];
