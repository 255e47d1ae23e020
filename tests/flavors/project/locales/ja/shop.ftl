index = { $hours } のインポートに失敗しました。
    .summary = 何もありません
Symbols = メッセージ { $format }
    .summary = _強調_ {"{"}x{"}"} <b>
    .divergence-summary = わざと *違う* {"{"}y{"}"}
