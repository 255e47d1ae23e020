catalog =
    .title = confsyncのエラー

Read = { $path }を読み込めません
    .resolution-path = パスとアクセス権を確認してください。
Write = { $path }に書き込めません
Io = 入出力に失敗しました
Syntax = { $line }行目は設定として読み取れません：{ $text }
    .resolution-form = 各行を`KEY = VALUE`の形式で記述してください。
UnknownKeys = 不明なキーがあります：{ $keys }
NoProfile =
    プロファイル{ $name }は存在しません{ $near ->
        [none] { "" }
       *[other] 。{ $near }ではありませんか？
    }
WrongType = { $key }は{ $expected }である必要がありますが、{ $found }です
Connect = { $address }に接続できません
    .resolution-server = `{ $address }`でサーバーが動作していることを確認してください。
Timeout = { $after }待ちましたが、応答がありません
Status = サーバーがステータス{ $status }を返しました
TooLarge = { $size }バイトは上限の{ $limit }バイトを超えています
Checksum = チェックサムが一致しません（{ $found }、正しくは{ $expected }）
Locked = プロセス{ $pid }がロックを保持しています
Conflict = { $path }が両方で変更されています
Cancelled = 実行は中止されました
GaveUp = { $attempts }回試行しましたが、成功しませんでした
