//! EB01: identity.

use super::checks;

checks! {
    static IDENTITY;

    DUPLICATE_ID = "EB0101" "duplicate-id" Error not_allowable {
        summary: "an id is given twice",
        reason: "Only one of the two could be meant by whoever names it.",
        fix: "Give one of the two another name, or remove it.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [
  { id = "busy", text = "Many requests came at once." },
  { id = "busy", text = "A loop repeats a request." },
]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [
  { id = "busy", text = "Many requests came at once." },
  { id = "loop", text = "A loop repeats a request." },
]
"#,
    }
    KEY_NAME = "EB0102" "key-name" Error not_allowable {
        summary: "an entry's key cannot be the name of a Rust variant",
        reason: "The key is the variant that code constructs and matches on.",
        fix: "Choose another key. What people see may be anything: write it as `code`.",
        bad: r#"
[error.429]
message = "The quota is used up."
"#,
        good: r#"
[error.QuotaExceeded]
code = "429"
message = "The quota is used up."
"#,
    }
    ID_NAME = "EB0103" "id-name" Error not_allowable {
        summary: "an id contains characters that it may not contain",
        reason: "Ids are parts of names in translation files.",
        fix: "Use letters, digits, `-` and `_`.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [{ id = "too many", text = "Many requests came at once." }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [{ id = "too-many", text = "Many requests came at once." }]
"#,
    }
    UNKNOWN_REFERENCE = "EB0104" "unknown-reference" Error not_allowable {
        summary: "a name points to nothing",
        reason: "The reader would be sent nowhere.",
        fix: "Correct the name, or write what it names.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["RateLimited"]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["RateLimited"]

[error.RateLimited]
message = "The requests come too fast."
"#,
    }
    UNUSED_DEFINITION = "EB0105" "unused-definition" Error {
        summary: "an endpoint, a note or a link is named by nothing",
        reason: "Nothing would ever show it; most often, a name was changed in one of the two places.",
        fix: "Name it where it belongs, or remove it.",
        bad: r#"
[note.billing]
text = "The quota is renewed with each invoice."

[error.QuotaExceeded]
message = "The quota is used up."
"#,
        good: r#"
[note.billing]
text = "The quota is renewed with each invoice."

[error.QuotaExceeded]
message = "The quota is used up."
notes = ["billing"]
"#,
    }
    DUPLICATE_CODE = "EB0110" "duplicate-code" Warning {
        summary: "two entries of a catalog have the same code",
        reason: "People look an error up by its code, and a client compares it: neither could tell the two apart.",
        fix: "Give one of the two another code, or make them cases of one.",
        bad: r#"
[error.QuotaExceeded]
code = "Q-1"
message = "The quota is used up."

[error.RateLimited]
code = "Q-1"
message = "The requests come too fast."
"#,
        good: r#"
[error.QuotaExceeded]
code = "Q-1"
message = "The quota is used up."

[error.RateLimited]
code = "Q-2"
message = "The requests come too fast."
"#,
    }
    SHARED_CODE = "EB0111" "shared-code" Warning {
        summary: "two catalogs have the same code",
        reason: "Whoever looks the code up does not know in which catalog to look.",
        fix: "Begin the codes of each catalog with letters of its own.",
        bad: r#"
==> catalog/api.toml
[error.QuotaExceeded]
code = "Q-1"
message = "The quota is used up."

==> catalog/jobs.toml
[error.QueueFull]
code = "Q-1"
message = "The queue is full."
"#,
        good: r#"
==> catalog/api.toml
[error.QuotaExceeded]
code = "API-1"
message = "The quota is used up."

==> catalog/jobs.toml
[error.QueueFull]
code = "JOB-1"
message = "The queue is full."
"#,
    }
    SIMILAR_CODE = "EB0112" "similar-code" Warning {
        summary: "two codes differ only in case, or in `-` and `_`",
        reason: "On the phone they are one code, and on some file systems and hosts their pages are one page.",
        fix: "Choose codes that differ in more.",
        bad: r#"
[error.QuotaExceeded]
code = "quota_exceeded"
message = "The quota is used up."

[error.QuotaOfTeamExceeded]
code = "Quota-Exceeded"
message = "The team's quota is used up."
"#,
        good: r#"
[error.QuotaExceeded]
code = "quota-exceeded"
message = "The quota is used up."

[error.QuotaOfTeamExceeded]
code = "team-quota-exceeded"
message = "The team's quota is used up."
"#,
    }
    SELF_REFERENCE = "EB0113" "self-reference" Warning {
        summary: "an entry is related to itself",
        reason: "Most often, the line was copied from the other entry and its name not changed.",
        fix: "Name the other entry.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["QuotaExceeded"]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["RateLimited"]

[error.RateLimited]
message = "The requests come too fast."
related = ["QuotaExceeded"]
"#,
    }
    ONE_SIDED_RELATED = "EB0114" "one-sided-related" Info {
        summary: "an entry names a related one that does not name it",
        reason: "Whoever comes from the other side is not led to where they may have to go.",
        fix: "Add the entry to the `related` of the other one.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["RateLimited"]

[error.RateLimited]
message = "The requests come too fast."
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["RateLimited"]

[error.RateLimited]
message = "The requests come too fast."
related = ["QuotaExceeded"]
"#,
    }
    SINCE_VERSION = "EB0115" "since-version" Warning {
        summary: "`since` is no version",
        reason: "Tools that show what is new in a version compare it.",
        fix: "Write numbers with dots between them, as in `1.2` or `1.2.0-beta.1`.",
        bad: r#"
[error.QuotaExceeded]
since = "last summer"
message = "The quota is used up."
"#,
        good: r#"
[error.QuotaExceeded]
since = "1.2"
message = "The quota is used up."
"#,
    }
    REPLACEMENT_CYCLE = "EB0116" "replacement-cycle" Error {
        summary: "entries replace each other in a circle",
        reason: "Whoever follows `replaced-by` finds no entry that is in use.",
        fix: "Name the entry that is used now.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
deprecated = { since = "2.0", reason = "Limits are one error.", replaced-by = "RateLimited" }

[error.RateLimited]
message = "The requests come too fast."
deprecated = { since = "2.0", reason = "Limits are one error.", replaced-by = "QuotaExceeded" }
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
deprecated = { since = "2.0", reason = "Limits are one error.", replaced-by = "RateLimited" }

[error.RateLimited]
message = "The requests come too fast."
"#,
    }
    RECOMMENDS_RETIRED = "EB0117" "recommends-retired" Warning {
        summary: "an entry leads to one that is deprecated or retired",
        reason: "The reader would go on with what nobody raises any longer.",
        fix: "Name the entry that is used now.",
        bad: r#"
[error.LimitReached]
message = "A limit is reached."
related = ["QuotaExceeded"]

[error.QuotaExceeded]
message = "The quota is used up."
related = ["LimitReached"]
deprecated = { since = "2.0", reason = "Limits are one error.", replaced-by = "RateLimited" }

[error.RateLimited]
message = "The requests come too fast."
"#,
        good: r#"
[error.LimitReached]
message = "A limit is reached."
related = ["RateLimited"]

[error.QuotaExceeded]
message = "The quota is used up."
deprecated = { since = "2.0", reason = "Limits are one error.", replaced-by = "RateLimited" }

[error.RateLimited]
message = "The requests come too fast."
related = ["LimitReached"]
"#,
    }
    CODE_PATTERN = "EB0120" "code-pattern" Error {
        summary: "a code does not look like those of its catalog",
        reason: "People recognise a code by its form, and tools find it by a pattern.",
        fix: "Write the code as `codes` in `[catalog]` has it, with a digit for each `#`. `errorbook new` gives the next one.",
        bad: r#"
[catalog]
codes = "APP###"
[error.APP1]
message = "The quota is used up."
"#,
        good: r#"
[catalog]
codes = "APP###"
[error.APP001]
message = "The quota is used up."
"#,
    }
    CODE_ORDER = "EB0121" "code-order" Info fixable {
        summary: "numbered codes have a gap, or are out of order",
        reason: "Where codes stand in order and without gaps, the next one is plain to see, and none is taken twice.",
        fix: "Move the entry to its place; `--fix` does, with its comments and sub-tables. A gap cannot be fixed so, since people know an entry by its code: take the code for the next entry, or say in an allow that it was taken somewhere else.",
        bad: r#"
[catalog]
codes = "APP###"
[error.APP002]
message = "The quota is used up."
[error.APP001]
message = "The requests come too fast."
"#,
        good: r#"
[catalog]
codes = "APP###"
[error.APP001]
message = "The requests come too fast."
[error.APP002]
message = "The quota is used up."
"#,
    }
}
