"""PDF dangers: what in a PDF does something, or carries something along, instead of being looked at.

Scripts, actions that start programs or send forms away, and files within the file are refused: nobody who shows a
payslip needs them, and a photo always does. Nothing is opened to find out; names are looked for in the bytes, however
they are spelled (`/J#61vaScript`), and in what is compressed, as far as it can be unpacked in bounded memory.

>>> check_pdf(b"%PDF-1.4 1 0 obj<</Type/Catalog>>endobj")
>>> check_pdf(b"%PDF-1.4 1 0 obj<</S/J#61vaScript/JS(app.alert)>>endobj")
Traceback (most recent call last):
    ...
negotiation.paper.ActivePaper
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from negotiation.paper import ActivePaper, NotAPaper

#: What unpacks to more than this is no table of contents of a paper, but made to fill a memory.
LARGEST = 32 * 1024 * 1024
#: So much of other content is unpacked to be looked through.
LOOKED_THROUGH = 64 * 1024 * 1024
#: More than any paper has.
MOST_STREAMS = 20_000

_DOES = re.compile(
    rb"/(JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm)(?![A-Za-z])"
)
_SPELLED = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_STRUCTURE = re.compile(rb"/(ObjStm|XRef)(?![A-Za-z])")
_FILTERS = re.compile(rb"/Filter\s*\[([^\]]*)\]")
_HEAD = 4096
_PIECE = 4096


def check_pdf(data: bytes) -> None:
    """Raises `ActivePaper`, and `NotAPaper` for what is made to break whoever reads it. Some 0.1 s for 20 MB."""
    _look(data)
    left = LOOKED_THROUGH
    for number, (head, start) in enumerate(_streams(data)):
        if number == MOST_STREAMS:
            raise NotAPaper
        is_structure = head is None or _STRUCTURE.search(head) is not None
        if is_structure and head is not None and _is_packed_twice(head):
            raise NotAPaper
        if not is_structure and left <= 0:
            continue
        most = LARGEST if is_structure else min(left, LARGEST)
        content = _unpacked(data, start, most + 1)
        if is_structure and len(content) > most:
            raise NotAPaper
        left -= 0 if is_structure else len(content)
        _look(content)


def _look(content: bytes) -> None:
    if _DOES.search(_plain(content)):
        raise ActivePaper


def _plain(content: bytes) -> bytes:
    """Names as they are read: any character of them may be written by its number."""
    return _SPELLED.sub(lambda found: bytes([int(found[1], 16)]), content)


def _streams(data: bytes) -> Iterator[tuple[bytes | None, int]]:
    """What stands before each stream (`None` where that is too long to be seen), and where it begins."""
    for found in _STREAM.finditer(data):
        before = data[max(0, found.start() - _HEAD) : found.start()]
        begin = before.rfind(b"obj")
        yield (None if begin < 0 else _plain(before[begin:])), found.end()


def _is_packed_twice(head: bytes) -> bool:
    found = _FILTERS.search(head)
    return found is not None and found[1].count(b"/") > 1


def _unpacked(data: bytes, start: int, most: int) -> bytes:
    """The first *most* bytes of a deflated stream; of any other, and of a broken one, what there is."""
    unpacking, found = zlib.decompressobj(), bytearray()
    try:
        # By pieces: what is behind the stream would be copied each time.
        for at in range(start, len(data), _PIECE):
            found += unpacking.decompress(data[at : at + _PIECE], most - len(found))
            if unpacking.eof or len(found) >= most:
                break
    except zlib.error:
        pass
    return bytes(found)
