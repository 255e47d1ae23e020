UnknownKeys =
    { $keys ->
        [0] 不明なキーはありません。
       *[other] キー { $keys } は不明です。
    }
NoProfile =
    プロファイル { $name } がありません。{ $near ->
        [none] { "" }
       *[other] { $near } のことですか？
    }
