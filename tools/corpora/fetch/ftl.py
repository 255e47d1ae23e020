"""Makes a project of Fluent files: python3 ftl.py OUT CATALOG=DIR …

DIR holds LOCALE/…/*.ftl, with `en-US` as the source. Each value and each attribute becomes an entry. Terms stay terms.
Types come from the comments ("$count (Number)"), from selects and from NUMBER and DATETIME.
"""

import glob
import json
import os
import re
import shutil
import sys

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Visitor

SOURCE = "en-US"
CATEGORIES = ("zero", "one", "two", "few", "many")
COMMENTED = re.compile(r"\$([A-Za-z][\w-]*)\s*\((\w+)\)")
KINDS = {"number": "i64", "date": "timestamp"}


class Parameters(Visitor):
    """The names and types of what a pattern shows or selects by."""

    def __init__(self, comment):
        self.kinds = {}
        self.said = {name: KINDS.get(kind.lower()) for name, kind in COMMENTED.findall(comment)}

    def see(self, name, kind=None):
        kind = kind or self.said.get(name)
        if kind or name not in self.kinds:
            self.kinds[name] = kind or self.kinds.get(name) or "string"

    def visit_VariableReference(self, node):
        self.see(node.id.name)

    def visit_FunctionReference(self, node):
        kind = {"NUMBER": "f64", "DATETIME": "timestamp"}.get(node.id.name)
        for argument in node.arguments.positional:
            if isinstance(argument, ast.VariableReference):
                self.see(argument.id.name, kind)

    def visit_SelectExpression(self, node):
        self.generic_visit(node)
        keys = [variant.key for variant in node.variants]
        is_number = any(isinstance(key, ast.NumberLiteral) or key.name in CATEGORIES for key in keys)
        if is_number and isinstance(node.selector, ast.VariableReference):
            self.see(node.selector.id.name, "i64")


def key(id, attribute=None):
    words = re.split(r"[^0-9A-Za-z]+", id if attribute is None else f"{id}-{attribute}")
    name = "".join(word[:1].upper() + word[1:] for word in words)
    return name if name[:1].isalpha() else "M" + name


def patterns(message):
    """The value and the attributes of a message, by the keys of their entries."""
    if message.value:
        yield key(message.id.name), message.value
    for attribute in message.attributes:
        yield key(message.id.name, attribute.id.name), attribute.value


def written(pattern, indent):
    message = FluentSerializer().serialize_entry(ast.Message(ast.Identifier("a"), pattern))
    text = message.removeprefix("a =").strip("\n")
    lines = [line[4:] if line.startswith("    ") else line for line in text.split("\n")]
    return ("\n" + indent).join(lines).strip(" ")


def entries(dir, tag):
    for path in sorted(glob.glob(f"{dir}/{tag}/**/*.ftl", recursive=True)):
        with open(path) as file:
            yield from FluentParser().parse(file.read()).body


def term(entry):
    return FluentSerializer().serialize_entry(entry)


def write_source(out, name, dir):
    keys = set()
    with open(f"{out}/catalog/{name}.toml", "w") as file:
        file.write(f'[catalog]\ntitle = "{name}"\n')
        for entry in entries(dir, SOURCE):
            if not isinstance(entry, ast.Message):
                continue
            for id, pattern in patterns(entry):
                if id in keys:
                    continue
                keys.add(id)
                parameters = Parameters(entry.comment.content if entry.comment else "")
                parameters.visit(pattern)
                kinds = parameters.kinds.items()
                params = ", ".join(f'{{ name = "{name}", type = "{kind}" }}' for name, kind in kinds)
                file.write(f"\n[error.{id}]\nmessage = {json.dumps(written(pattern, ''), ensure_ascii=False)}\n")
                file.write(f"params = [{params}]\n" if kinds else "")
    return keys


def write_translations(out, name, dir, keys):
    for tag in sorted(os.listdir(dir)):
        terms = [term(entry) for entry in entries(dir, tag) if isinstance(entry, ast.Term)]
        folder = f"{out}/locales/{'en' if tag == SOURCE else tag}"
        os.makedirs(folder, exist_ok=True)
        if terms:
            with open(f"{folder}/terms.ftl", "a") as file:
                file.write("".join(terms))
        if tag == SOURCE:
            continue
        seen = set()
        with open(f"{folder}/{name}.ftl", "w") as file:
            for entry in entries(dir, tag):
                for id, pattern in patterns(entry) if isinstance(entry, ast.Message) else ():
                    if id in keys and id not in seen:
                        seen.add(id)
                        file.write(f"{id} = {written(pattern, '    ')}\n")


def main():
    out = sys.argv[1]
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out + "/catalog")
    for argument in sys.argv[2:]:
        name, dir = argument.split("=", 1)
        keys = write_source(out, name, dir)
        write_translations(out, name, dir, keys)
        print(f"{name}: {len(keys)} texts, {len(os.listdir(dir))} locales")


main()
