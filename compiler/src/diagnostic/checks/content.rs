//! EB05: what texts say and how.

use super::checks;

checks! {
    static CONTENT;

    NESTED_LIST = "EB0501" "nested-list" Error {
        summary: "a text has a list within a list",
        reason: "Causes and resolutions are items of a list already: one more level is all that every reader shows.",
        fix: "Write all items at one level, or divide the text.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
description = """
One of these is used up:
- requests
  - of today
  - of this hour
"""
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
description = """
One of these is used up:
- requests of today
- requests of this hour
"""
"#,
    }
    SUMMARY_REPEATS = "EB0502" "summary-repeats" Info {
        summary: "the summary of an entry is its message or its description",
        reason: "The reader who wants to know more reads the same again.",
        fix: "Say in a few words what kind of error it is, or leave one of the two out.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
summary = "The quota is used up"
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
summary = "Too many requests in this period"
"#,
    }
    NEAR_DUPLICATES = "EB0503" "near-duplicates" Warning {
        summary: "two entries are easily taken for each other",
        reason: "Their texts or names are nearly the same: users report the one for the other, and developers raise it.",
        fix: "Say how they differ, as a `related` with a text; or make them one entry.",
        bad: r#"
[error.InvalidSignature]
message = "The signature cannot be read."

[error.SignatureValidation]
message = "The signature does not fit."
"#,
        good: r#"
[error.InvalidSignature]
message = "The signature cannot be read."
related = [{ key = "SignatureValidation", text = "That one is for a signature of another key." }]

[error.SignatureValidation]
message = "The signature does not fit."
related = [{ key = "InvalidSignature", text = "That one is for what is no signature at all." }]
"#,
    }
    NO_RESOLUTION = "EB0504" "no-resolution" Info {
        summary: "an entry does not say what to do, where others of its catalog do",
        reason: "Who looks an error up wants to get rid of it.",
        fix: "Add `resolutions`, if only whom to ask.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."

[error.RateLimited]
message = "The requests come too fast."
resolutions = [{ id = "slow-down", text = "Send fewer requests in a second." }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
resolutions = [{ id = "wait", text = "Wait for the next month." }]

[error.RateLimited]
message = "The requests come too fast."
resolutions = [{ id = "slow-down", text = "Send fewer requests in a second." }]
"#,
    }
    UNMENDED_CAUSE = "EB0505" "unfixed-cause" Info {
        summary: "no resolution is for a cause, where resolutions say what they are for",
        reason: "Whoever has found that this is the cause does not learn what to do about it.",
        fix: "Name the cause in the `for` of a resolution, or add one.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [
  { id = "busy", text = "Many requests came at once." },
  { id = "loop", text = "A loop repeats a request." },
]
resolutions = [{ id = "fix-loop", text = "End the loop.", for = ["loop"] }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [
  { id = "busy", text = "Many requests came at once." },
  { id = "loop", text = "A loop repeats a request." },
]
resolutions = [
  { id = "fix-loop", text = "End the loop.", for = ["loop"] },
  { id = "wait", text = "Wait for the next hour.", for = ["busy"] },
]
"#,
    }
    FINAL_STOP = "EB0506" "final-stop" Info fixable {
        summary: "a text ends without a full stop, where nearly all others of its kind have one",
        reason: "Messages that end now so, now otherwise look unkempt, and a cut text is not noticed.",
        fix: "End it as the others of its kind end in this language.",
        bad: r#"
[error.A]
message = "The quota is used up"

[error.B]
message = "The requests come too fast."

[error.C]
message = "The queue is full."

[error.D]
message = "The service is being maintained."

[error.E]
message = "The job takes too long."
"#,
        good: r#"
[error.A]
message = "The quota is used up."

[error.B]
message = "The requests come too fast."

[error.C]
message = "The queue is full."

[error.D]
message = "The service is being maintained."

[error.E]
message = "The job takes too long."
"#,
    }
    HTML = "EB0507" "html" Warning {
        summary: "a text contains HTML",
        reason: "Texts are shown in terminals, logs and pages alike; everywhere, HTML is shown as it is written.",
        fix: "Write Markdown in explanations, plain text in messages, and the character in the place of an entity.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is <b>used up</b>."
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    }
    HEADING = "EB0508" "heading" Warning {
        summary: "an explanation contains a heading",
        reason: "An explanation is a part of a page and of a terminal's output: a heading in it breaks the outline of the one, and stands as `#` in the other.",
        fix: "Divide the text into fields, or begin a paragraph with words in bold.",
        bad: r#"
[error.QuotaExceeded]
description = """
# Quotas
The quota of this month is used up.
"""
"#,
        good: r#"
[error.QuotaExceeded]
description = "The quota of this month is used up."
"#,
    }
    BARE_LINK = "EB0509" "bare-link" Warning {
        summary: "an explanation contains an address without a title",
        reason: "A terminal prints it, a page may not make a link of it, and a screen reader spells it.",
        fix: "Declare it as `[link.NAME]` with a title and write `[[NAME]]`.",
        bad: r#"
[error.QuotaExceeded]
description = "See https://example.com/quotas for what is allowed."
"#,
        good: r#"
[link.quotas]
title = "Quotas"
url = "https://example.com/quotas"

[error.QuotaExceeded]
description = "See [[quotas]] for what is allowed."
"#,
    }
    BROKEN_LINK = "EB0510" "broken-link" Warning {
        summary: "a link in an explanation cannot work",
        reason: "It has no title, no address, an address relative to nothing, or one that no page would follow.",
        fix: "Write `[title](https://…)`, or declare `[link.NAME]`.",
        bad: r#"
[error.QuotaExceeded]
description = "See [Quotas](/quotas) for what is allowed."
"#,
        good: r#"
[error.QuotaExceeded]
description = "See [Quotas](https://example.com/quotas) for what is allowed."
"#,
    }
    UNFINISHED = "EB0511" "unfinished" Warning {
        summary: "a text contains a mark that it is not finished",
        reason: "Readers would see it.",
        fix: "Write what is to stand there, or leave the field out.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
description = "TODO: which quota?"
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
description = "The number of requests that the plan allows in a month."
"#,
    }
    ACRONYM = "EB0512" "acronym" Warning {
        summary: "the letters of an acronym are in another order than the words that it stands for",
        reason: "Whoever searches for the right one does not find the page.",
        fix: "Put the letters in the order of the words.",
        bad: r#"
[error.BadOrigin]
description = "This may be cross-site request forgery (CSFR)."
"#,
        good: r#"
[error.BadOrigin]
description = "This may be cross-site request forgery (CSRF)."
"#,
    }
    MISSPELLING = "EB0513" "misspelling" Warning needs_words {
        summary: "a word is a known misspelling",
        reason: "It makes readers doubt the rest, and searches miss the page.",
        fix: "Correct the word; if it is a name, put it in a code span.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota was exceded."
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota was exceeded."
"#,
    }
    AMBIGUOUS_MESSAGE = "EB0514" "ambiguous-message" Info {
        summary: "two errors may have the same message, or a message may be any text",
        reason: "Whoever has only the message, in a log or from a user, cannot tell which error it was; nor can `errorbook identify`.",
        fix: "Say in one of them what the other is not about, and in every message something beside values. Where both are shown with their codes, accept it in an allow.",
        bad: r#"
[error.FileMissing]
message = "Missing: { $name }."
params = [{ name = "name", type = "string" }]

[error.FolderMissing]
message = "Missing: { $path }."
params = [{ name = "path", type = "string" }]
"#,
        good: r#"
[error.FileMissing]
message = "Missing file: { $name }."
params = [{ name = "name", type = "string" }]

[error.FolderMissing]
message = "Missing folder: { $path }."
params = [{ name = "path", type = "string" }]
"#,
    }
}
