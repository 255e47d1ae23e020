"""Makes a project of PO files: python3 po.py OUT CATALOG=DIR[:DOMAIN] …

DIR holds LOCALE/LC_MESSAGES/DOMAIN.po or .mo; without a domain, django or sphinx. Plural forms become selects, `%(name)s`, `%d` and `{name}` parameters.
Conversion leaves marks of its own (undocumented parameters, keys without sense), which are no findings.
"""

import glob
import json
import os
import re
import shutil
import sys

import polib
from babel import Locale

PLACEHOLDER = re.compile(
    r"%%|%\((\w+)\)([#0\-+ ]*[\d.]*[sdrfi])"
    r"|%((?:\d+\$)?[#0\-+ ']*[\d.*]*(?:(?:hh?|ll?|[zjtqL])?[sdrficuxXo]|<PRI\w+>))"
    r"|\{(\w*)(?:[:!][^{}]*)?\}"
)
RESERVED = {name: name + "_" for name in ("type", "self", "in", "for", "as", "match", "ref", "mod", "use")}
COUNTS = ("count", "counter", "limit_value", "num", "min_length", "result_count")


def escaped(text):
    literals = {"{": '{ "{" }', "}": '{ "}" }', "\n": '{ "\\u000A" }', "\t": '{ "\\u0009" }'}
    return re.sub(r"[{}\x00-\x1f]", lambda c: literals.get(c.group(0), ""), text)


def converted(text, flags):
    """The text as Fluent writes it, and its parameters with their types."""
    out, last, params, positions = [], 0, [], 0
    is_python = "python-format" in flags
    is_brace = any("brace" in flag for flag in flags)
    for found in PLACEHOLDER.finditer(text):
        name, kind, bare, brace = found.groups()
        if found.group(0) == "%%":
            if is_python:
                out += [escaped(text[last : found.start()]), "%"]
                last = found.end()
            continue
        if brace is not None and is_python and not is_brace or brace is None and not is_python:
            continue
        name = name or brace
        place = re.match(r"(\d+)\$", bare or "")
        if place:
            name = f"p{int(place.group(1)) - 1}"
        elif not name or name.isdigit():
            name = f"p{name or positions}"
            positions += 1
        name = RESERVED.get(name, name).lower()
        out += [escaped(text[last : found.start()]), f"{{ ${name} }}"]
        last = found.end()
        letter = (kind or bare or "s")[-1]
        params.append((name, {"f": "f64", "d": "i64", "i": "i64", "u": "u64", ">": "u64"}.get(letter, "string")))
    return "".join(out) + escaped(text[last:]), params


def guarded(text):
    """The text with literals where Fluent would read its ends otherwise."""
    if text[:1] in (".", "*", "[", " ", ""):
        text = '{ "%s" }' % text[:1] + text[1:]
    return text[:-1] + '{ " " }' if text.endswith(" ") else text


def python_of(plural):
    """A conditional of C as one of Python."""
    plural = plural.strip()
    while plural.startswith("(") and closing(plural, 0) == len(plural) - 1:
        plural = plural[1:-1].strip()
    depth = 0
    for at, c in enumerate(plural):
        depth += (c == "(") - (c == ")")
        if c == "?" and depth == 0:
            end = matching_colon(plural, at + 1)
            return f"({python_of(plural[at + 1 : end])} if {plural[:at]} else {python_of(plural[end + 1 :])})"
    return f"({plural})"


def closing(text, start):
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == "(") - (text[at] == ")")
        if depth == 0:
            return at
    return -1


def matching_colon(text, start):
    depth = questions = 0
    for at in range(start, len(text)):
        c = text[at]
        depth += (c == "(") - (c == ")")
        questions += depth == 0 and c == "?"
        if c == ":" and depth == 0:
            if questions == 0:
                return at
            questions -= 1
    raise ValueError(text)


def categories(tag, po):
    """Which plural form of the file numbers of each category of CLDR have."""
    found = re.search(r"plural=\s*(.*?);?\s*$", po.metadata.get("Plural-Forms", "").strip())
    plural = found.group(1).rstrip(";") if found else "n != 1"
    plural = plural.replace("&&", " and ").replace("||", " or ")
    plural = re.sub(r"!(?!=)", " not ", plural)
    form = eval("lambda n: int(%s)" % python_of(plural))
    locale, forms = Locale.parse(tag), {}
    for number in [*range(201), 1000000]:
        forms.setdefault(locale.plural_form(number), form(number))
    forms.setdefault("other", max(forms.values()))
    return sorted(forms.items(), key=lambda one: one[0] == "other")


