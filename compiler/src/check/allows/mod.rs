//! Allows and levels themselves. [`allow`](crate::allow) finds this, so these files hold the rows.

pub(super) mod allow_reason;
pub(super) mod not_allowable;
pub(super) mod unknown_check;
pub(super) mod unused_allow;
