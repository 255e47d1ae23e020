catalog =
    .title = Błędy przesyłek
    .description = Co może pójść nie tak między nadawcą a drzwiami odbiorcy.

Late =
    Przesyłka { $tracking } jest spóźniona o { $days ->
        [one] { $days } dzień
        [few] { $days } dni
        [many] { $days } dni
       *[other] { $days } dnia
    }.
    .summary = Przesyłka spóźniona
    .param-tracking = Numer z etykiety.
    .param-days = Ile dni minęło od planowanego terminu.
    .cause-weather = Z powodu pogody samochód nie mógł wyjechać ze składu.
    .resolution-wait = Poczekaj jeszcze jeden dzień, a potem poproś o zwrot pieniędzy.

TooHeavy = Przesyłka waży { NUMBER($kilograms, maximumFractionDigits: 1) } kg, czyli więcej niż { $limit } kg.
    .summary = Przesyłka zbyt ciężka
    .param-kilograms = Co wskazuje waga.
    .param-limit = Ile wolno podnieść kurierowi.
    .cause-bricks = W środku są cegły.
    .resolution-split = Wyślij ją w dwóch paczkach, każda poniżej { $limit } kg.

AddressIncomplete =
    W adresie brakuje { $missing ->
        [street] ulicy
        [city] miasta
       *[postcode] kodu pocztowego
    }.
    .summary = Adres niepełny
    .param-missing = Czego brakuje.
    .param-door_key = Kod do drzwi wejściowych, tylko dla kuriera.
    .cause-typed = Nikt go nie wpisał.
    .resolution-complete = Uzupełnij adres na stronie przesyłki.

Lost = Przesyłka { $tracking } zaginęła.
    .summary = Przesyłka zaginiona
    .param-tracking = Numer z etykiety.
    .cause-unknown = Gdybyśmy wiedzieli, nie byłaby zaginiona.
    .resolution-search = Poproś skład o poszukiwanie przesyłki.
