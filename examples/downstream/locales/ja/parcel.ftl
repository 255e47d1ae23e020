catalog =
    .title = 荷物のエラー
    .description = 差出人から玄関までの間に起こりうるエラーです。

Late = 荷物{ $tracking }の配達が{ $days }日遅れています。
    .summary = 荷物の遅延
    .param-tracking = 伝票に記載された番号です。
    .param-days = 配達予定日から過ぎた日数です。
    .cause-weather = 悪天候のため、配送車が集配所を出られませんでした。
    .resolution-wait = もう1日お待ちになってから、返金を請求してください。

TooHeavy = 荷物の重さが{ NUMBER($kilograms, maximumFractionDigits: 1) }kgあり、{ $limit }kgを超えています。
    .summary = 荷物の重量超過
    .param-kilograms = 計量した重さです。
    .param-limit = 配達員が持ち上げてよい重さです。
    .cause-bricks = れんがが入っています。
    .resolution-split = { $limit }kg未満の荷物2個に分けて送ってください。

AddressIncomplete =
    住所に{ $missing ->
        [street] 番地
        [city] 市区町村
       *[postcode] 郵便番号
    }がありません。
    .summary = 住所の不備
    .param-missing = 不足している項目です。
    .param-door_key = 配達員だけに渡す、玄関の暗証番号です。
    .cause-typed = 入力されていません。
    .resolution-complete = 荷物のページで住所を補ってください。

Lost = 荷物{ $tracking }が行方不明です。
    .summary = 荷物の紛失
    .param-tracking = 伝票に記載された番号です。
    .cause-unknown = 原因がわかっていれば、行方不明にはなっていません。
    .resolution-search = 集配所に捜索を依頼してください。
