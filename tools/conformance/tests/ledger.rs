//! Every entry of the ledger still explains something.

use errorbook_compiler::conformance::Resource;
use errorbook_conformance::differential::Pair;
use errorbook_conformance::ledger::LEDGER;
use errorbook_conformance::side::{Oracle, compile, render};
use errorbook_conformance::tally::Outcome;
use errorbook_conformance::value::Arguments;

#[test]
fn every_known_difference_is_still_one() {
    for known in LEDGER {
        let case = known.case;
        let locale = case.locale.parse().unwrap();
        let name = ("m".to_owned(), None);
        let arguments = Arguments(vec![("n".to_owned(), (case.n)())]);
        let resource = Resource::parse(locale, case.text);
        let packed = compile(&resource, &name, &arguments).unwrap();
        let ours = render(&packed, &locale, &arguments, false);
        let theirs = Oracle::new(&locale, case.text).render(&name, &arguments, false);
        assert_eq!(ours, case.ours, "{}", known.id);
        assert_eq!(
            theirs.as_deref(),
            Ok(case.theirs),
            "{}: fluent-bundle changed",
            known.id
        );
        assert_ne!(case.ours, case.theirs, "{} explains nothing", known.id);
        let outcome = Pair::new(locale, case.text.to_owned()).compare(&name, &arguments);
        assert_eq!(outcome, Outcome::Known(known.id));
    }
}

#[test]
fn ids_are_unique() {
    for known in LEDGER {
        assert_eq!(
            LEDGER.iter().filter(|other| other.id == known.id).count(),
            1
        );
    }
}
