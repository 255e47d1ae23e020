invalid_request = Pedido inválido.
