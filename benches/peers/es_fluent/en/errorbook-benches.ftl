es_message-Plain = The username or password you entered is incorrect. Please check your credentials and try again.
es_message-Expiry = The expiry date of the token request cannot be more than { $hours } hours in the future. Provided expiry date: { $expiry }. Please adjust the expiry date accordingly.
es_message-Unknown = Token with ID '{ $token_id }' was not found.
es_message-Plural =
    { $count ->
        [one] { $count } token was
       *[other] { $count } tokens were
    } not exported. Please try again.
es_message-Long = The export of download { $download_id } stopped after { $hours } hours, on { $expiry }: the service that keeps the tokens did not answer in time, and what had been written until then was taken back, so that nothing of the export is left in the storage. No token was changed, and no token was handed out. Start the export once more; it begins from the first token. Should it stop again, look at the state page of the service, give the download ID { $download_id } to support, and say when you started the export, from which client, and how many tokens it was to contain. An export of more than a million tokens is better taken apart by device, which needs less time and can be repeated part by part.
