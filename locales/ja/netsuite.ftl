### Japanese translation of `catalog/netsuite.toml`.
###
### Names of columns, boxes and fields in NetSuite stand in 「」 as the product shows them in English.

catalog =
    .title = ログイン監査証跡に表示されるNetSuiteのOAuth 2.0エラー
    .description = ログイン監査証跡の結果の「Detail」列に表示される、RESTletとREST Webサービスのエラーです。

note--csrf = 発行者または署名が無効である場合、その背後にクロスサイトリクエストフォージェリ（CSRF）攻撃が潜んでいる可能性があります。アプリケーションの安全を保つために、OAuth 2.0の仕様に従ってください。詳しくは[[rfc6749-10-12]]を参照してください。

link--auth-code-flow =
    .title = OAuth 2.0認可コードグラントフロー

link--token-structure =
    .title = OAuth 2.0のアクセストークンとリフレッシュトークンの構造

link--refresh-token-post =
    .title = トークンエンドポイントへのリフレッシュトークンPOSTリクエスト

link--create-integration-records =
    .title = OAuth 2.0を使用するアプリケーションのインテグレーションレコードの作成

link--enable-oauth2 =
    .title = OAuth 2.0機能の有効化

link--request-token-structure =
    .title = リクエストトークンの構造

link--client-credentials-setup =
    .title = OAuth 2.0クライアントクレデンシャルの設定

link--rfc6749-10-12 =
    .title = RFC 6749第10.12節

AccessTokenExpired =
    .summary = アクセストークンの有効期限が切れています
    .description = アクセストークンの有効期限が過ぎています。
    .resolution-refresh = リフレッシュトークンを使って、新しいアクセストークンを取得してください。
    .resolution-restart-flow = リフレッシュトークンも期限切れの場合は、認可コードグラントフローを開始し、新しいアクセストークンとリフレッシュトークンを取得してください。詳しくは[[auth-code-flow]]を参照してください。
    .related-TokenExpired = このコードはアクセストークンの期限切れを表し、リフレッシュトークンが期限切れでなければ、アクセストークンを更新できます。`TokenExpired`は、OAuth 2.0のフローで使用されるいずれかのトークンの期限切れを表し、フローを最初からやり直す必要があります。

EntityOrRoleDisabled =
    .summary = エンティティ、連絡先、またはロールを使用できません

EntityOrRoleDisabled--invalid =
    .summary = エンティティ、連絡先、またはロールが無効です
    .description =
        次の3つのうち、少なくとも1つが無効です。
        - エンティティ
        - 連絡先
        - ロール
    .resolution-check-existence = 該当するエンティティ、連絡先、またはロールがアカウントに存在することを確認してください。

EntityOrRoleDisabled--inactive =
    .summary = ロールまたはエンティティが非アクティブです
    .description = ロールとエンティティのうち、少なくとも一方が非アクティブになっています。
    .resolution-check-activity = 該当するエンティティまたはロールがアカウントでアクティブになっていることを確認してください。

InvalidSignature =
    .summary = 署名が無効です
    .description = トークンの署名が有効なものではないため、トークンを検証できませんでした。
    .resolution-check-public-key = トークンの検証に、正しい公開鍵を使用していることを確認してください。詳しくは[[token-structure]]を参照してください。
    .related-SignatureValidation = このコードでは、トークンの検証に使う公開鍵が正しいことを確認します。`SignatureValidation`では、クライアントクレデンシャルフローでのトークンの署名が正しいことを確認します。

TokenRejected =
    .summary = リフレッシュトークンがログインに使用されました
    .description = ログインの際に提示されたトークンは、リフレッシュトークンでした。
    .resolution-use-right-token = アプリケーションが、アクセスにはアクセストークンを、トークンを更新するPOSTリクエストにはリフレッシュトークンを使用していることを確認してください。詳しくは[[refresh-token-post]]を参照してください。
    .related-InvalidTokenType = このコードは、リフレッシュトークンでログインしようとした場合だけを表します。`InvalidTokenType`は、2つのトークンの取り違えを、どちらの方向についても表します。

InvalidIntegration =
    .summary = インテグレーションアプリケーションのIDが無効です
    .description = インテグレーションアプリケーションを識別するためのIDが、有効なものではありません。
    .resolution-check-record = 対応するインテグレーションレコードがアカウントに存在することを確認してください。

ScopeMismatched =
    .summary = スコープが空であるか、インテグレーションレコードのものと異なります
    .description = インテグレーションアプリケーションのスコープが空であるか、トークンのスコープがインテグレーションレコードのスコープと一致していません。
    .resolution-check-boxes = アプリケーションのインテグレーションレコードで、「RESTlets」または「REST Web Services」のチェックボックスがオンになっていることを確認してください。詳しくは[[create-integration-records]]を参照してください。

AuthorizationCodeGrantRequired =
    .summary = OAuth 2.0を使用しないインテグレーションアプリケーションです
    .description = インテグレーションアプリケーションでは、OAuth 2.0が使用されていません。
    .resolution-check-box = アプリケーションのインテグレーションレコードで、「Authorization Code Grant」のチェックボックスがオンになっていることを確認してください。詳しくは[[create-integration-records]]を参照してください。

InvalidScope =
    .summary = トークンのスコープが空です
    .description = トークンの、スコープを指定すべきところに値がありません。
    .resolution-check-structure = アクセストークンの構造が正しいことを確認してください。詳しくは[[token-structure]]を参照してください。

