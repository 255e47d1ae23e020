//! Generated code works for a library by another name as by its own.

use eb::Locale;
use errorbook_renamed::mail::{Code, FullKind, MailError, mail_error};
use errorbook_renamed::{Behind, Either, Renamed};

fn lost() -> std::io::Error {
    std::io::Error::other("reset")
}

#[test]
fn the_macro_makes_errors() {
    let box_error = mail_error!(NoSuchBox, "in", Some("inbox"));
    assert_eq!(box_error.to_string(), "There is no box in. Is it inbox?");
    let named = mail_error!(Full, names = ["a", "b"], kind = FullKind::Archive);
    assert_eq!(named.to_string(), "The archive is full: a and b.");
    let case = mail_error!(Refused::receiver, "a@b");
    assert_eq!(case.to_string(), "The receiver a@b is refused.");
    assert_eq!(mail_error!(Refused::sender).code().to_string(), "Refused");
    assert_eq!(MailError::from(lost()).code(), Code::Lost);
}

#[test]
fn enums_on_the_derive_convert_and_speak() {
    let german: Locale = "de".parse().unwrap();
    let name = || "in".to_owned();
    let said = "There is no box in. ";
    for error in [
        MailError::from(Renamed::NoSuchBox {
            name: name(),
            near: None,
        }),
        MailError::from(Behind::NoSuchBox(name(), None)),
    ] {
        assert_eq!(error.to_string(), said);
    }
    let either = Either::from(Behind::from(lost()));
    assert_eq!(either.code(), "Lost");
    let said = either.localize(&german).to_string();
    assert_eq!(said, "Die Verbindung wurde unterbrochen.");
    assert_eq!(
        Either::from(Renamed::from(lost())).to_string(),
        "The connection was lost."
    );
    assert_eq!(
        Either::from(mail_error!(Lost, lost()))
            .codes()
            .collect::<Vec<_>>(),
        ["Lost"]
    );
}

#[test]
fn payloads_go_there_and_back() {
    let sent = mail_error!(Full, FullKind::Inbox, ["a"]);
    let json = serde_json::to_string(&sent).unwrap();
    let received: MailError = serde_json::from_str(&json).unwrap();
    assert_eq!(received, sent);
    assert_eq!(sent.fluent_args().iter().count(), 2);
}
