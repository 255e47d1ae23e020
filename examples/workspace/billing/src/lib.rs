//! Charges cards.

errorbook::include_catalogs!();

use billing::{BillingError, billing_error};

/// Charges the card of who is signed in.
///
/// # Errors
/// [`BillingError::NoCustomer`] around the error of `shop-auth`, and [`BillingError::CardDeclined`].
pub fn charge(customer: Option<&str>, card: &str) -> Result<(), BillingError> {
    // An error of the other crate becomes the source of one of this crate.
    shop_auth::signed_in(customer)?;
    if card.starts_with("4000") {
        let digits = card.get(card.len().saturating_sub(4)..).unwrap_or(card);
        return Err(billing_error!(CardDeclined, format!("*{digits}")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::charge;
    use errorbook::{AcceptLanguage, assert_error};

    #[test]
    fn nobody_is_charged() {
        let error = assert_error!(charge(None, "4242424242424242"), NoCustomer);
        let chain = error.localize(&AcceptLanguage("de")).chain().to_string();
        assert!(
            chain.contains("Bitte melden Sie sich zuerst beim Corner Shop an."),
            "{chain}"
        );
    }

    #[test]
    fn a_bank_may_decline() {
        assert_error!(charge(Some("ada"), "4000000000000002"), CardDeclined);
        assert!(charge(Some("ada"), "4242424242424242").is_ok());
    }
}