FeatureDisabled =
    .summary = OAuth 2.0が有効になっていません
    .description = アカウントで、OAuth 2.0の機能がオフになっています。
    .resolution-enable = 対処の方法については、[[enable-oauth2]]を参照してください。

IntegrationBlocked =
    .summary = インテグレーションレコードがブロックされた状態です
    .description = インテグレーションレコードがブロックされています。
    .resolution-set-enabled = 該当するインテグレーションレコードを開き、「State」フィールドの値が「Enabled」になっていることを確認してください。詳しくは[[create-integration-records]]を参照してください。

UnsupportedAlgo =
    .summary = 署名アルゴリズムがサポートされていません
    .description = トークンの署名に使用されたアルゴリズムは、サポートされていません。
    .resolution-use-supported = トークンの署名には、サポートされているアルゴリズムを使用してください。詳しくは[[request-token-structure]]を参照してください。

TokenValidityTooBroad =
    .summary = トークンの有効期限が先すぎます
    .description = トークンの有効期限が、遠すぎる未来の時刻に設定されています。
    .resolution-shorten = クライアントクレデンシャルフローでは、アクセストークンの有効期間を2時間以内にしてください。

TokenBlocked =
    .summary = トークンがブロックされているため、アクセスが拒否されました
    .description = アクセストークンとリフレッシュトークンのどちらかがブロックされているため、アクセスが拒否されました。
    .resolution-restart-flow = 新しいアクセストークンとリフレッシュトークンを使って、フローを最初からやり直してください。

InvalidTokenType =
    .summary = アクセストークンとリフレッシュトークンが取り違えられています
    .description = 一方のトークンが、もう一方の代わりに使用されました。アクセストークンがリフレッシュトークンとして使用されたか、リフレッシュトークンがアクセスに使用されています。
    .resolution-follow-documentation = 認可コードグラントフローの設定をドキュメントと照らし合わせ、ドキュメントのとおりに設定してください。
    .related-TokenRejected = このコードは、アクセストークンがリフレッシュトークンとして使用された場合も表します。`TokenRejected`は、リフレッシュトークンでログインしようとした場合だけを表します。

SignatureValidation =
    .summary = トークンの署名が正しくありません
    .description = トークンの署名が、本来あるべきものと異なります。
    .resolution-use-correct-signature = クライアントクレデンシャルフローで、トークンに正しい署名を使用していることを確認してください。詳しくは[[client-credentials-setup]]を参照してください。
    .related-InvalidSignature = このコードでは、クライアントクレデンシャルフローでのトークンの署名が正しいことを確認します。`InvalidSignature`では、トークンの検証に使う公開鍵が正しいことを確認します。

ClientIdMismatch =
    .summary = 1つのフローで異なるクライアントIDが使用されました
    .description = 認可コードグラントフローの2番目のステップのクライアントIDが、最初のステップのものと異なります。
    .resolution-check-flow = 認可コードグラントフローが正しく設定されていることを確認してください。詳しくは[[auth-code-flow]]を参照してください。

TokenNotAcceptable =
    .summary = nonceの値が正しくないか、トークンの発行時刻が未来です
    .description = `nonce`パラメーターの値が正しく設定されていないか、トークンの発行時刻がまだ到来していません。
    .resolution-check-validity = トークンの有効期間が正しく設定されていることを確認してください。詳しくは[[token-structure]]を参照してください。

TokenExpired =
    .summary = OAuth 2.0のフローのトークンが期限切れです
    .description = OAuth 2.0のフローで使用される複数のトークンのうち、いずれかの有効期限が過ぎています。
    .resolution-restart-flow = 新しいアクセストークンとリフレッシュトークンを使って、フローを最初からやり直してください。
    .related-AccessTokenExpired = このコードは、OAuth 2.0のフローで使用されるいずれかのトークンの期限切れを表し、フローを最初からやり直す必要があります。`AccessTokenExpired`はアクセストークンの期限切れを表し、リフレッシュトークンが期限切れでなければ、アクセストークンを更新できます。

InvalidIssuer =
    .summary = トークンの発行者が間違っています
    .description = トークンに示されている発行者が、正しいものではありません。
    .resolution-use-valid-issuer = 有効なトークン発行者を使用していることを確認してください。詳しくは[[token-structure]]を参照してください。

MissingKeyId =
    .summary = トークンのヘッダーに鍵IDがありません
    .description = トークンのヘッダーに必要な`kid`の値がありません。
    .resolution-check-token = トークンが正しく設定されていることを確認してください。詳しくは[[token-structure]]を参照してください。
    .related-MissingKey = このコードは、トークンのヘッダーに`kid`の値がないことを表します。`MissingKey`は、`kid`の値はあるものの、それに一致する有効な証明書がないことを表します。

MissingKey =
    .summary = トークンのヘッダーの鍵IDに対応する有効な証明書がありません
    .description = トークンのヘッダーにある`kid`の値に一致する、有効な証明書が見つかりません。
    .resolution-check-token = トークンが正しく設定されていることを確認してください。詳しくは[[token-structure]]を参照してください。
    .related-MissingKeyId = このコードは、`kid`の値に一致する有効な証明書がないことを表します。`MissingKeyId`は、トークンのヘッダーに`kid`の値がないことを表します。
