//! A small token service: people sign in and make tokens (the catalog `tok`), clients of OAuth 2.0 act for
//! them (the catalog `akoya`). All it keeps is in memory.

mod app;
mod body;
mod client;
mod oauth;
mod sessions;
mod settings;
mod store;
mod tokens;

errorbook::include_catalogs!();

use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use settings::Settings;
use store::Store;
use tokio::net::TcpListener;
use tokio::signal;

#[tokio::main]
async fn main() -> ExitCode {
    let settings = Settings::parse();
    // Standard output has the address and nothing else.
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none())
        .init();
    match serve(settings).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(settings: Settings) -> std::io::Result<()> {
    let listener = TcpListener::bind(&settings.listen).await?;
    println!("http://{}", listener.local_addr()?);
    let app = app::app(Arc::new(Store::new(settings)));
    axum::serve(listener, app)
        .with_graceful_shutdown(stopped())
        .await?;
    tracing::info!("stopped");
    Ok(())
}

/// Ends when the service is asked to stop. Requests that are being answered then are answered still.
async fn stopped() {
    let interrupted = async {
        if signal::ctrl_c().await.is_err() {
            // Without a way to be asked, it is not asked.
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
    tracing::info!("stopping");
}
