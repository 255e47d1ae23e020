//! Who may do what.

errorbook::include_catalogs!();

use auth::{AuthError, auth_error};

/// Returns who is asking.
///
/// # Errors
/// [`AuthError::SignedOut`] if nobody has signed in.
pub fn signed_in(customer: Option<&str>) -> Result<&str, AuthError> {
    customer.ok_or(auth_error!(SignedOut))
}

/// Lets a customer see their own orders.
///
/// # Errors
/// [`AuthError::NoAccess`] if the order is another customer's.
pub fn may_see(customer: &str, owner: &str) -> Result<(), AuthError> {
    match customer == owner {
        true => Ok(()),
        false => Err(auth_error!(NoAccess, customer)),
    }
}

#[cfg(test)]
mod tests {
    use super::{may_see, signed_in};
    use errorbook::assert_error;

    #[test]
    fn nobody_is_let_in() {
        assert_error!(signed_in(None), SignedOut);
        assert!(signed_in(Some("ada")).is_ok());
    }

    #[test]
    fn orders_of_others_are_hidden() {
        assert_error!(may_see("ada", "grace"), NoAccess);
        assert!(may_see("ada", "ada").is_ok());
    }
}
