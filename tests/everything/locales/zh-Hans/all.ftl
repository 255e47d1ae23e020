invalid_request = 请求无效。
