//! Every check, by a code that stays.
//!
//! A static table, not a catalog: a compiler that needs its own output to speak cannot say what is
//! wrong with it. Each row is in the file of its check.

use crate::diagnostic::Check;

/// Declares the families: prefix, title, folder, and the checks with the files that they are in.
macro_rules! families {
    ($($prefix:literal $title:literal $folder:ident { $($file:ident::$row:ident,)* })*) => {
        $($(pub use super::$folder::$file::$row;)*)*

        /// Every family, by prefix.
        pub static FAMILIES: &[Family] = &[$(Family {
            prefix: $prefix,
            title: $title,
            checks: &[$(&$row,)*],
        },)*];

        /// The file of each check, as [`all`] gives them.
        #[cfg(test)]
        const FILES: &[&str] = &[$($(stringify!($file),)*)*];
    };
}

families! {
    "EB00" "Files and syntax" files {
        encoding::ENCODING,
        locale_folder::LOCALE_FOLDER,
        stray_file::STRAY_FILE,
        catalog_name::CATALOG_NAME,
        no_catalog::NO_CATALOG,
        toml_syntax::TOML_SYNTAX,
        ftl_syntax::FTL_SYNTAX,
        unknown_key::UNKNOWN_KEY,
        wrong_type::WRONG_TYPE,
        missing_key::MISSING_KEY,
        empty_text::EMPTY_TEXT,
        too_large::TOO_LARGE,
        control_character::CONTROL_CHARACTER,
        unreadable::UNREADABLE,
        name_case::NAME_CASE,
    }
    "EB01" "Identity" identity {
        duplicate_id::DUPLICATE_ID,
        key_name::KEY_NAME,
        id_name::ID_NAME,
        unknown_reference::UNKNOWN_REFERENCE,
        unused_definition::UNUSED_DEFINITION,
        duplicate_code::DUPLICATE_CODE,
        shared_code::SHARED_CODE,
        similar_code::SIMILAR_CODE,
        self_reference::SELF_REFERENCE,
        one_sided_related::ONE_SIDED_RELATED,
        since_version::SINCE_VERSION,
        replacement_cycle::REPLACEMENT_CYCLE,
        recommends_retired::RECOMMENDS_RETIRED,
        address::ADDRESS,
        code_pattern::CODE_PATTERN,
        code_order::CODE_ORDER,
    }
    "EB02" "Parameters" parameters {
        unknown_parameter::UNKNOWN_PARAMETER,
        unused_parameter::UNUSED_PARAMETER,
        positional_placeholder::POSITIONAL_PLACEHOLDER,
        parameter_name::PARAMETER_NAME,
        secret_shown::SECRET_SHOWN,
        parameter_type::PARAMETER_TYPE,
        left_out_parameter::LEFT_OUT_PARAMETER,
        needless_omit::NEEDLESS_OMIT,
        repeated_parameter::REPEATED_PARAMETER,
        placeholder_leftover::PLACEHOLDER_LEFTOVER,
        quote_damage::QUOTE_DAMAGE,
        undocumented_parameter::UNDOCUMENTED_PARAMETER,
        missing_unit::MISSING_UNIT,
        typed_as_string::TYPED_AS_STRING,
        number_without_plural::NUMBER_WITHOUT_PLURAL,
        secret_name::SECRET_NAME,
        unbounded_parameter::UNBOUNDED_PARAMETER,
        without_effect::WITHOUT_EFFECT,
        absent_value::ABSENT_VALUE,
    }
    "EB03" "Locales" locales {
        missing_field::MISSING_FIELD,
        orphan_translation::ORPHAN_TRANSLATION,
        divergence::DIVERGENCE,
        identical_to_source::IDENTICAL_TO_SOURCE,
        length::LENGTH,
        changed_name::CHANGED_NAME,
        glossary::GLOSSARY,
        ascii_punctuation::ASCII_PUNCTUATION,
        spacing::SPACING,
        mixed_spacing::MIXED_SPACING,
        invisible_character::INVISIBLE_CHARACTER,
        missing_plural::MISSING_PLURAL,
        not_nfc::NOT_NFC,
        changed_token::CHANGED_TOKEN,
        broken_encoding::BROKEN_ENCODING,
        wrong_script::WRONG_SCRIPT,
        character_width::CHARACTER_WIDTH,
        doubled_word::DOUBLED_WORD,
        unpaired_mark::UNPAIRED_MARK,
        end_mark::END_MARK,
        literal_escape::LITERAL_ESCAPE,
        no_plural_rules::NO_PLURAL_RULES,
        untranslated::UNTRANSLATED,
        typographic_form::TYPOGRAPHIC_FORM,
        unshown_number::UNSHOWN_NUMBER,
    }
    "EB04" "Payloads" wire {
        wire_value::WIRE_VALUE,
        oauth_error::OAUTH_ERROR,
        oauth_status::OAUTH_STATUS,
        wire_ambiguous::WIRE_AMBIGUOUS,
        missing_challenge::MISSING_CHALLENGE,
        missing_retry_after::MISSING_RETRY_AFTER,
        sample_json::SAMPLE_JSON,
        sample_mismatch::SAMPLE_MISMATCH,
        distinguishable::DISTINGUISHABLE,
    }
    "EB05" "Content" content {
        nested_list::NESTED_LIST,
        summary_repeats::SUMMARY_REPEATS,
        near_duplicates::NEAR_DUPLICATES,
        no_resolution::NO_RESOLUTION,
        unfixed_cause::UNFIXED_CAUSE,
        final_stop::FINAL_STOP,
        html::HTML,
        heading::HEADING,
        bare_link::BARE_LINK,
        broken_link::BROKEN_LINK,
        unfinished::UNFINISHED,
        acronym::ACRONYM,
        misspelling::MISSPELLING,
        ambiguous_message::AMBIGUOUS_MESSAGE,
    }
    "EB06" "Fluent" fluent {
        unknown_fluent_reference::UNKNOWN_FLUENT_REFERENCE,
        cycle::CYCLE,
        select::SELECT,
        literal::LITERAL,
        arguments::ARGUMENTS,
        unused_category::UNUSED_CATEGORY,
        ignored_argument::IGNORED_ARGUMENT,
        no_format_data::NO_FORMAT_DATA,
    }
    "EB07" "The lock" lock {
        lock_syntax::LOCK_SYNTAX,
        removed_code::REMOVED_CODE,
        reused_code::REUSED_CODE,
        parameters_changed::PARAMETERS_CHANGED,
        wire_changed::WIRE_CHANGED,
        stale_translation::STALE_TRANSLATION,
        lock_out_of_date::LOCK_OUT_OF_DATE,
        lock_missing::LOCK_MISSING,
    }
    "EB08" "Allows and levels" allows {
        allow_reason::ALLOW_REASON,
        unknown_check::UNKNOWN_CHECK,
        not_allowable::NOT_ALLOWABLE,
        unused_allow::UNUSED_ALLOW,
    }
    "EB09" "Source code" code {
        unreadable_source::UNREADABLE_SOURCE,
        unknown_code::UNKNOWN_CODE,
        never_made::NEVER_MADE,
        untested::UNTESTED,
        hard_coded_message::HARD_CODED_MESSAGE,
    }
}

