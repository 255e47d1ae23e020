### Japanese translation of `catalog/tok.toml`.

catalog =
    .title = トークンのエラー
    .description = トークンの認証、検証、およびライフサイクルで発生するエラーです。

# Differs from the English on purpose: it says only that the request token is invalid,
# which is less, and about another token than the refresh token.
TOK001 = 不正なリクエストトークンです。
    .summary = リフレッシュトークンが期限切れか、失効しているか、形式が不正なため、使用できません
    .description = リクエストに付けられたリフレッシュトークンは、もう受け付けられません。有効期限が切れたか、意図的に失効させられたか、データの形式が不正である可能性があります。
    .cause-expired = リフレッシュトークンの有効期限が過ぎています。
    .cause-revoked = サインアウトまたはセキュリティ上の事象により、トークンが失効しました。
    .cause-malformed = トークンの値が破損しているか、形式が不正です。
    .resolution-reauthenticate = 再認証して、新しいリフレッシュトークンを取得してください。
    .resolution-request-new = 認証フローを通じて、新しいトークンをリクエストしてください。

# Differs from the English on purpose: it names the download ID instead of the minutes, says that
# no token entry was found for it, and says nothing of expiry or of what to do.
TOK002 = download Id { $download_id } のトークンエントリが見つかりませんでした。
    .summary = リクエストされたトークンが見つからないか、すでに期限切れです
    .description = 指定されたダウンロードIDには、使用できるトークンがありません。対応するトークンが見つからないか、すでに期限切れになっています。
    .param-minutes = トークンが期限切れになるまでの時間（分単位）です。
    .param-download_id = トークンをリクエストしたときのダウンロードIDです。
    .cause-wrong-id = ダウンロードIDが間違っているか、存在しません。
    .cause-expired = トークンの有効期間を超える時間が経過しています。
    .resolution-check-id = ダウンロードIDが正しいことを確認してください。
    .resolution-generate-new = 新しいダウンロードトークンを生成してから、もう一度お試しください。

TOK003 = download Id { $download_id } のトークンのエクスポートに失敗しました。
    .summary = トークンをエクスポートできませんでした
    .description = 指定されたダウンロードIDに対応するトークンをエクスポートしようとしましたが、エラーが発生しました。
    .param-download_id = エクスポートしようとしたトークンのダウンロードIDです。
    .cause-internal-error = 内部エラーのため、エクスポートを完了できませんでした。
    .cause-unusable-id-or-token = ダウンロードIDが無効であるか、対応するトークンを利用できません。
    .resolution-retry = トークンのエクスポートをもう一度実行してください。
    .resolution-contact-support = 失敗が続く場合は、調査できるように、ダウンロードIDを添えてサポートにお問い合わせください。

TOK004 = トークンリクエストはnullにできません。有効なトークンリクエストオブジェクトを提供してください。
    .summary = 必須のトークンリクエストの代わりにnullが渡されました
    .description = この操作には有効なトークンリクエストオブジェクトが必要ですが、トークンリクエストのパラメーターが指定されていません。
    .cause-object-missing = トークンリクエストオブジェクトなしでAPIが呼び出されました。
    .cause-empty-body = リクエストの本文が`null`であるか、空です。
    .resolution-provide-object = 有効なトークンリクエストオブジェクトを本文に含めて、リクエストを送信してください。
    .resolution-fill-required-fields = 送信する前に、必須フィールドがすべて入力されていることを確認してください。

TOK005 = トークンリクエストの有効期限は、{ $hours }時間より未来日に設定できません。指定された有効期限:{ $expiry }。有効期限を適切に調整してください。
    .summary = 指定された有効期限が、許可されている上限を超えています
    .description = トークンリクエストの有効期限が、現在の時刻から数えて、許可されている最長の期間よりも先になっています。
    .param-hours = 有効期限を現在から最大で何時間先まで設定できるかを示す値です。
    .param-expiry = トークンリクエストで指定された有効期限です。
    .cause-too-far = 有効期限が先すぎます。システムの定める上限を超えています。
    .resolution-within = トークンの有効期限は、許可されている範囲内（現在から{ $hours }時間以内）で指定してください。
    .resolution-resubmit = それに合わせてリクエストの有効期限を変更し、もう一度送信してください。

# Differs from the English on purpose: it says that the maximum length is exceeded without naming it.
TOK006 = 提供されたファンクションリストは、許可されている最大長を超えています。ファンクションの数を減らして再試行してください。
    .summary = ファンクションリストの項目数が多すぎます
    .description = ファンクションリストの項目数にはシステムの上限がありますが、このトークンリクエストのリストはそれを超えています。
    .param-max_length = ファンクションリストに含めることができるファンクションの最大数です。
    .cause-too-many = トークンリクエストのペイロードに含まれるファンクションが多すぎます。
    .resolution-shorten = 許可されている上限に収まるまで、リストのファンクションを減らしてください。
    .resolution-retry = 短くしたファンクションリストで、もう一度リクエストしてください。

