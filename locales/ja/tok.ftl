### Japanese translation of `catalog/tok.toml`.

catalog =
    .title = トークンのエラー
    .description = トークンの認証、検証、およびライフサイクル管理で発生するエラーです。

note--own-facts = HTTPステータスと、各解決方法がどの原因に対応するかは、このカタログで独自に定めたものです。コードの元のリファレンスページには記載されていません。

# Differs from the English on purpose, as `.divergence` says.
TOK001 = 不正なリクエストトークンです。
    .divergence = 日本語のメッセージは、リクエストトークンが不正であることだけを示しています。英語のメッセージより情報が少なく、リフレッシュトークンには触れていません。
    .summary = リフレッシュトークンが期限切れ、失効済み、または不正な形式のため使用できません
    .description = リクエストに含まれるリフレッシュトークンはすでに無効なため、受け付けられません。有効期限切れ、明示的な失効、またはデータ形式の誤りが考えられます。
    .cause-expired = リフレッシュトークンの有効期限が過ぎています。
    .cause-revoked = サインアウトまたはセキュリティイベントにより、トークンが失効しました。
    .cause-malformed = トークンの値の形式が不正であるか、値が破損しています。
    .resolution-reauthenticate = 再認証して、新しいリフレッシュトークンを取得してください。
    .resolution-request-new = 認証フローを通じて、新しいトークンをリクエストしてください。

# Differs from the English on purpose, as `.divergence` says: it names the download ID and not the minutes.
TOK002 = download Id { $download_id } のトークンエントリが見つかりませんでした。
    .divergence = 日本語のメッセージは、ダウンロードIDのトークンエントリが見つからなかったことを示しています。有効期限と対処方法には触れていません。
    .summary = リクエストされたトークンが見つからないか、すでに期限切れです
    .description = 指定されたダウンロードIDのトークンが見つからないか、すでに期限切れになっています。
    .param-minutes = トークンが期限切れになるまでの時間（分単位）です。
    .param-download_id = トークンをリクエストしたときのダウンロードIDです。
    .cause-wrong-id = ダウンロードIDが間違っているか、存在しません。
    .cause-expired = トークンの有効期間が過ぎています。
    .resolution-check-id = ダウンロードIDが正しいことを確認してください。
    .resolution-generate-new = 新しいダウンロードトークンを生成してから、もう一度お試しください。

TOK003 = download Id { $download_id } のトークンのエクスポートに失敗しました。
    .summary = トークンをエクスポートできませんでした
    .description = 指定されたダウンロードIDのトークンのエクスポート中に、エラーが発生しました。
    .param-download_id = エクスポートするトークンのダウンロードIDです。
    .cause-internal-error = 内部エラーのため、エクスポートを完了できませんでした。
    .cause-unusable-id-or-token = ダウンロードIDが無効であるか、対応するトークンを利用できません。
    .resolution-retry = トークンのエクスポートをもう一度実行してください。
    .resolution-contact-support = 問題が解決しない場合は、ダウンロードIDを添えてサポートに調査を依頼してください。

TOK004 = トークンリクエストはnullにできません。有効なトークンリクエストオブジェクトを提供してください。
    .summary = 必須のトークンリクエストがnullです
    .description = トークンリクエストのパラメーターが指定されていません。この操作には有効なトークンリクエストオブジェクトが必要です。
    .cause-object-missing = API呼び出しにトークンリクエストオブジェクトが含まれていませんでした。
    .cause-empty-body = リクエストの本文が空であるか、`null`です。
    .resolution-provide-object = リクエストの本文に、有効なトークンリクエストオブジェクトを含めてください。
    .resolution-fill-required-fields = 送信する前に、必須フィールドをすべて入力してください。

TOK005 = トークンリクエストの有効期限は、{ $hours }時間より未来日に設定できません。指定された有効期限:{ $expiry }。有効期限を適切に調整してください。
    .summary = 指定された有効期限が、許可されている上限を超えています
    .description = トークンリクエストの有効期限が、現在時刻から許可されている最長期間を超えています。
    .param-hours = 設定できる有効期限の上限（現在からの時間数）です。
    .param-expiry = トークンリクエストで指定された有効期限です。
    .cause-too-far = 指定された有効期限が、システムの上限を超えています。
    .resolution-within = トークンの有効期限を、許可されている範囲内（現在から{ $hours }時間以内）に設定してください。
    .resolution-resubmit = 有効期限を変更して、リクエストをもう一度送信してください。

# Differs from the English on purpose: it does not state the maximum length.
TOK006 = 提供されたファンクションリストは、許可されている最大長を超えています。ファンクションの数を減らして再試行してください。
    .summary = ファンクションリストが長すぎます
    .description = トークンリクエストに含まれるファンクションリストの項目数が、システムの上限を超えています。
    .param-max_length = ファンクションリストに含めることができるファンクションの最大数です。
    .cause-too-many = トークンリクエストのペイロードに含まれるファンクションが多すぎます。
    .resolution-shorten = 許可されている上限に収まるように、リストのファンクションを減らしてください。
    .resolution-retry = 項目を減らしたファンクションリストで、リクエストをもう一度送信してください。

