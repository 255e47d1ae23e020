invalid_request = Requisição inválida.
