Lost = Die Verbindung wurde unterbrochen.
