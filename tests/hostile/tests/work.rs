//! Work grows no faster than its input, whatever that is made of: of checks, reports, writers, the site with its
//! search, the lock, fixes, overrides, the choice of a locale, and values.
//!
//! One test, because the processor time of all threads of the process is measured. `compiler/tests/linear.rs` has
//! smaller input of more kinds; `identify` and the page's decoder have tests of their own.

mod work {
    pub(super) mod overrides;
    pub(super) mod projects;
    pub(super) mod reading;
}

#[test]
fn work_is_linear() {
    work::projects::check();
    work::projects::lock();
    work::projects::write();
    work::projects::write_for_other_sites();
    work::overrides::load();
    work::reading::locales();
    work::reading::values();
}
