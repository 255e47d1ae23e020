### Japanese translation of `catalog/akoya.toml`.

catalog =
    .title = AkoyaのToken APIのエラー
    .description =
        トークンの取得、更新、または取り消しができなかったときに、AkoyaのToken APIが返すエラーです。

        __お困りの場合__：「Developer Community」または、Data Recipient Hubの「Support Center」をご利用ください。

        __各データプロバイダー固有の仕様をお探しの場合__：ドキュメント（provider nuance documentation）をご覧ください。すべてData Recipient Hubの「Data providers」セクションにあります。

        __それでも解決しない場合__：本番環境の問題については、必ずData Recipient Hubからサポートチケットを送信してください。サポートチームが24時間年中無休（24/7）で対応しています。ご質問や本番環境以外の問題には、営業時間内に回答します。

endpoint--obtain =
    .title = トークンの取得
    .recorded-sample = Akoyaのページに、このグループの例として掲載されているペイロードです。`InvalidCode`のペイロードですが、`error_description`の末尾に、該当する行にはないピリオドがあります。実際にどちらが送信されるかはページに記載されていません。ピリオドの有無に依存する比較は避けてください。

endpoint--refresh =
    .title = トークンの更新
    .recorded-sample = Akoyaのページに、このグループの例として掲載されているペイロードですが、トークンの取得の例と同じものです。`code`パラメーターに関する内容であり、このグループにはこの`error_description`を持つ行がありません。ページに掲載されているため記録したもので、更新時にこのレスポンスが返されるという意味ではありません。

endpoint--revoke =
    .title = トークンの取り消し

InvalidCode =
    .summary = リクエストに使用可能な認可コードがありません
    .description = トークンを取得するには、認証で得られた認可コードを、リクエストの`code`に指定する必要があります。リクエストに有効な認可コードが含まれていませんでした。
    .cause-code-unusable = 認証で得られた`code`パラメーターの値が、間違っているか、指定されていないか、有効期限が切れています。

RedirectUriMismatch =
    .summary = リダイレクトURIが最初のリクエストと異なります
    .description = `redirect_uri`の値が、最初のリクエストで指定された値と異なります。
    .cause-not-registered = リダイレクトURIは、Akoyaに登録されている必要があります。

GrantTypeNotAuthorizationCode =
    .summary = グラントタイプが指定されていないか、トークンの取得用のものではありません
    .description = トークンを取得するリクエストでは、`grant_type`フィールドに`authorization_code`を指定する必要があります。このリクエストでは、別の値が指定されているか、値が指定されていません。
    .related-GrantTypeNotRefreshToken = `GrantTypeNotRefreshToken`はトークンの更新時のエラーで、`grant_type`に`refresh_token`が必要です。このエラーはトークンの取得時のエラーで、`authorization_code`が必要です。ペイロードの違いはこの値だけです。

NoRefreshToken =
    .summary = 更新リクエストに、使用できるリフレッシュトークンが含まれていません
    .description = `error_description`によれば、リクエストにリフレッシュトークンがありません。ただし、リフレッシュトークンを送信していても、それが使用できないために、このエラーになることがあります。
    .cause-token-missing-or-unusable = リフレッシュトークンがリクエストに含まれていないか、無効であるか、別のクライアントで使用済みです。
    .related-InvalidRefreshToken = `InvalidRefreshToken`の`error_description`は、送信されたリフレッシュトークンが拒否されたことを示します。このエラーの`error_description`は、リフレッシュトークンが送信されなかったことを示します。原因は一部重なるため、いずれの場合もトークン自体を確認してください。

InvalidRefreshToken =
    .summary = リフレッシュトークンが無効であるか、別のクライアントで使用済みのため、拒否されました
    .description = Token APIは、このリフレッシュトークンを受け付けません。リフレッシュトークンが無効であるか、すでに別のクライアントで使用されています。
    .cause-wrong-or-expired = リフレッシュトークンが間違っているか、有効期限が切れています。
    .related-NoRefreshToken = `NoRefreshToken`の`error_description`は、リフレッシュトークンが送信されなかったことを示します。このエラーの`error_description`は、送信されたリフレッシュトークンが拒否されたことを示します。原因は一部重なるため、いずれの場合もトークン自体を確認してください。

GrantTypeNotRefreshToken =
    .summary = グラントタイプが指定されていないか、トークンの更新用のものではありません
    .description = トークンを更新するリクエストでは、`grant_type`フィールドに`refresh_token`を指定する必要があります。このリクエストでは、別の値が指定されているか、値が指定されていません。
    .related-GrantTypeNotAuthorizationCode = `GrantTypeNotAuthorizationCode`はトークンの取得時のエラーで、`grant_type`に`authorization_code`が必要です。このエラーはトークンの更新時のエラーで、`refresh_token`が必要です。ペイロードの違いはこの値だけです。

InvalidClient =
    .summary = クライアントの認証情報が受け付けられませんでした
    .description = リクエストに含まれる認証情報が無効なため、Token APIはクライアントを認証できませんでした。
    .cause-wrong-credentials = クライアントIDまたはクライアントシークレットが正しくありません。

InvalidRevocation =
    .summary = リクエストの値に問題があるため、取り消しが拒否されました
    .description = ペイロードに`error_description`がないため、どの値にどのような問題があるかはわかりません。
    .cause-key-value-unusable = `refresh_token`、`client_id`、`client_secret`のいずれかのキーの値が、指定されていないか、無効であるか、別のクライアントで使用済みです。

UnsupportedTokenType =
    .summary = サポートされていない種類のトークンの取り消しがリクエストされました
    .cause-wrong-hint = リクエストの`token_type_hint`には`refresh_token`を指定する必要がありますが、指定されていません。
