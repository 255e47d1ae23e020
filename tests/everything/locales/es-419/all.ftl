invalid_request = La solicitud no es válida.
