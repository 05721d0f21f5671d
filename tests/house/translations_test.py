#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations_test.py PROJECT LUPDATE: the .ts files are up to date, and every text has its translation."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

project, lupdate = pathlib.Path(sys.argv[1]), sys.argv[2]
complaints = []


def messages(path):
    """Every message of a .ts file as (context, source, disambiguation) -> element."""
    found = {}
    for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            found[key] = message
    return found


def places(text):
    """What a translation must keep: %1 to %99, %L1, %n, and tags."""
    return sorted(re.findall(r"%L?\d+|%n|</?[a-z]+>", text))


def check_translation(path, key, message):
    where = f"{path.relative_to(project)}: [{key[0]}] \"{key[1]}\""
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    if translation.get("type") == "unfinished" or not all(form.strip() for form in forms):
        complaints.append(f"{where}: not translated")
        return
    for form in forms:
        # A singular may leave its number out ("one order").
        if places(form) != places(key[1]) and not ("%n" in key[1] and len(forms) > 1):
            complaints.append(f"{where}: \"{form}\" has other placeholders")


with tempfile.TemporaryDirectory() as folder:
    fresh = pathlib.Path(folder)
    for path in sorted((project / "translations").glob("*.ts")):
        shutil.copy(path, fresh)
    result = subprocess.run([project / "tools/translations.sh", lupdate, fresh], capture_output=True, text=True)
    # It also remarks on C++ that it need not understand; only a failure counts.
    if result.returncode != 0:
        complaints.append(f"lupdate: {result.stderr.strip()}")
    for name in ("yiping_zh_CN.ts", "yiping_en.ts"):
        path = project / "translations" / name
        if not path.exists():
            complaints.append(f"translations/{name} is missing")
            continue
        known, wanted = messages(path), messages(fresh / name)
        for key in wanted.keys() - known.keys():
            complaints.append(f"translations/{name}: [{key[0]}] \"{key[1]}\": new in the code, not in the file")
        for key in known.keys() - wanted.keys():
            complaints.append(f"translations/{name}: [{key[0]}] \"{key[1]}\": no longer in the code")
        for key, message in known.items():
            check_translation(path, key, message)

for complaint in sorted(complaints):
    print(complaint)
if complaints:
    print(f"{len(complaints)} to mend; build the target update_translations, then translate what is unfinished")
sys.exit(1 if complaints else 0)
