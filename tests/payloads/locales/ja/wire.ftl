OutOfCredit = 現在の残高は{ $balance }ですが、{ $cost }が必要です。
    .summary = 残高が不足しています。
HalfTranslated = 半分だけ翻訳されています。
