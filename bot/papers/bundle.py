"""Bundle: a case in one ZIP, with names that every system takes and tables that no spreadsheet calculates.

>>> plain_name("Gehaltszettel März: 2019/04 <b>.PDF")
'gehaltszettel-marz-2019-04-b.pdf'
>>> plain_name("../../etc/passwd"), plain_name("CON"), plain_name("工资单.pdf")
('etc-passwd', '_con', 'file.pdf')
>>> two = Bundle(io.BytesIO(), datetime(2019, 4, 1))
>>> two.add("papers", "Payslip.pdf", b"1"), two.add("papers", "payslip.PDF", b"2")
('papers/payslip.pdf', 'papers/payslip-2.pdf')

>>> file = io.BytesIO()
>>> told = Bundle(file, datetime(2019, 4, 1))
>>> told.add_table("talk", [{"=who": "@borrower", "said": "=1+1"}])
>>> told.close()
>>> zipfile.ZipFile(file).read("talk.csv").decode("utf-8-sig").splitlines()
["'=who,said", "'@borrower,'=1+1"]
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import IO, Any

#: Windows takes none of these, with whatever ending.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
#: Where a spreadsheet begins a cell: one that knows decimal commas does so at a semicolon, whatever separates ours, and
#: takes the line breaks in our cells for ends of rows. In it, behind blanks, what is taken for a formula.
_FORMULA = re.compile("(^|[;\\t\\r\\n])(?=[ \u00a0\u3000\u200b\ufeff]*[=+\\-@＝＋－＠])")
_LONGEST = 80


def plain_name(name: str) -> str:
    """*name* in small ASCII letters, digits, dots and dashes; never a path, never reserved, never empty."""
    stem, dot, ending = name.rpartition(".")
    if not dot or not ending.isascii() or not ending.isalnum() or len(ending) > 5:
        stem, ending = name, ""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    plain = re.sub("[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST] or "file"
    whole = f"{plain}.{ending.lower()}" if ending else plain
    return f"_{whole}" if _RESERVED.fullmatch(whole) else whole


def cell(value: object) -> str:
    """A value for a spreadsheet: what would be calculated is marked as text; those of East Asia also take wide signs.

    >>> cell('=HYPERLINK("http://x")'), cell("350.00 USD"), cell(None), cell("-5"), cell(" @x"), cell("　＝1+1")
    ('\\'=HYPERLINK("http://x")', '350.00 USD', '', "'-5", "' @x", "'　＝1+1")
    >>> cell("I can pay;=1+1"), cell("\\t@x"), cell("rent\\r\\n\\r\\n +2; and 3")
    ("I can pay;'=1+1", "\\t'@x", "rent\\r\\n\\r\\n' +2; and 3")
    """
    return _FORMULA.sub(r"\1'", "" if value is None else str(value))


class Bundle:
    """A ZIP being written. The same content at the same time makes the same bytes."""

    def __init__(self, file: IO[bytes], at: datetime) -> None:
        self._zip = zipfile.ZipFile(file, "w")
        self._at = at.timetuple()[:6]
        self._names: set[str] = set()
        self._place = ""

    def enter(self, folder: str) -> None:
        """What is added from here on is in this folder."""
        self._place = f"{plain_name(folder)}/"

    def leave(self) -> None:
        """What is added from here on is in none."""
        self._place = ""

    def add(self, folder: str, name: str, data: bytes, *, is_packed: bool = False) -> str:
        """Add a file; its name in the bundle. *is_packed* says that deflating gains nothing."""
        path = self._free(self._place + (f"{folder}/" if folder else ""), plain_name(name))
        entry = zipfile.ZipInfo(path, self._at)
        entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        self._zip.writestr(entry, data)
        return path

    def add_json(self, name: str, value: object) -> None:
        said = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=False)
        self.add("", f"{name}.json", f"{said}\n".encode("utf-8", "replace"))

    def add_table(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """As CSV, with a mark by which spreadsheets know UTF-8."""
        text = io.StringIO(newline="")
        table = csv.writer(text)
        if rows:
            table.writerow([cell(one) for one in rows[0]])
        table.writerows([cell(value) for value in row.values()] for row in rows)
        self.add("", f"{name}.csv", text.getvalue().encode("utf-8-sig", "replace"))

    def close(self) -> None:
        self._zip.close()

    def _free(self, folder: str, name: str) -> str:
        """Two of one name, also where capitals make no difference, would be one file."""
        stem, dot, ending = name.rpartition(".")
        path, number = folder + name, 1
        while path in self._names:
            number += 1
            path = f"{folder}{stem}-{number}.{ending}" if dot else f"{folder}{name}-{number}"
        self._names.add(path)
        return path
