PaperOut =
    { $tray ->
        [manual] 用紙をセットしてください。
       *[cassette] カセットに用紙がありません。残り{ $pages }ページです。
    }
    .summary = 用紙切れ
    .resolution-load = 同じサイズの用紙をセットしてください。

CoverOpen = カバーが開いています。
    .summary = カバーオープン
    .resolution-close = カバーを閉じてください。
