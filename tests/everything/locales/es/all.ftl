invalid_request = Solicitud no válida.
OnlySummary =
    .summary = Solo un resumen
