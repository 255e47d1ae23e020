OrderNotFound = Es gibt keine Bestellung { $order }.
    .summary = Bestellung nicht gefunden
    .resolution-number = Vergleichen Sie die Nummer mit der in der Bestätigung.
    .param-order = Die Nummer, nach der gefragt wurde.

OrderNotPaid = Bestellung { $order } ist nicht bezahlt.
    .summary = Bestellung nicht bezahlt
    .resolution-pay = Zahlen Sie, und fragen Sie dann erneut nach der Bestellung.
    .param-order = Die Nummer der Bestellung.

catalog =
    .title = Bestellfehler
    .description = Was mit einer Bestellung schiefgehen kann.
