//! A typed value to a text, by errorbook and by what a user would take instead.

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher};
use errorbook_benches::peers::{
    EsFluentEmbedded, FluentStatic, FluentTemplates, FluentTyped, FormatPattern, Formatjs, Leptos,
    RustI18n, WritePattern,
};
use errorbook_benches::{
    ByHand, ByThiserror, Contender, Display, Language, Localize, Message, text,
};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

fn write<C: Contender>(bencher: Bencher<'_, '_>, language: Language, message: Message) {
    let contender = C::new(language);
    let length = text::<C>(language, message).len();
    let mut out = String::with_capacity(length);
    bencher.counter(BytesCount::new(length)).bench_local(|| {
        out.clear();
        contender.write(divan::black_box(message), &mut out);
        divan::black_box(&out);
    });
}

#[divan::bench(
    args = Message::ALL,
    types = [
        ByHand, ByThiserror, Display, Localize, Leptos, FluentStatic, WritePattern, FormatPattern,
        FluentTyped, FluentTemplates, RustI18n, Formatjs, EsFluentEmbedded,
    ],
)]
fn english<C: Contender>(bencher: Bencher<'_, '_>, message: Message) {
    write::<C>(bencher, Language::English, message);
}

#[divan::bench(
    args = Message::ALL,
    types = [
        ByHand, Display, Localize, Leptos, FluentStatic, WritePattern, FormatPattern, FluentTyped,
        FluentTemplates, RustI18n, Formatjs, EsFluentEmbedded,
    ],
)]
fn japanese<C: Contender>(bencher: Bencher<'_, '_>, message: Message) {
    write::<C>(bencher, Language::Japanese, message);
}
