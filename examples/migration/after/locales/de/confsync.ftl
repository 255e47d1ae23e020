catalog =
    .title = Fehler von confsync

Read = { $path } kann nicht gelesen werden
    .resolution-path = Prüfen Sie den Pfad und die Zugriffsrechte.
Write = { $path } kann nicht geschrieben werden
Io = Ein- oder Ausgabe fehlgeschlagen
Syntax = Zeile { $line } ist keine Einstellung: { $text }
    .resolution-form = Schreiben Sie jede Zeile als `KEY = VALUE`.
UnknownKeys =
    { $keys ->
        [one] unbekannter Schlüssel: { $keys }
       *[other] unbekannte Schlüssel: { $keys }
    }
NoProfile =
    es gibt kein Profil { $name }{ $near ->
        [none] { "" }
       *[other] ; meinten Sie { $near }?
    }
WrongType = { $key } ist { $found }, nicht { $expected }
Connect = keine Verbindung zu { $address }
    .resolution-server = Prüfen Sie, ob der Server unter `{ $address }` läuft.
Timeout = keine Antwort nach { $after }
Status = der Server antwortete mit { $status }
TooLarge =
    { $size ->
        [one] { $size } Byte ist mehr als { $limit }
       *[other] { $size } Bytes sind mehr als { $limit }
    }
Checksum = die Prüfsumme ist { $found }, nicht { $expected }
Locked = Prozess { $pid } hält die Sperre
Conflict = { $path } wurde auf beiden Seiten geändert
Cancelled = der Lauf wurde abgebrochen
GaveUp =
    aufgegeben nach { $attempts ->
        [one] einem Versuch
       *[other] { $attempts } Versuchen
    }
