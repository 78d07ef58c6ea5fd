#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes translation files out of the fresh one that lupdate wrote.

    make_ts.py english IN.ts OUT.ts   the plurals: "%n day(s)" becomes "%n day" and "%n days"
    make_ts.py pseudo  IN.ts OUT.ts   a pseudo-locale: accents, brackets and 40 % more length; %1, %n and tags stay

Exit 1 with a sentence if a plural cannot be made.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

ACCENTS = str.maketrans("AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpRrSsTtUuVvWwXxYyZz",
                        "ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž")
KEPT = re.compile(r"%L?\d+|%L?n|<[^>]+>|&\w+;|&(?=\w)|\{[^}]*\}|\\n")
PLURAL = re.compile(r"\((s|es)\)")
EITHER = re.compile(r"\((\w*)\|(\w+)\)")


def english(text, one):
    """One of the two English forms of a text that marks its plural: "day(s)", "entr(y|ies) (is|are)"."""
    text = EITHER.sub(r"\1" if one else r"\2", text)
    return PLURAL.sub("" if one else r"\1", text)


def pseudo(text):
    parts, at = [], 0
    for kept in KEPT.finditer(text):
        parts += [text[at:kept.start()].translate(ACCENTS), kept.group()]
        at = kept.end()
    parts.append(text[at:].translate(ACCENTS))
    spoken = len(KEPT.sub("", text))
    return "[" + "".join(parts) + " " + "~" * max(1, round(spoken * 0.4) - 3) + "]"


def fill(message, form):
    """Sets the translation of one message; False = nothing to say."""
    source = message.findtext("source") or ""
    numerus = message.get("numerus") == "yes"
    forms = form(source, numerus)
    if not forms:
        return False
    translation = message.find("translation")
    if translation is None:
        translation = ElementTree.SubElement(message, "translation")
    translation.attrib.clear()
    translation.clear()
    if not numerus:
        translation.text = forms[0]
        return True
    for text in forms:
        ElementTree.SubElement(translation, "numerusform").text = text
    return True


def english_forms(source, numerus):
    if not numerus:
        return []
    return [english(source, True), english(source, False)]


def pseudo_forms(source, numerus):
    if numerus:
        return [pseudo(english(source, True)), pseudo(english(source, False))]
    return [pseudo(source)]


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in ("english", "pseudo"):
        sys.exit(__doc__)
    form = english_forms if sys.argv[1] == "english" else pseudo_forms
    tree = ElementTree.parse(sys.argv[2])
    root = tree.getroot()
    root.set("language", "en")  # its plural rule: one, many; the pseudo-locale borrows it
    for context in root.findall("context"):
        for message in context.findall("message"):
            if not fill(message, form):
                context.remove(message)
    with open(sys.argv[3], "wb") as out:
        out.write(b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n')
        out.write(ElementTree.tostring(root, encoding="utf-8"))
        out.write(b"\n")


if __name__ == "__main__":
    main()