def formats(entry):
    """How an entry writes parameters. A MO file does not say, and PO files often do not."""
    said = [flag for flag in entry.flags if "format" in flag]
    if said:
        return said
    is_python = re.search(r"%(\(\w+\)|\d\$|\.\*)?[a-z]?[sdiu<]", entry.msgid + (entry.msgid_plural or ""))
    return ["python-format"] if is_python else []


class Catalog:
    def __init__(self, name, dir):
        self.name, self.files, self.keys, self.counts = name, {}, {}, {}
        dir, _, domain = dir.partition(":")
        # Where there are both, the PO file has more to say.
        for end, read in ((".mo", polib.mofile), (".po", polib.pofile)):
            for path in glob.glob(f"{dir}/*/LC_MESSAGES/*{end}"):
                if os.path.basename(path).removesuffix(end) in ([domain] if domain else ["django", "sphinx"]):
                    self.files[path.split(os.sep)[-3]] = read(path)

    def write_source(self, out):
        base = self.files.get("en") or max(self.files.values(), key=len)
        with open(f"{out}/catalog/{self.name}.toml", "w") as file:
            file.write(f'[catalog]\ntitle = "{self.name}"\n')
            for entry in base:
                id = (entry.msgctxt, entry.msgid)
                if not entry.obsolete and id not in self.keys:
                    self.keys[id] = "D%04d" % len(self.keys)
                    file.write(self.source(id, entry))

    def source(self, id, entry):
        text, params = converted(entry.msgid, formats(entry))
        of_plural = []
        if entry.msgid_plural:
            plural, of_plural = converted(entry.msgid_plural, formats(entry))
            numbers = [name for name, kind in of_plural if kind in ("i64", "u64")]
            numbers += [name for name, _ in of_plural if name in COUNTS]
            numbers += [name for name, _ in of_plural]
            if numbers:
                self.counts[id] = count = numbers[0]
                text = f"{{ ${count} ->\n    [one] {guarded(text)}\n   *[other] {guarded(plural)}\n}}"
            else:
                text = guarded(plural)
        else:
            text = guarded(text)
        kinds = {}
        for name, kind in of_plural + params:
            kinds.setdefault(name, kind)
        if id in self.counts:
            kinds[self.counts[id]] = "i64"
        params = ", ".join(f'{{ name = "{name}", type = "{kind}" }}' for name, kind in kinds.items())
        line = f"params = [{params}]\n" if kinds else ""
        return f"\n[error.{self.keys[id]}]\nmessage = {json.dumps(text, ensure_ascii=False)}\n{line}"

    def write_translations(self, out):
        for tag, po in sorted(self.files.items()):
            if tag == "en":
                continue
            try:
                forms = categories(tag, po)
            except Exception as problem:
                print(f"{self.name}: {tag} is left out: {problem}")
                continue
            dir = f"{out}/locales/{tag.replace('_', '-')}"
            os.makedirs(dir, exist_ok=True)
            with open(f"{dir}/{self.name}.ftl", "w") as file:
                for entry in po:
                    id = (entry.msgctxt, entry.msgid)
                    if not entry.obsolete and "fuzzy" not in entry.flags and id in self.keys:
                        text = self.translation(id, entry, forms)
                        if text:
                            file.write(f"{self.keys[id]} = {text}\n")

    def translation(self, id, entry, forms):
        if not entry.msgid_plural:
            return guarded(converted(entry.msgstr, formats(entry))[0]) if entry.msgstr else None
        if not entry.msgstr_plural or not all(entry.msgstr_plural.values()):
            return None
        texts = {at: guarded(converted(text, formats(entry))[0]) for at, text in entry.msgstr_plural.items()}
        last = texts[max(texts)]
        if id not in self.counts or len(texts) == 1:
            return f"\n    {last}"
        variants = "".join(
            f"    {'*' if name == 'other' else ' '}[{name}] {texts.get(at, last)}\n" for name, at in forms
        )
        return f"\n    {{ ${self.counts[id]} ->\n{variants}    }}"


def main():
    out = sys.argv[1]
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out + "/catalog")
    for argument in sys.argv[2:]:
        catalog = Catalog(*argument.split("=", 1))
        catalog.write_source(out)
        catalog.write_translations(out)
        print(f"{catalog.name}: {len(catalog.keys)} messages, {len(catalog.files)} locales")


main()