/// Checks that belong together: the first two digits of their codes.
#[derive(Debug)]
pub struct Family {
    /// The beginning of the codes.
    pub prefix: &'static str,
    /// The subject of the checks.
    pub title: &'static str,
    /// The checks, by code.
    pub checks: &'static [&'static Check],
}

/// The checks that find a broken promise, which `errorbook lock --accept-breaking` takes back.
pub static PROMISES: &[&Check] = &[
    &REMOVED_CODE,
    &REUSED_CODE,
    &PARAMETERS_CHANGED,
    &WIRE_CHANGED,
];

/// Returns every check, by code.
pub fn all() -> impl Iterator<Item = &'static Check> + Clone {
    FAMILIES.iter().flat_map(|family| family.checks).copied()
}

/// Returns the check with this code or name, in any case.
#[must_use]
pub fn find(code_or_name: &str) -> Option<&'static Check> {
    all().find(|check| {
        check.code.eq_ignore_ascii_case(code_or_name)
            || check.name.eq_ignore_ascii_case(code_or_name)
    })
}

/// Returns the check that a catalog names in `allow` or `levels`.
pub(crate) fn named(name: &str) -> Option<&'static Check> {
    all().find(|check| check.name == name)
}

/// Returns the check with this code, in any case.
pub(crate) fn with_code(code: &str) -> Option<&'static Check> {
    all().find(|check| check.code.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::{FAMILIES, FILES, all};

    #[test]
    fn codes_and_names_are_unique_and_in_order() {
        let codes: Vec<_> = all().map(|check| check.code).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
        for check in all() {
            let named = all().filter(|other| other.name == check.name);
            assert_eq!(named.count(), 1, "{}", check.name);
            assert!(check.code.starts_with("EB") && check.code.len() == 6);
        }
        for family in FAMILIES {
            let mut checks = family.checks.iter();
            assert!(checks.all(|check| check.code.starts_with(family.prefix)));
        }
    }

    #[test]
    fn each_check_is_alone_in_the_file_of_its_name() {
        for (check, file) in all().zip(FILES) {
            assert_eq!(check.name.replace('-', "_"), *file);
        }
    }

    #[test]
    fn what_rows_say_is_written_alike() {
        for check in all() {
            let phrase = check.summary;
            assert!(
                !phrase.ends_with('.') && phrase.len() > 10,
                "{}",
                check.code
            );
            for sentence in [check.reason, check.fix] {
                assert!(sentence.ends_with('.'), "{}: {sentence}", check.code);
                let first = sentence.trim_start_matches('`').chars().next();
                let is_name = sentence.starts_with('`');
                assert!(
                    is_name || first.is_some_and(char::is_uppercase),
                    "{}",
                    check.code
                );
            }
        }
    }
}
