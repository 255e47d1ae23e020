LoginFailed = { $place }から{ $user }としてサインインできませんでした。
    .summary = サインインの失敗
UnknownUser = { $place }から{ $user }としてサインインできませんでした。
    .summary = サインインの失敗
WrongPassword = { $place }から{ $user }としてサインインできませんでした。
    .summary = サインインの失敗
FileHidden = { $name }は、共有されていない{ $count }個のファイルの一つです。
