### Japanese translation of `catalog/netsuite.toml`.
###
### Names of columns and boxes in NetSuite are in 「」 as its English interface shows them; a name that its Japanese
### interface translates comes first, with the English name in brackets. Titles of pages whose address is unknown are
### not translated: they can only be searched for in English.

catalog =
    .title = ログイン監査証跡に表示されるNetSuiteのOAuth 2.0エラー
    .description = ログイン監査証跡の結果の「Detail」列に表示される、RESTletとREST Webサービスのエラーです。

note--csrf = 発行者または署名が無効になる原因として、クロスサイトリクエストフォージェリ（CSRF）攻撃が考えられます。アプリケーションの安全を保つため、OAuth 2.0の仕様に従ってください。詳しくは[[rfc6749-10-12]]を参照してください。

link--rfc6749-10-12 =
    .title = RFC 6749第10.12節

AccessTokenExpired =
    .summary = アクセストークンが期限切れです
    .description = アクセストークンの有効期限が過ぎています。
    .resolution-refresh = リフレッシュトークンを使って、新しいアクセストークンを取得してください。
    .resolution-restart-flow = リフレッシュトークンも期限切れの場合は、認可コードグラントフローを開始して、新しいアクセストークンとリフレッシュトークンを取得してください。詳しくは[[auth-code-flow]]を参照してください。
    .related-TokenExpired = `TokenExpired`は、OAuth 2.0のフローで使用されるいずれかのトークンの期限切れを表し、フローをやり直す必要があります。このエラーはアクセストークンの期限切れを表し、リフレッシュトークンが有効であれば更新できます。

EntityOrRoleDisabled =
    .summary = エンティティ、連絡先、またはロールを使用できません

EntityOrRoleDisabled--invalid =
    .summary = エンティティ、連絡先、またはロールが無効です
    .description =
        次のうち、少なくとも1つが無効です。
        - エンティティ
        - 連絡先
        - ロール
    .resolution-check-existence = 該当するエンティティ、連絡先、またはロールがアカウントに存在することを確認してください。

EntityOrRoleDisabled--inactive =
    .summary = ロールまたはエンティティが非アクティブです
    .description = ロール、エンティティ、またはその両方が非アクティブです。
    .resolution-check-activity = 該当するエンティティまたはロールがアカウントでアクティブになっていることを確認してください。

InvalidSignature =
    .summary = 署名が無効です
    .description = トークンの署名が無効です。
    .resolution-check-public-key = トークンの検証に、正しい公開鍵を使用してください。詳しくは[[token-structure]]を参照してください。
    .related-SignatureValidation = `SignatureValidation`はクライアントクレデンシャルフローでのトークンの署名に関するエラーで、このエラーはトークンの検証に使用する公開鍵に関するエラーです。

TokenRejected =
    .summary = リフレッシュトークンがログインに使用されました
    .description = リフレッシュトークンを使ってログインが試行されました。
    .resolution-use-right-token = アプリケーションが、アクセスにはアクセストークンを、トークンを更新するPOSTリクエストにはリフレッシュトークンを使用していることを確認してください。詳しくは[[refresh-token-post]]を参照してください。
    .related-InvalidTokenType = `InvalidTokenType`は、2つのトークンを取り違えたすべての場合を表します。このエラーは、リフレッシュトークンでログインした場合だけを表します。

InvalidIntegration =
    .summary = 統合アプリケーションのIDが無効です
    .description = 統合アプリケーションのIDは無効です。
    .resolution-check-record = 対応する統合レコードがアカウントに存在することを確認してください。

ScopeMismatched =
    .summary = スコープが空であるか、統合レコードのスコープと異なります
    .description = 統合アプリケーションのスコープが空であるか、トークンのスコープが統合レコードのスコープと一致していません。
    .resolution-check-boxes = アプリケーションの統合レコードで、「RESTlets」または「REST Web Services」のチェックボックスをオンにしてください。詳しくは[[create-integration-records]]を参照してください。

AuthorizationCodeGrantRequired =
    .summary = 統合アプリケーションがOAuth 2.0を使用していません
    .description = 統合アプリケーションでは、OAuth 2.0が使用されていません。
    .resolution-check-box = アプリケーションの統合レコードで、「Authorization Code Grant」のチェックボックスをオンにしてください。詳しくは[[create-integration-records]]を参照してください。

InvalidScope =
    .summary = トークンのスコープが空です
    .description = トークンにスコープの値がありません。
    .resolution-check-structure = アクセストークンの構造が正しいことを確認してください。詳しくは[[token-structure]]を参照してください。

FeatureDisabled =
    .summary = OAuth 2.0の機能が有効になっていません
    .description = アカウントでOAuth 2.0の機能が有効になっていません。
    .resolution-enable = OAuth 2.0の機能を有効にしてください。詳しくは[[enable-oauth2]]を参照してください。

