"""Compares what `errorbook check` finds with what Mozilla's tools find, on broken copies of locales/ja/tok.ftl.

    python3 compare.py ERRORBOOK [WORKDIR]

ERRORBOOK is the command (target/debug/errorbook). WORKDIR gets a virtual environment with compare-locales, moz.l10n
and moz-fluent-linter of PyPI. Each copy has one defect. The table says which tool says something of the copy that it
does not say of the sound file. Ends with status 1 if one of them finds what errorbook does not.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import venv

ROOT = pathlib.Path(__file__).resolve().parents[3]
PACKAGES = ["compare-locales==9.0.5", "moz.l10n==0.15.0", "moz-fluent-linter==0.4.10"]
PLURAL = "{ $minutes ->\n        [one] { $minutes }分\n       *[other] { $minutes }分\n    }"

# What is broken: a name, the text that is replaced (once) and what stands there then. Of a style that is reported only
# where the source has the other one, the same for the source.
DEFECTS = [
    ("syntax error", "TOK003 = download Id { $download_id }", "TOK003 = download Id { $download_id"),
    ("no value", "TOK003 = download Id", "TOK003\n# download Id"),
    ("message twice", "TOK003 = ", "TOK002 = 二つ目です。\n\nTOK003 = "),
    ("attribute twice", "    .cause-revoked = ", "    .cause-revoked = 失効しました。\n    .cause-revoked = "),
    ("attribute that is not in the source", "    .cause-revoked = ", "    .cause-revokt = 失効しました。\n    .cause-revoked = "),
    ("attribute missing", r"re:\n    \.cause-revoked = [^\n]*", ""),
    ("message missing", r"re:\nTOK003 = [^\n]*(\n    [^\n]*)*", ""),
    ("message that is not in the source", "TOK003 = ", "TOK999 = ありません。\n\nTOK003 = "),
    ("unknown term", "TOK003 = ", "TOK003 = { -unknown }"),
    ("unknown message", "TOK003 = ", "TOK003 = { TOK998 }"),
    ("unknown attribute of a message", "TOK003 = ", "TOK003 = { TOK002.unknown }"),
    ("variant twice", "TOK003 = ", "TOK003 = { $download_id ->\n        [a] あ\n        [a] い\n       *[b] う\n    }"),
    ("select without a default", "TOK003 = ", "TOK003 = { $download_id ->\n        [a] あ\n        [b] う\n    }"),
    ("unknown parameter", "TOK003 = download Id { $download_id }", "TOK003 = download Id { $download }"),
    ("parameter missing", "TOK003 = download Id { $download_id }", "TOK003 = download Id"),
    ("message that refers to itself", "TOK003 = ", "TOK003 = { TOK003 }"),
    ("straight quotation marks", "TOK003 = ", "TOK003 = \"x\"", ("Failed to export", "“Failed” to export")),
    ("three dots", "TOK003 = ", "TOK003 = 読み込み中...", ("Failed to export", "Loading… Failed to export")),
    ("straight apostrophe", "TOK003 = ", "TOK003 = user's ", ("Failed to export", "The user’s failed export of")),
    ("empty attribute", r"re:(\n    \.cause-revoked =) [^\n]*", r'\1 { "" }'),
    ("unknown function", "TOK003 = ", "TOK003 = { UPPER($download_id) }"),
    ("number as a placeable", "TOK003 = download Id { $download_id }", "TOK003 = download Id { 0 }"),
    ("HTML", "TOK003 = ", "TOK003 = <b>太字</b>"),
]


def fields(entry):
    """The names and texts of an entry's fields, as translation files name them."""
    for name in ("summary", "description"):
        if name in entry:
            yield name, entry[name]
    for kind, prefix in (("causes", "cause"), ("resolutions", "resolution"), ("params", "param")):
        for item in entry.get(kind, []):
            text = item.get("doc") if kind == "params" else item.get("text")
            if isinstance(text, str):
                yield f"{prefix}-{item.get('id') or item['name']}", text


