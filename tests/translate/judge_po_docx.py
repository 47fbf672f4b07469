"""Packets of `juntos` as the programs of translators see them.

    python3 judge_po_docx.py DIR

DIR holds packets: *.po and *.docx. GNU msgfmt, translate-toolkit and python-docx read each; every unit
without a translation gets one, "[t] " and the source with its marks. What they save is in DIR/returned,
under the same names, for `juntos` to take back. Exits 1 with a message on a fault.
"""

import subprocess
import sys
from pathlib import Path

import docx
from translate.storage import pypo

MADE = "[t] "


def expect(holds, message):
    if not holds:
        sys.exit(f"judge_po_docx: {message}")


def judge_po(path, returned):
    """What gettext and translate-toolkit make of it; gives id → (source, target)."""
    done = subprocess.run(
        ["msgfmt", "--check", "-o", "/dev/null", str(path)], capture_output=True, text=True
    )
    expect(done.returncode == 0, f"{path.name}: msgfmt: {done.stderr.strip()}")
    store = pypo.pofile.parsefile(str(path))
    units = [unit for unit in store.units if not unit.isheader()]
    for unit in units:
        expect(unit.getcontext() and unit.source, f"{path.name}: no id or source: {unit}")
        expect(unit.getlocations(), f"{path.name}: {unit.getcontext()} has no reference")
        # A changed source says what it was; then the translation wants another look.
        expect(not unit.prev_source or unit.isfuzzy(), f"{path.name}: {unit.getcontext()} is not fuzzy")
        if not unit.target:
            unit.target = MADE + unit.source
    store.savefile(str(returned))
    return {unit.getcontext(): (str(unit.source), str(unit.target)) for unit in units}


def judge_docx(path, returned):
    """What python-docx makes of it; gives id → (source, target)."""
    document = docx.Document(str(path))
    expect(document.core_properties.title, f"{path.name}: no title")
    page = document.sections[0]
    expect(page.page_width > page.page_height, f"{path.name}: not landscape")
    headings = [line for line in document.paragraphs if line.style.name == "Heading 1"]
    expect(len(headings) == len(document.tables), f"{path.name}: a heading a table")
    units = {}
    for table in document.tables:
        head, *rows = table.rows
        names = [cell.text.split(" (")[0] for cell in head.cells]
        expect(names[:2] + names[3:] == ["ID", "State", "Translation"], f"{path.name}: head {names}")
        expect(head._tr.xpath("./w:trPr/w:tblHeader"), f"{path.name}: the head does not repeat")
        for row in rows:
            name, _, source, target = row.cells
            text = source.paragraphs[0].text
            if not target.text:
                target.paragraphs[0].add_run(MADE)
                target.paragraphs[0].add_run(text)
            units[name.text] = (text, target.text)
    document.save(str(returned))
    return units


def main():
    folder = Path(sys.argv[1])
    (folder / "returned").mkdir(exist_ok=True)
    judges = {".po": judge_po, ".docx": judge_docx}
    found = {}
    for path in sorted(folder.iterdir()):
        if path.suffix in judges:
            units = judges[path.suffix](path, folder / "returned" / path.name)
            expect(units, f"{path.name}: no units")
            found.setdefault(path.stem, []).append((path.name, units))
    expect(found, f"no packets in {folder}")
    # Two formats of one packet say the same.
    for (name, units), *others in found.values():
        for other, theirs in others:
            for id in units | theirs:
                expect(units.get(id) == theirs.get(id), f"{id}: {name} {units.get(id)}, {other} {theirs.get(id)}")
    print(f"judge_po_docx: {sum(len(units) for files in found.values() for _, units in files)} units")


main()
