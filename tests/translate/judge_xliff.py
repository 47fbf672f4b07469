#!/usr/bin/env python3
"""Lets another program's library read packets, play translator, and write them back.

    python3 tests/translate/judge_xliff.py FOLDER       (needs translate-toolkit)

Every .xlf and .tmx in FOLDER is read with translate-toolkit. Each text needs an id that no other has, a
source, and in its target no placeholder that the source has not. Then every text is given a translation, the
source's words in capitals around the same placeholders, and the file is written to FOLDER/filled, for juntos
to read. Prints one line a file; exits with 1 and a message on the first fault.
"""
import copy
import pathlib
import sys

from lxml import etree
from translate.storage.tmx import tmxfile
from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File

# Elements with words inside; what stands in any other is the placeholder's Markdown.
AROUND_WORDS = {"g", "pc"}


def store_of(path):
    data = path.read_bytes()
    if path.suffix == ".tmx":
        return tmxfile.parsestring(data)
    return (Xliff2File if b"xliff:document:2." in data else xlifffile).parsestring(data)


def text_of(node):
    """Where the words are: in TMX, an element further down."""
    return node if node is None or node.find("seg") is None else node.find("seg")


def marks(text):
    """The placeholders of a text: what they are, and their numbers."""
    elements = text.iterdescendants(etree.Element)
    return {(element.tag, element.get("id") or element.get("i") or element.get("x")) for element in elements}


def check(unit, ids):
    name = unit.getid()
    assert name and name not in ids, f"no id of its own: {name!r}"
    ids.add(name)
    source, target = text_of(unit.get_source_dom()), text_of(unit.get_target_dom())
    assert unit.source or marks(source), f"no source: {name}"
    if target is not None:
        extra = marks(target) - marks(source)
        assert not extra, f"not in the source: {name}: {extra}"


def translate(unit):
    if unit.get_target_dom() is None:
        unit.target = "-"
    source, target = text_of(unit.get_source_dom()), text_of(unit.get_target_dom())
    target[:] = [copy.deepcopy(child) for child in source]
    target.text = (source.text or "").upper()
    for element in target.iterdescendants():
        element.tail = (element.tail or "").upper()
        if etree.QName(element).localname in AROUND_WORDS:
            element.text = (element.text or "").upper()


def texts(store):
    return [(unit.getid(), unit.source, unit.target) for unit in store.units]


def main(folder):
    paths = sorted(path for path in folder.iterdir() if path.suffix in (".xlf", ".tmx"))
    assert paths, f"no packets in {folder}"
    (folder / "filled").mkdir(exist_ok=True)
    for path in paths:
        store, ids = store_of(path), set()
        assert store.units, f"no texts: {path}"
        for unit in store.units:
            check(unit, ids)
            translate(unit)
            if path.suffix == ".xlf":
                unit.markapproved()
        filled = folder / "filled" / path.name
        filled.write_bytes(bytes(store))
        assert texts(store_of(filled)) == texts(store), f"not what was written: {filled}"
        print(f"{path.name}: {len(ids)} texts, {type(store).__name__}")


if __name__ == "__main__":
    try:
        main(pathlib.Path(sys.argv[1]))
    except Exception as fault:
        sys.exit(f"judge_xliff: {type(fault).__name__}: {fault}")
