//! The words around an entry's texts: headings of pages and of the command's output.
//!
//! A static table, since they must be there in the language of any catalog, and before one compiles.

use errorbook_compiler::serving_locale;
use errorbook_core::Locale;

use crate::punctuation::{ARABIC, FRENCH, FULL_WIDTH, Punctuation, WESTERN};

macro_rules! headings {
    (
        $(#[doc = $doc:literal] $field:ident,)*;
        $($tag:literal $marks:ident [$($text:literal)*];)*
    ) => {
        /// Headings in one language.
        #[derive(Debug, PartialEq, Eq)]
        pub struct Headings {
            $(#[doc = $doc] pub $field: &'static str,)*
            /// The marks around them.
            pub punctuation: &'static Punctuation,
        }

        const fn row(
            punctuation: &'static Punctuation,
            [$($field),*]: [&'static str; 40],
        ) -> Headings {
            Headings { $($field,)* punctuation }
        }

        /// English first, which stands in for every language that is not here.
        static TABLE: &[(&str, Headings)] = &[$(($tag, row(&$marks, [$($text),*])),)*];
    };
}

headings! {
    /// Over the table of all entries.
    overview,
    /// Over the sections of the entries.
    details,
    /// Over codes.
    code,
    /// Over HTTP statuses.
    status,
    /// Over messages.
    message,
    /// Over summaries.
    summary,
    /// Over descriptions.
    description,
    /// Over causes.
    causes,
    /// Over resolutions.
    resolutions,
    /// Over parameters.
    params,
    /// Over the names of parameters.
    name,
    /// Over the types of parameters.
    kind,
    /// Over what quantities count.
    unit,
    /// Over examples of values.
    example,
    /// Over values.
    value,
    /// Before related codes.
    related,
    /// Before a remark.
    note,
    /// Of a translation that says something else than the source.
    divergence,
    /// Of a translation that is older than its source.
    stale,
    /// Of a parameter that may come from outside.
    untrusted,
    /// Of a parameter that is never shown.
    secret,
    /// In place of the texts of an entry that has none.
    undocumented,
    /// Over what went wrong, in a table.
    problem,
    /// Before endpoints.
    endpoint,
    /// Before a payload.
    payload,
    /// Before a payload that was recorded.
    recorded,
    /// Before a warning.
    warning,
    /// Before the id of a case.
    case,
    /// Over the targets of links.
    links,
    /// Of a link whose address is not known.
    unknown,
    /// Before the version since which there is no such error any more.
    retired,
    /// Before the version since which an error is not to be used any more.
    deprecated,
    /// Before the code that is used in its place.
    replaced_by,
    /// Before how bad an error is.
    severity,
    /// That trying again may help.
    retryable,
    /// That trying again does not help.
    not_retryable,
    /// Before the words that an error is filed under.
    tags,
    /// Before the section that an error is shown in.
    section,
    /// Over a sample that raises an error.
    wrong,
    /// Over a sample that does not.
    right,;

    "en" WESTERN ["Overview" "Error Code Details" "Code" "Status" "Message" "Summary" "Description" "Root Cause"
        "Resolution" "Parameters" "Name" "Type" "Unit" "Example" "Value" "Related" "Note"
        "This translation differs from the source text" "This translation is older than the source text" "untrusted" "secret" "undocumented"
        "Problem" "Endpoint" "Payload" "Recorded payload" "Warning" "Case" "Links" "address unknown"
        "Retired since" "Deprecated since" "Replaced by"
        "Severity" "Trying again may help" "Trying again does not help" "Tags" "Section" "Wrong" "Right"];
    "ja" FULL_WIDTH ["概要" "エラーコードの詳細" "コード" "ステータス" "メッセージ" "要約" "説明" "根本原因"
        "解決方法" "パラメーター" "名前" "型" "単位" "例" "値" "関連コード" "注"
        "この翻訳は原文と内容が異なります" "原文が変更されましたが、この翻訳はまだ更新されていません" "外部からの値" "非公開" "説明はまだありません"
        "問題" "エンドポイント" "ペイロード" "記録されたペイロード" "警告" "ケース" "リンク" "アドレス不明"
        "廃止されたバージョン" "非推奨になったバージョン" "後継のコード"
        "重大度" "再試行で解決する可能性があります" "再試行しても解決しません" "タグ" "セクション" "誤りの例" "正しい例"];
    "fr" FRENCH ["Vue d’ensemble" "Détail des codes d’erreur" "Code" "Statut" "Message" "Résumé" "Description" "Causes"
        "Résolution" "Paramètres" "Nom" "Type" "Unité" "Exemple" "Valeur" "Codes associés" "Remarque"
        "Cette traduction diffère du texte source" "Cette traduction est antérieure au texte source actuel" "non fiable" "secret" "non documenté"
        "Problème" "Point de terminaison" "Charge utile" "Charge utile enregistrée" "Avertissement" "Cas" "Liens" "adresse inconnue"
        "Retiré depuis" "Obsolète depuis" "Remplacé par"
        "Gravité" "Réessayer peut aider" "Réessayer n’aide pas" "Étiquettes" "Section" "Incorrect" "Correct"];
    "de" WESTERN ["Übersicht" "Fehlercodes im Einzelnen" "Code" "Status" "Meldung" "Zusammenfassung" "Beschreibung" "Ursachen"
        "Behebung" "Parameter" "Name" "Typ" "Einheit" "Beispiel" "Wert" "Verwandte Codes" "Hinweis"
        "Diese Übersetzung weicht vom Ausgangstext ab" "Diese Übersetzung ist älter als der Ausgangstext" "nicht vertrauenswürdig" "geheim" "nicht dokumentiert"
        "Problem" "Endpunkt" "Nutzdaten" "Aufgezeichnete Nutzdaten" "Warnung" "Fall" "Links" "Adresse unbekannt"
        "Entfallen seit" "Veraltet seit" "Ersetzt durch"
        "Schweregrad" "Ein neuer Versuch kann helfen" "Ein neuer Versuch hilft nicht" "Schlagwörter" "Abschnitt" "Falsch" "Richtig"];
    "es" WESTERN ["Resumen general" "Detalles de los códigos de error" "Código" "Estado" "Mensaje" "Resumen" "Descripción" "Causas"
        "Solución" "Parámetros" "Nombre" "Tipo" "Unidad" "Ejemplo" "Valor" "Códigos relacionados" "Nota"
        "Esta traducción difiere del texto original" "Esta traducción es anterior al texto original actual" "no fiable" "secreto" "sin documentar"
        "Problema" "Punto de conexión" "Carga útil" "Carga útil registrada" "Advertencia" "Caso" "Enlaces" "dirección desconocida"
        "Retirado desde" "Obsoleto desde" "Sustituido por"
        "Gravedad" "Reintentar puede ayudar" "Reintentar no ayuda" "Etiquetas" "Sección" "Incorrecto" "Correcto"];
    "pt" WESTERN ["Visão geral" "Detalhes dos códigos de erro" "Código" "Status" "Mensagem" "Resumo" "Descrição" "Causas"
        "Resolução" "Parâmetros" "Nome" "Tipo" "Unidade" "Exemplo" "Valor" "Códigos relacionados" "Nota"
        "Esta tradução difere do texto original" "Esta tradução é anterior ao texto original atual" "não confiável" "secreto" "não documentado"
        "Problema" "Ponto de extremidade" "Carga útil" "Carga útil registrada" "Aviso" "Caso" "Links" "endereço desconhecido"
        "Retirado desde" "Obsoleto desde" "Substituído por"
        "Gravidade" "Tentar de novo pode ajudar" "Tentar de novo não ajuda" "Etiquetas" "Seção" "Incorreto" "Correto"];
    "it" WESTERN ["Panoramica" "Dettagli dei codici di errore" "Codice" "Stato" "Messaggio" "Riepilogo" "Descrizione" "Cause"
        "Risoluzione" "Parametri" "Nome" "Tipo" "Unità" "Esempio" "Valore" "Codici correlati" "Nota"
        "Questa traduzione differisce dal testo originale" "Questa traduzione è precedente al testo originale attuale" "non attendibile" "segreto" "non documentato"
        "Problema" "Endpoint" "Payload" "Payload registrato" "Avviso" "Caso" "Link" "indirizzo sconosciuto"
        "Ritirato dalla versione" "Deprecato dalla versione" "Sostituito da"
        "Gravità" "Riprovare può aiutare" "Riprovare non aiuta" "Etichette" "Sezione" "Errato" "Corretto"];
    "pl" WESTERN ["Przegląd" "Szczegóły kodów błędów" "Kod" "Status" "Komunikat" "Podsumowanie" "Opis" "Przyczyny"
        "Rozwiązanie" "Parametry" "Nazwa" "Typ" "Jednostka" "Przykład" "Wartość" "Powiązane kody" "Uwaga"
        "To tłumaczenie różni się od tekstu źródłowego" "To tłumaczenie jest starsze niż tekst źródłowy" "niezaufane" "tajne" "brak opisu"
        "Problem" "Punkt końcowy" "Ładunek" "Zarejestrowany ładunek" "Ostrzeżenie" "Przypadek" "Linki" "adres nieznany"
        "Wycofany od wersji" "Przestarzały od wersji" "Zastąpiony przez"
        "Ważność" "Ponowna próba może pomóc" "Ponowna próba nie pomoże" "Znaczniki" "Sekcja" "Źle" "Dobrze"];
    "ru" WESTERN ["Обзор" "Описание кодов ошибок" "Код" "Статус" "Сообщение" "Краткое описание" "Описание" "Причины"
        "Решение" "Параметры" "Имя" "Тип" "Единица" "Пример" "Значение" "Связанные коды" "Примечание"
        "Этот перевод отличается от исходного текста" "Этот перевод старше исходного текста" "ненадёжное" "секретное" "описания нет"
        "Проблема" "Конечная точка" "Полезная нагрузка" "Записанная полезная нагрузка" "Предупреждение" "Случай" "Ссылки" "адрес неизвестен"
        "Больше не используется с версии" "Устарел с версии" "Заменён на"
        "Серьёзность" "Повторная попытка может помочь" "Повторная попытка не поможет" "Теги" "Раздел" "Неправильно" "Правильно"];
    "ar" ARABIC ["نظرة عامة" "تفاصيل رموز الأخطاء" "الرمز" "الحالة" "الرسالة" "الملخص" "الوصف" "الأسباب"
        "الحل" "المعلمات" "الاسم" "النوع" "الوحدة" "مثال" "القيمة" "رموز ذات صلة" "ملاحظة"
        "تختلف هذه الترجمة عن النص الأصلي" "هذه الترجمة أقدم من النص الأصلي" "غير موثوق" "سري" "غير موثق"
        "المشكلة" "نقطة النهاية" "الحمولة" "الحمولة المسجلة" "تحذير" "الحالة المحددة" "الروابط" "العنوان غير معروف"
        "مُلغى منذ الإصدار" "مهمل منذ الإصدار" "حلّ محله"
        "الخطورة" "قد تفيد إعادة المحاولة" "لا تفيد إعادة المحاولة" "الوسوم" "القسم" "خطأ" "صحيح"];
    "zh-Hans" FULL_WIDTH ["概览" "错误代码详情" "代码" "状态" "消息" "摘要" "说明" "根本原因"
        "解决方法" "参数" "名称" "类型" "单位" "示例" "值" "相关代码" "备注"
        "此译文与原文内容不同" "原文已更改，此译文尚未更新" "不可信" "机密" "尚无说明"
        "问题" "端点" "有效负载" "记录的有效负载" "警告" "情况" "链接" "地址未知"
        "停用起始版本" "弃用起始版本" "替代代码"
        "严重程度" "重试可能有帮助" "重试没有帮助" "标签" "部分" "错误示例" "正确示例"];
    "zh-Hant" FULL_WIDTH ["概觀" "錯誤代碼詳細資料" "代碼" "狀態" "訊息" "摘要" "說明" "根本原因"
        "解決方法" "參數" "名稱" "類型" "單位" "範例" "值" "相關代碼" "備註"
        "此譯文與原文內容不同" "原文已變更，此譯文尚未更新" "不可信任" "機密" "尚無說明"
        "問題" "端點" "承載資料" "記錄的承載資料" "警告" "情況" "連結" "位址未知"
        "停用起始版本" "棄用起始版本" "取代代碼"
        "嚴重程度" "重試可能有幫助" "重試沒有幫助" "標籤" "區段" "錯誤範例" "正確範例"];
    "ko" WESTERN ["개요" "오류 코드 상세 정보" "코드" "상태" "메시지" "요약" "설명" "근본 원인"
        "해결 방법" "매개변수" "이름" "유형" "단위" "예" "값" "관련 코드" "참고"
        "이 번역은 원문과 내용이 다릅니다" "원문이 변경되었지만 이 번역은 아직 갱신되지 않았습니다" "신뢰할 수 없음" "비밀" "설명 없음"
        "문제" "엔드포인트" "페이로드" "기록된 페이로드" "경고" "경우" "링크" "주소 알 수 없음"
        "폐지된 버전" "사용 중단된 버전" "대체 코드"
        "심각도" "다시 시도하면 해결될 수 있음" "다시 시도해도 해결되지 않음" "태그" "섹션" "잘못된 예" "올바른 예"];
}

/// Returns the headings for readers of a locale; English if there are none in their language.
///
/// ```
/// use errorbook_reference::headings;
///
/// assert_eq!(headings(&"ja-JP".parse()?).message, "メッセージ");
/// assert_eq!(headings(&"zh-TW".parse()?).message, "訊息");
/// assert_eq!(headings(&"gsw".parse()?).message, "Meldung"); // Who reads Swiss German reads German.
/// assert_eq!(headings(&"tlh".parse()?).message, "Message");
/// # Ok::<(), errorbook_core::LocaleError>(())
/// ```
#[must_use]
pub fn headings(locale: &Locale) -> &'static Headings {
    let (_, english) = &TABLE[0];
    let known: Vec<Locale> = TABLE
        .iter()
        .filter_map(|(tag, _)| tag.parse().ok())
        .collect();
    serving_locale(locale, &known)
        .and_then(|at| TABLE.get(at))
        .map_or(english, |(_, headings)| headings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_the_table_finds_its_own_headings() {
        for (tag, headings_of_tag) in TABLE {
            let locale: Locale = tag.parse().unwrap();
            assert_eq!(locale.as_str(), *tag);
            assert_eq!(headings(&locale), headings_of_tag, "{tag}");
        }
    }
}
