### Japanese translation of `catalog/service.toml`.

catalog =
    .title = リクエストのエラー
    .description = トークンを扱う以前の、リクエストそのものの問題です。

NotFound = { $path }には何もありません。
    .summary = リソースが見つかりません
    .param-path = リクエストのパスです。

MethodNotAllowed = { $path }では、メソッド{ $method }を使用できません。
    .summary = 許可されていないメソッドです
    .param-method = リクエストのメソッドです。
    .param-path = リクエストのパスです。

TooLarge = 本文が{ $most }バイトを超えています。
    .summary = 本文が大きすぎます
    .param-most = 本文の最大バイト数です。

Incomplete = 本文が途中で終わっています。
    .summary = 本文が不完全です

UnsupportedMediaType = 本文は{ $expected }でなければなりません。
    .summary = サポートされていないメディアタイプです
    .param-expected = リソースが受け付けるメディアタイプです。

MalformedJson = 本文が、必要な形式のJSONではありません。{ $line }行目の{ $column }桁目を確認してください。
    .summary = JSONの形式が正しくありません
    .param-line = 本文の行番号です。1から数えます。
    .param-column = 行の中の桁番号です。0から数えます。

WrongField = { $field }が指定されていないか、使用できない値です。
    .summary = フィールドが正しくありません
    .param-field = フィールドの名前です。

WrongParameter = パラメーター{ $parameter }が指定されていないか、複数回指定されているか、使用できない値です。
    .summary = パラメーターが正しくありません
    .param-parameter = パラメーターの名前です。

SignInRequired = 先にサインインしてください。このリソースにはアクセストークンが必要です。
    .summary = アクセストークンが必要です

Unexpected = サービスの内部で問題が発生しました。もう一度お試しください。
    .summary = 予期しないエラーです
