use errorbook::payload::{Received, ReceivedProblem};
use errorbook::tok::{self, TokError};
use errorbook::{AcceptLanguage, Locale, Surface};
use errorbook_core::negotiate;

use crate::{pieces, text};

/// Reads any payload and any header (`Accept-Language`): what is read can be sent and read again, and nothing of it
/// begins a line of a log.
pub fn wire(data: &[u8]) {
    let [payload, header] = pieces(data);
    let header = text(header);
    let header = AcceptLanguage(&header);
    let chain = negotiate(&header, &tok::CATALOG);
    assert!(chain.first() < tok::CATALOG.locale_count());
    let _ = text(payload).parse::<Locale>();
    let is_line = |text: &str| !text.contains(char::is_control);
    if let Ok(received) = serde_json::from_slice::<Received>(payload) {
        assert!(is_line(&received.to_string()));
        if let Ok(error) = received.error::<TokError>() {
            again(&error, &header);
        }
    }
    if let Ok(problem) = serde_json::from_slice::<ReceivedProblem>(payload) {
        assert!(is_line(&problem.to_string()));
        if let Ok(error) = problem.error::<TokError>() {
            again(&error, &header);
        }
    }
    if let Ok(error) = serde_json::from_slice::<TokError>(payload) {
        again(&error, &header);
    }
}

/// Sends an error and receives it again.
fn again(error: &TokError, header: &AcceptLanguage<'_>) {
    let localized = error.localize(header);
    assert!(
        !localized
            .on(Surface::Log)
            .to_string()
            .contains(char::is_control)
    );
    // Long texts are cut when they are sent.
    let cut = serde_json::to_string(error).unwrap_or_default();
    let error = &serde_json::from_str::<TokError>(&cut).unwrap_or_else(|_| error.clone());
    let sent = serde_json::to_string(error).unwrap_or_default();
    assert_eq!(
        serde_json::from_str::<TokError>(&sent).ok().as_ref(),
        Some(error)
    );
    let problem = serde_json::to_string(&localized.problem()).unwrap_or_default();
    let received = serde_json::from_str::<ReceivedProblem>(&problem).unwrap_or_default();
    assert_eq!(received.error::<TokError>().ok().as_ref(), Some(error));
}
