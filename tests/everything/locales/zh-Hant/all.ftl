invalid_request = 請求無效。