IntegrationBlocked =
    .summary = 統合レコードがブロックされています
    .description = この統合レコードはブロックされています。
    .resolution-set-enabled = 対応する統合レコードの「状態」（State）フィールドを「有効」（Enabled）に設定してください。詳しくは[[create-integration-records]]を参照してください。

UnsupportedAlgo =
    .summary = 署名アルゴリズムがサポートされていません
    .description = サポートされていないアルゴリズムでトークンが署名されています。
    .resolution-use-supported = トークンの署名には、サポートされているアルゴリズムを使用してください。詳しくは[[request-token-structure]]を参照してください。

TokenValidityTooBroad =
    .summary = トークンの有効期限が許容範囲より先に設定されています
    .description = トークンの有効期限が、許容される範囲を超えて先の日時に設定されています。
    .resolution-shorten = クライアントクレデンシャルフローでは、アクセストークンの有効期間を2時間以内にしてください。

TokenBlocked =
    .summary = トークンがブロックされているため、アクセスが拒否されました
    .description = アクセストークンまたはリフレッシュトークンがブロックされているため、アクセスが拒否されました。
    .resolution-restart-flow = 新しいアクセストークンとリフレッシュトークンを使って、フローをやり直してください。

InvalidTokenType =
    .summary = アクセストークンとリフレッシュトークンが取り違えられています
    .description = アクセストークンがリフレッシュトークンとして使用されたか、リフレッシュトークンがアクセスに使用されました。
    .resolution-follow-documentation = 認可コードグラントフローがドキュメントの手順どおりに設定されていることを確認してください。
    .related-TokenRejected = `TokenRejected`は、リフレッシュトークンでログインした場合だけを表します。このエラーは、アクセストークンをリフレッシュトークンとして使用した場合も表します。

SignatureValidation =
    .summary = トークンの署名が正しくありません
    .description = トークンの署名が、正しい署名と一致しません。
    .resolution-use-correct-signature = クライアントクレデンシャルフローで、トークンに正しい署名を使用してください。詳しくは[[client-credentials-setup]]を参照してください。
    .related-InvalidSignature = `InvalidSignature`はトークンの検証に使用する公開鍵に関するエラーで、このエラーはクライアントクレデンシャルフローでのトークンの署名に関するエラーです。

ClientIdMismatch =
    .summary = 1つのフローで異なるクライアントIDが使用されました
    .description = 認可コードグラントフローの最初のステップと2番目のステップで、クライアントIDが一致しません。
    .resolution-check-flow = 認可コードグラントフローが正しく設定されていることを確認してください。詳しくは[[auth-code-flow]]を参照してください。

TokenNotAcceptable =
    .summary = nonceの値が正しくないか、トークンの発行時刻が未来になっています
    .description = `nonce`パラメーターの値が正しく設定されていないか、トークンの発行時刻が現在より後です。
    .resolution-check-validity = トークンの有効期間が正しく設定されていることを確認してください。詳しくは[[token-structure]]を参照してください。

TokenExpired =
    .summary = OAuth 2.0のフローのトークンが期限切れです
    .description = OAuth 2.0のフローで使用されるトークンのいずれかが、期限切れになっています。
    .resolution-restart-flow = 新しいアクセストークンとリフレッシュトークンを使って、フローをやり直してください。
    .related-AccessTokenExpired = `AccessTokenExpired`はアクセストークンの期限切れを表し、リフレッシュトークンが有効であれば更新できます。このエラーは、OAuth 2.0のフローで使用されるいずれかのトークンの期限切れを表し、フローをやり直す必要があります。

InvalidIssuer =
    .summary = トークンの発行者が正しくありません
    .description = トークンに指定されている発行者が正しくありません。
    .resolution-use-valid-issuer = 有効なトークン発行者を使用してください。詳しくは[[token-structure]]を参照してください。

MissingKeyId =
    .summary = トークンのヘッダーに鍵IDがありません
    .description = トークンのヘッダーに`kid`パラメーターの値がありません。
    .resolution-check-token = トークンが正しく設定されていることを確認してください。詳しくは[[token-structure]]を参照してください。
    .related-MissingKey = `MissingKey`は、`kid`の値に一致する有効な証明書がないことを表します。このエラーは、ヘッダーに`kid`の値がないことを表します。

MissingKey =
    .summary = トークンのヘッダーの鍵IDに対応する有効な証明書がありません
    .description = トークンのヘッダーにある`kid`パラメーターの値に一致する有効な証明書がありません。
    .resolution-check-token = トークンが正しく設定されていることを確認してください。詳しくは[[token-structure]]を参照してください。
    .related-MissingKeyId = `MissingKeyId`は、ヘッダーに`kid`の値がないことを表します。このエラーは、`kid`の値に一致する有効な証明書がないことを表します。
