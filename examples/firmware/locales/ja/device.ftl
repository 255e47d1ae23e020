SensorSilent = センサー{ $name }が{ $seconds }秒間応答していません。
TooHot = { $time }に{ $degrees } °Cとなり、温度が高すぎます。
StorageFailed = 測定値を保存できませんでした。