TOK007 = 入力したユーザー名またはパスワードが正しくありません。認証情報を確認して、もう一度お試しください。
    .summary = ユーザー名またはパスワードが正しくありません
    .description = ユーザー名またはパスワードが、有効なアカウントの認証情報と一致しないため、認証に失敗しました。
    .cause-wrong-credentials = ユーザー名またはパスワードに誤りがあります。
    .cause-account-locked-or-disabled = アカウントがロックされているか、無効になっている可能性があります。
    .resolution-check-credentials = ユーザー名とパスワードの両方が正しく入力されていることを確認してください。
    .resolution-reset-password = パスワードを忘れた場合は、リセットしてください。
    .resolution-contact-administrator = アカウントがロックされている場合は、管理者にお問い合わせください。

TOK008 = 認証中に予期しないエラーが発生しました。もう一度お試しください。問題が解決しない場合は、サポートにお問い合わせください。
    .summary = 認証処理中に予期しないエラーが発生しました
    .description = 認証処理中に、システム内部でエラーが発生しました。認証情報の誤りが原因ではありません。
    .cause-server-error = 認証処理中に、サーバー側で予期しないエラーが発生しました。
    .cause-transient-failure = システムの一時的な障害により、認証フローが中断されました。
    .resolution-retry = 認証リクエストをもう一度送信してください。
    .resolution-contact-support = 問題が解決しない場合は、サポートに詳しい調査を依頼してください。

TOK009 = 提供されたアクセストークンは期限切れ、無効、または失効しています。トークンを更新するか、再認証してください。
    .summary = アクセストークンが期限切れ、失効済み、またはその他の理由で無効なため使用できません
    .description = リクエストに含まれるアクセストークンはすでに無効なため、受け付けられません。有効期限が切れたか、失効したか、その他の理由で無効になっている可能性があります。
    .cause-expired = アクセストークンの有効期限が過ぎています。
    .cause-revoked = サインアウトまたはセキュリティポリシーの変更により、トークンが失効しました。
    .cause-invalid = トークンの値が無効であるか、形式が不正です。
    .resolution-refresh = 有効なリフレッシュトークンを使って、アクセストークンを更新してください。
    .resolution-reauthenticate = 再認証して、新しいアクセストークンを取得してください。

TOK010 = サインアウト中にエラーが発生しました。セッションがまだアクティブな可能性があります。もう一度お試しください。
    .summary = サインアウト処理中にエラーが発生しました
    .description = サインアウト処理中にエラーが発生しました。ユーザーのセッションが完全には終了していない可能性があります。
    .cause-server-error = サーバー側のエラーにより、サインアウトが中断されました。
    .cause-state-not-cleared = 一時的な障害のため、セッションの状態を消去できませんでした。
    .resolution-retry = もう一度サインアウトしてください。
    .resolution-contact-support = それでもセッションがアクティブな場合は、サポートにセッションの強制終了を依頼してください。

TOK011 = このトークンは現在別の操作で使用されています。別のトークンを使用してください。
    .summary = トークンは別の操作で使用中です
    .description = 同時に実行されている操作がすでにトークンをロックしているため、トークンを使用できません。
    .cause-in-use = まだ完了していない別の操作が、トークンを使用しています。
    .resolution-use-another = この操作は別のトークンで実行してください。
    .resolution-wait = 実行中の操作が完了してから、もう一度お試しください。

TOK012 = デバイス情報が不足しているため、認証に失敗しました。再度ログインしてください。
    .summary = 必要なデバイス情報がないため、認証に失敗しました
    .description = 必要なデバイス情報がリクエストに含まれていなかったため、認証を完了できませんでした。
    .cause-not-included = 認証リクエストに、デバイス情報が含まれていませんでした。
    .cause-context-lost = デバイスコンテキストが存在しないか、消去されています。
    .resolution-log-in-again = 有効なデバイス情報をリクエストに含めて、もう一度ログインしてください。

TOK013 = ID{ $token_id }のトークンが見つかりませんでした。
    .summary = 指定されたIDのトークンはありません
    .description = 指定されたIDのトークンは、システムに存在しません。
    .param-token_id = トークンが見つからなかったIDです。
    .cause-wrong-id = トークンIDが間違っているか、そのIDのトークンは作成されていません。
    .cause-removed = トークンが削除されたか、期限切れになってシステムから削除されました。
    .resolution-check-id = トークンIDが正しいこと、およびそのIDのトークンが存在することを確認してください。
    .resolution-generate-new = 元のトークンが削除されている場合は、新しいトークンを生成してください。
