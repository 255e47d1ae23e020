CardDeclined = Die Bank hat die Karte { $digits } abgelehnt.
    .summary = Karte abgelehnt
    .resolution-other-card = Zahlen Sie mit einer anderen Karte.
    .param-digits = Ein Stern und die letzten Ziffern der Kartennummer.

NoCustomer = Es gibt keinen Kunden, den der { -shop } belasten könnte.
    .summary = Kein Kunde für die Zahlung
    .resolution-sign-in = Melden Sie sich an und zahlen Sie erneut.

catalog =
    .title = Zahlungsfehler
    .description = Was beim Belasten einer Karte schiefgehen kann.