TOK007 = 入力したユーザー名またはパスワードが正しくありません。認証情報を確認して、もう一度お試しください。
    .summary = ユーザー名またはパスワードが間違っています
    .description = 指定されたユーザー名またはパスワードが、有効なアカウントの認証情報のいずれとも一致しないため、認証に失敗しました。
    .cause-wrong-credentials = ユーザー名またはパスワードに誤りがあります。
    .cause-account-locked-or-disabled = アカウントがロックされているか、無効にされている可能性があります。
    .resolution-check-credentials = 入力内容を確認してください。ユーザー名とパスワードの両方が正しい必要があります。
    .resolution-reset-password = パスワードを忘れた場合は、リセットしてください。
    .resolution-contact-administrator = アカウントがロックされている場合は、管理者にお問い合わせください。

TOK008 = 認証中に予期しないエラーが発生しました。もう一度お試しください。問題が解決しない場合は、サポートにお問い合わせください。
    .summary = 認証の処理で予期しないエラーが発生しました
    .description = 無効な認証情報が原因ではありません。認証の処理中に、システムの内部でエラーが発生しました。
    .cause-server-error = 認証の処理中に、サーバー側で予期しないエラーが発生しました。
    .cause-transient-failure = システムの一時的な障害により、認証フローが中断されました。
    .resolution-retry = 認証リクエストをもう一度送信してください。
    .resolution-contact-support = エラーが繰り返し発生する場合は、サポートに詳しい調査を依頼してください。

TOK009 = 提供されたアクセストークンは期限切れ、無効、または失効しています。トークンを更新するか、再認証してください。
    .summary = アクセストークンが期限切れか、失効しているか、その他の理由で無効なため、使用できません
    .description = リクエストに付けられたアクセストークンは、もう受け付けられません。有効期限が切れたか、失効したか、その他の理由で無効になっている可能性があります。
    .cause-expired = アクセストークンの有効期限が過ぎています。
    .cause-revoked = サインアウトまたはセキュリティポリシーの変更により、トークンが失効しました。
    .cause-invalid = 送られた値がトークンとして無効であるか、形式が不正です。
    .resolution-refresh = 有効なリフレッシュトークンを使って、アクセストークンを更新してください。
    .resolution-reauthenticate = 再認証して、新しいアクセストークンを取得してください。

TOK010 = サインアウト中にエラーが発生しました。セッションがまだアクティブな可能性があります。もう一度お試しください。
    .summary = サインアウトの処理でエラーが発生しました
    .description = ユーザーのサインアウト中に問題が発生しました。セッションが完全には終了していない可能性があります。
    .cause-server-error = サーバー側のエラーにより、サインアウトが中断されました。
    .cause-state-not-cleared = 一時的な障害のため、セッションの状態を消去できませんでした。
    .resolution-retry = もう一度サインアウトしてください。
    .resolution-contact-support = それでもセッションがアクティブな場合は、サポートにセッションの強制終了を依頼してください。

TOK011 = このトークンは現在別の操作で使用されています。別のトークンを使用してください。
    .summary = トークンは別の操作で使用中です
    .description = 同時に実行されている操作がすでにトークンをロックしているため、トークンを使用できません。
    .cause-in-use = まだ完了していない別の操作が、トークンを使用しています。
    .resolution-use-another = この操作は別のトークンで実行してください。
    .resolution-wait = 実行中の操作が完了するのを待ってから、もう一度お試しください。

TOK012 = デバイス情報が不足しているため、認証に失敗しました。再度ログインしてください。
    .summary = 必要なデバイス情報がないため、認証に失敗しました
    .description = 必要なデバイス情報がリクエストに含まれていなかったため、認証を完了できませんでした。
    .cause-not-included = デバイス情報なしで認証リクエストが送信されました。
    .cause-context-lost = デバイスコンテキストが存在しないか、消去されています。
    .resolution-log-in-again = 有効なデバイス情報をリクエストに含めて、もう一度ログインしてください。

TOK013 = ID{ $token_id }のトークンが見つかりませんでした。
    .summary = 指定されたIDのトークンはありません
    .description = 指定されたIDで識別されるトークンは、システムに存在しません。
    .param-token_id = トークンが見つからなかったIDです。
    .cause-wrong-id = トークンIDが間違っているか、そのIDのトークンが作成されたことがありません。
    .cause-removed = トークンが、削除された後または期限切れになった後に、システムから取り除かれました。
    .resolution-check-id = トークンIDに誤りがないこと、およびそのIDのトークンが存在することを確認してください。
    .resolution-generate-new = 元のトークンが取り除かれている場合は、新しいトークンを生成してください。
