Table = { $format ->
    [ini] INI
   *[other] Andere
    }-Dateien haben keinen Platz für Tabellen.
    .summary = Tabelle ohne Platz in der Datei