def reference(catalog):
    """The source texts as a Fluent file."""
    out = [f"catalog =\n    .title = {catalog['catalog']['title']}\n    .description = {catalog['catalog']['description']}"]
    for key, entry in catalog["error"].items():
        lines = [f"{key} = {entry['message']}" if "message" in entry else f"{key} ="]
        lines += [f"    .{name} = {text}" for name, text in fields(entry)]
        out.append("\n".join(lines))
    return "\n\n".join(out) + "\n"


def broken(text, old, new):
    if old.startswith("re:"):
        text, count = re.subn(old[3:], new, text, count=1)
    else:
        count, text = text.count(old), text.replace(old, new, 1)
    if not count:
        sys.exit(f"not in the file: {old}")
    return text


def output(command, cwd):
    run = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    return run.stdout + run.stderr


class Tools:
    def __init__(self, errorbook, work):
        self.errorbook = str(pathlib.Path(errorbook).resolve())
        env = work / "env"
        if not env.exists():
            venv.create(env, with_pip=True)
            subprocess.run([env / "bin/pip", "install", "-q", *PACKAGES], check=True)
        self.bin = env / "bin"

    def say(self, dir):
        """What each tool says of a project, as sets of lines without places."""
        return {
            "errorbook": self.own(dir),
            "compare-locales": self.lines(output([self.bin / "compare-locales", "--full", "l10n.toml", ".", "ja"], dir)),
            "moz.l10n": self.lines(output([self.bin / "moz-l10n", "lint", "locales/ja/tok.ftl"], dir)),
            "moz-fluent-linter": self.lines(output([self.bin / "moz-fluent-lint", "locales/ja"], dir)),
        }

    def own(self, dir):
        found = output([self.errorbook, "check", "--format", "json", "--dir", str(dir)], dir)
        start = found.find("[")
        found = json.loads(found[start : found.rindex("]") + 1])
        return {f"{one['code']} {one['message']}" for one in found}

    @staticmethod
    def lines(text):
        # Statistics and places are others in each file.
        lines = (re.sub(r"\d+", "0", line).strip() for line in text.splitlines())
        noise = re.compile(r"^(changed|missing|unchanged|errors|warnings|keys|total|report|0% |\W*$)|words|^ja$", re.I)
        return {line for line in lines if line and not noise.search(line)}


def main():
    work = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()).resolve()
    work.mkdir(parents=True, exist_ok=True)
    tools = Tools(sys.argv[1], work)
    catalog = (ROOT / "catalog/tok.toml").read_text()
    translation = (ROOT / "locales/ja/tok.ftl").read_text()
    project = work / "project"
    shutil.rmtree(project, ignore_errors=True)
    for folder in ("catalog", "locales/ja"):
        (project / folder).mkdir(parents=True)
    (project / "l10n.toml").write_text(
        'basepath = "."\nlocales = ["ja"]\n[[paths]]\n  reference = "reference/tok.ftl"\n  l10n = "locales/{locale}/tok.ftl"\n'
    )
    (project / "reference").mkdir()

    def say(source, text):
        (project / "catalog/tok.toml").write_text(source)
        (project / "reference/tok.ftl").write_text(reference(tomllib.loads(source)))
        (project / "locales/ja/tok.ftl").write_text(text)
        return tools.say(project)

    sound = say(catalog, translation)
    names = list(sound)
    print("| defect | " + " | ".join(names) + " |\n|---|" + "---|" * len(names))
    behind = []
    for name, old, new, *edits in DEFECTS:
        source = broken(catalog, *edits[0]) if edits else catalog
        before = say(source, translation) if edits else sound
        after = say(source, broken(translation, old, new))
        new_lines = {tool: sorted(after[tool] - before[tool]) for tool in names}
        codes = sorted({line.split(" ")[0] for line in new_lines["errorbook"]})
        cells = [", ".join(codes) or "–"] + ["found" if new_lines[tool] else "–" for tool in names[1:]]
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)
        if not codes and any(new_lines[tool] for tool in names[1:]):
            behind.append((name, new_lines))
    for name, lines in behind:
        print(f"only others find: {name}: {lines}", file=sys.stderr)
    sys.exit(1 if behind else 0)


main()
