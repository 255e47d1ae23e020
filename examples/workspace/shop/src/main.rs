//! A service whose handlers answer with the errors of three crates, each in the language of the request.
//!
//! ```text
//! cargo run -p shop
//! curl -H 'Accept-Language: de' localhost:8080/orders/17
//! ```

errorbook::include_catalogs!();

use axum::Router;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::routing::{get, post};
use errorbook::axum::{AnyAnswer, NegotiateLayer};
use shop::{ShopError, shop_error};
use tokio::net::TcpListener;

/// The order that there is: of whom, and whether it is paid.
const ORDER: (u32, &str) = (17, "ada");

/// Shows an order. What `shop-auth` refuses is forwarded as it is; the other errors are the service's own.
async fn order(Path(number): Path<u32>, headers: HeaderMap) -> Result<&'static str, AnyAnswer> {
    let customer = shop_auth::signed_in(customer(&headers))?;
    let (known, owner) = ORDER;
    if number != known {
        return Err(shop_error!(OrderNotFound, number))?;
    }
    shop_auth::may_see(customer, owner)?;
    Ok("one bicycle\n")
}

/// Pays an order. What `shop-billing` refuses is the source of the service's own error.
async fn pay(
    Path(number): Path<u32>,
    headers: HeaderMap,
    card: String,
) -> Result<&'static str, ShopError> {
    shop_billing::charge(customer(&headers), &card)
        .map_err(|declined| shop_error!(OrderNotPaid, number, declined))?;
    Ok("paid\n")
}

/// Charges a card. What `shop-billing` refuses is the answer.
async fn charge(headers: HeaderMap, card: String) -> Result<&'static str, AnyAnswer> {
    shop_billing::charge(customer(&headers), &card)?;
    Ok("charged\n")
}

fn customer(headers: &HeaderMap) -> Option<&str> {
    headers.get("customer")?.to_str().ok()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let app = Router::new()
        .route("/orders/{number}", get(order).post(pay))
        .route("/charge", post(charge))
        .layer(NegotiateLayer::new());
    let address = std::env::args().nth(1);
    let listener = TcpListener::bind(address.as_deref().unwrap_or("127.0.0.1:8080")).await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, app).await
}
