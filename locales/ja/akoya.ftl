### Japanese translation of `catalog/akoya.toml`.

catalog =
    .title = AkoyaのToken APIのエラー
    .description =
        トークンの取得、更新、失効ができなかったときに、AkoyaのToken APIが返すエラーです。

        このページで解決しない場合は、Developer Communityや、Data Recipient HubのSupport Centerを利用できます。個々のデータプロバイダーに特有の事柄についてのドキュメントも、Data Recipient Hubの「Data providers」セクションにすべてあります。本番環境の問題については、必ずData Recipient Hubからサポートチケットを送信してください。サポートチームが24時間365日体制で対応しています。質問や、本番環境以外の問題には、営業時間内に回答が得られます。

endpoint--obtain =
    .title = トークンの取得
    .recorded-sample = Akoyaのページが、このグループの例として示しているペイロードです。`code`を使用できない場合のものですが、`error_description`の末尾に、該当する行にはないピリオドが付いています。実際にどちらが送られるかはページからはわからないため、ピリオドの有無に左右される比較はしないでください。

endpoint--refresh =
    .title = トークンの更新
    .recorded-sample = Akoyaのページが、このグループの例として示しているペイロードですが、トークンの取得の例と同じものです。`code`パラメーターについて述べており、このような`error_description`を持つ行はこのグループにはありません。ページに掲載されているために記録したものであり、更新に対してこの応答が返されるという意味ではありません。

endpoint--revoke =
    .title = トークンの失効

InvalidCode =
    .summary = 使用できる認可コードがリクエストにありません
    .description = トークンを取得するには、認証で得られた認可コードを`code`としてリクエストに含める必要があります。Token APIは、受け付けられる認可コードをリクエストの中に見つけられませんでした。
    .cause-code-unusable = `code`には認証で得られた値を指定しますが、このリクエストの値は、間違っているか、指定されていないか、有効期限が切れています。

RedirectUriMismatch =
    .summary = リダイレクトURIが最初のリクエストと異なります
    .description = トークンリクエストと最初のリクエストでは、同じリダイレクトURIを指定する必要がありますが、`redirect_uri`の値が最初に指定されたものと異なります。
    .cause-not-registered = Akoyaが受け付けるのはAkoyaに登録されているリダイレクトURIだけですが、このURIは登録されていません。

GrantTypeNotAuthorizationCode =
    .summary = グラントタイプが指定されていないか、トークンの取得用のものではありません
    .description = トークンを取得するリクエストでは、`grant_type`フィールドに`authorization_code`を指定する必要があります。このリクエストでは、フィールドの値がそれ以外であるか、フィールドがありません。
    .related-GrantTypeNotRefreshToken = このエラーはトークンの取得時に発生し、`grant_type`は`authorization_code`でなければなりません。`GrantTypeNotRefreshToken`はトークンの更新時に発生し、`grant_type`は`refresh_token`でなければなりません。ペイロードでは、この値だけが両者の違いです。

NoRefreshToken =
    .summary = 使用できるリフレッシュトークンなしで更新がリクエストされました
    .description = `error_description`によれば、リクエストにリフレッシュトークンがありません。ただし、リフレッシュトークンが送られていても、それを使用できない場合があります。
    .cause-token-missing-or-unusable = リクエストにリフレッシュトークンが含まれていないか、含まれているリフレッシュトークンが無効であるか、別のクライアントによって取得済みです。
    .related-InvalidRefreshToken = このエラーの`error_description`は、リクエストにリフレッシュトークンがないことを示します。`InvalidRefreshToken`の`error_description`は、送られたリフレッシュトークンを受け付けられないことを示します。原因には重なりがあるため、どちらの場合もトークンそのものを確認してください。

InvalidRefreshToken =
    .summary = リフレッシュトークンが無効であるか、別のクライアントによって取得済みのため、拒否されました
    .description = リクエストに含まれるリフレッシュトークンを、Token APIは受け付けません。リフレッシュトークンが無効であるか、すでに別のクライアントによって取得されています。
    .cause-wrong-or-expired = 送られたリフレッシュトークンが間違っているか、その有効期限が過ぎています。
    .related-NoRefreshToken = このエラーの`error_description`は、送られたリフレッシュトークンを受け付けられないことを示します。`NoRefreshToken`の`error_description`は、リクエストにリフレッシュトークンがないことを示します。原因には重なりがあるため、どちらの場合もトークンそのものを確認してください。

GrantTypeNotRefreshToken =
    .summary = グラントタイプが指定されていないか、トークンの更新用のものではありません
    .description = トークンを更新するリクエストでは、`grant_type`フィールドに`refresh_token`を指定する必要があります。このリクエストでは、フィールドの値がそれ以外であるか、フィールドがありません。
    .related-GrantTypeNotAuthorizationCode = このエラーはトークンの更新時に発生し、`grant_type`は`refresh_token`でなければなりません。`GrantTypeNotAuthorizationCode`はトークンの取得時に発生し、`grant_type`は`authorization_code`でなければなりません。ペイロードでは、この値だけが両者の違いです。

InvalidClient =
    .summary = クライアントの認証情報が受け付けられませんでした
    .description = リクエストに含まれる認証情報が有効ではないため、Token APIはクライアントを認証できませんでした。
    .cause-wrong-credentials = クライアントIDまたはクライアントシークレットに誤りがあります。

InvalidRevocation =
    .summary = リクエストの値に問題があるため、失効が拒否されました
    .description = ペイロードに`error_description`がないため、どの値にどのような問題があるのかはわかりません。
    .cause-key-value-unusable = `refresh_token`、`client_id`、`client_secret`のうち少なくとも1つのキーの値が、指定されていないか、無効であるか、別のクライアントによって取得済みです。

UnsupportedTokenType =
    .summary = サポートされていないトークンの種類で失効がリクエストされました
    .cause-wrong-hint = リクエストの`token_type_hint`に、必須の値である`refresh_token`が指定されていません。
