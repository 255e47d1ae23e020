SignedOut = Bitte melden Sie sich zuerst beim { -shop } an.
    .summary = Nicht angemeldet
    .resolution-sign-in = Melden Sie sich an und versuchen Sie es erneut.

NoAccess = { $customer } darf diese Bestellung nicht sehen.
    .summary = Kein Zugriff auf die Bestellung
    .resolution-owner = Wenden Sie sich an die Person, die bestellt hat.
    .param-customer = Der Name, mit dem sich der Kunde angemeldet hat.

catalog =
    .title = Fehler bei der Anmeldung
    .description = Was einen Kunden nicht hereinlässt.
