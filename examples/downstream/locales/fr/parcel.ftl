# Partly translated: what is not here falls back to English, field by field.

Late =
    Le colis { $tracking } a { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } de retard.
    .summary = Colis en retard

Lost = Le colis { $tracking } est perdu.
