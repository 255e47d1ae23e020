//! Allows and levels themselves. [`allow`](crate::allow) finds this, so these files hold the rows.

pub(super) mod allow_reason;
pub(super) mod fixed_check;
pub(super) mod unknown_check;
pub(super) mod unused_allow;
