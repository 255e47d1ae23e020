invalid_request = 不正なリクエストです。
