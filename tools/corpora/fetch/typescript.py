#!/usr/bin/env python3
"""Makes a project of the messages of TypeScript 5.9 (npm): 2,089 codes in 13 languages.

    python3 typescript.py OUT [--only N]

Writes OUT/catalog/ts.toml and OUT/locales/<lang>/ts.ftl. Placeholders {0}, {1} become { $p0 }, { $p1 } (string).
"""
import json, os, re, subprocess, sys, tarfile, tempfile

LANGS = ["cs", "de", "es", "fr", "it", "ja", "ko", "pl", "pt-br", "ru", "tr", "zh-cn", "zh-tw"]
DIAG = re.compile(r'diag\(\s*(\d+),\s*(\d) /\* \w+ \*/,\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"')


def ftl(text):
    """Plain text with {N} placeholders as one line of Fluent."""
    out, last = [], 0
    for m in re.finditer(r"\{(\d+)\}|[{}]|\n", text):
        out.append(text[last:m.start()])
        out.append("{ $p%s }" % m.group(1) if m.group(1) else '{ "\\u000A" }' if m.group(0) == "\n" else '{ "%s" }' % m.group(0))
        last = m.end()
    s = "".join(out) + text[last:]
    if s[:1] in ".*[ " or s == "":
        s = '{ "%s" }' % s[:1] + s[1:]
    if s.endswith(" "):
        s = s[:-1] + '{ " " }'
    return s


def toml(s):
    return json.dumps(s, ensure_ascii=False)


def main():
    out = sys.argv[1]
    only = int(sys.argv[sys.argv.index("--only") + 1]) if "--only" in sys.argv else None
    with tempfile.TemporaryDirectory() as tmp:
        subprocess.run(["npm", "pack", "--silent", "typescript@5.9.3"], cwd=tmp, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(os.path.join(tmp, "typescript-5.9.3.tgz")) as t:
            t.extractall(tmp, filter="data")
        lib = os.path.join(tmp, "package", "lib")
        source = [(c, k, json.loads('"%s"' % m)) for c, _, k, m in DIAG.findall(open(os.path.join(lib, "typescript.js")).read())]
        seen, rows = set(), []
        for code, key, text in source:
            if code not in seen:
                seen.add(code)
                rows.append((code, key, text))
        rows = rows[:only]
        os.makedirs(os.path.join(out, "catalog"), exist_ok=True)
        with open(os.path.join(out, "catalog", "ts.toml"), "w") as f:
            f.write('[catalog]\ntitle = "TypeScript diagnostics"\n')
            for code, key, text in rows:
                n = max([int(x) for x in re.findall(r"\{(\d+)\}", text)], default=-1) + 1
                f.write(f"\n[error.TS{code}]\nmessage = {toml(ftl(text))}\n")
                if n:
                    f.write("params = [" + ", ".join('{ name = "p%d", type = "string" }' % i for i in range(n)) + "]\n")
        for lang in LANGS:
            tr = json.load(open(os.path.join(lib, lang, "diagnosticMessages.generated.json")))
            tag = {"pt-br": "pt-BR", "zh-cn": "zh-CN", "zh-tw": "zh-TW"}.get(lang, lang)
            os.makedirs(os.path.join(out, "locales", tag), exist_ok=True)
            with open(os.path.join(out, "locales", tag, "ts.ftl"), "w") as f:
                for code, key, text in rows:
                    if key in tr:
                        f.write(f"TS{code} = {ftl(tr[key])}\n")
    print(len(rows), "codes")


main()
