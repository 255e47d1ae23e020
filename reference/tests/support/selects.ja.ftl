catalog =
    .title = ファイル
note--backup = *バックアップ*を保管してください。
Table = このファイルには表を含められません。
    .cause-old = プログラムが古い可能性があります。
    .resolution-update = { $format ->
        [ini] リーダー
       *[other] プログラム
    }を更新してください。
    .param-format = ファイルの形式です。
