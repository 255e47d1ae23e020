invalid_request = בקשה לא חוקית.
