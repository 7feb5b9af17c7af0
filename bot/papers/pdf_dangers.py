"""PDF dangers: what in a PDF does something, or carries something along, instead of being looked at.

Scripts, actions that start programs, send forms away or fetch something from elsewhere, and files within the file are
refused: nobody who shows a payslip needs them, and a photo always does. Nothing is opened to find out; names are looked
for in the bytes, however they are spelled (`/J#61vaScript`), and in what is compressed, as far as it can be unpacked in
bounded memory. Objects that are packed in a way that is not looked through are refused as well.

>>> check_pdf(b"%PDF-1.4 1 0 obj<</Type/Catalog>>endobj")
>>> check_pdf(b"%PDF-1.4 1 0 obj<</S/J#61vaScript/JS(app.alert)>>endobj")
Traceback (most recent call last):
    ...
negotiation.applying.paper.ActivePaper
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from negotiation.applying.paper import ActivePaper, NotAPaper

#: What unpacks to more than this is no table of contents of a paper, but made to fill a memory.
LARGEST = 32 * 1024 * 1024
#: So much of other content is unpacked to be looked through.
LOOKED_THROUGH = 64 * 1024 * 1024
#: More than any paper has.
MOST_STREAMS, MOST_SPELLED = 20_000, 200_000

_DOES = re.compile(
    rb"/(?:JavaScript|Launch|EmbeddedFiles?|FileAttachment|RichMedia|ImportData|SubmitForm"
    rb"|Rendition|OnInstantiate|Movie|GoTo[ER])(?![A-Za-z])"
    # These are short: a picture's bytes may be one by chance, and hardly with what follows.
    rb"|/(?:EF|XFA)\s*(?:<<|\[|%|\d+\s+\d+\s+R)"
)
_SPELLED = re.compile(rb"#([0-9A-Fa-f]{2})")
#: It begins on the next line, whatever else stands behind the word.
_STREAM = re.compile(rb"(?<=[\s>\0])stream[^\r\n]*+(?:\r\n|\r|\n|\Z)")
#: What is packed in such a stream is read as objects: it says where the first of them is.
_OBJECTS = re.compile(rb"/(?:ObjStm|First)(?![A-Za-z])")
_STRUCTURE = re.compile(rb"/(?:ObjStm|First|XRef)(?![A-Za-z])")
_FILTER = re.compile(rb"/Filter(?![A-Za-z])")
_DEFLATED = re.compile(rb"/Filter\s*(?:/FlateDecode|\[\s*/FlateDecode\s*\])(?![A-Za-z])")
_PREDICTED = re.compile(rb"/(?:DecodeParms|DP)(?![A-Za-z])")
#: The dictionary of a stream, without strings and comments, in which anything could stand.
_DICTIONARY = re.compile(rb"obj\s*<<[^()%]*>>\s*")
#: Bytes before a stream: as long as a dictionary may be, and where one is looked for that is none.
_LONGEST, _NEAR = 16_384, 4096
_PIECE = 4096


def check_pdf(data: bytes) -> None:
    """Raises `ActivePaper`, and `NotAPaper` for what is made to break whoever reads it. Some 0.1 s for 20 MB."""
    _look(data)
    left = LOOKED_THROUGH
    for number, (head, start) in enumerate(_streams(data)):
        if number == MOST_STREAMS:
            raise NotAPaper
        is_structure = _STRUCTURE.search(head) is not None
        if is_structure and not _can_be_looked_through(head):
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
    plain, count = _SPELLED.subn(lambda found: bytes([int(found[1], 16)]), content, MOST_SPELLED)
    if count == MOST_SPELLED:
        raise NotAPaper
    return plain


def _streams(data: bytes) -> Iterator[tuple[bytes, int]]:
    """What stands before each stream, and where it begins. Raises `NotAPaper` where that is too long to be seen."""
    for found in _STREAM.finditer(data):
        at = found.start()
        begin = data.rfind(b"obj", max(0, at - _LONGEST), at)
        if begin < 0 and data[max(0, at - _NEAR) : at].rstrip().endswith(b">>"):
            raise NotAPaper
        is_seen = begin >= 0 and _is_dictionary(data, begin, at)
        yield _plain(data[begin if is_seen else max(0, at - _NEAR) : at]), found.end()


def _is_dictionary(data: bytes, begin: int, end: int) -> bool:
    """Whether there is nothing else between an object's beginning and its stream; in a comment none begins."""
    head = data[begin:end]
    line = 1 + max(data.rfind(one, max(0, begin - _NEAR), begin) for one in (b"\n", b"\r"))
    return (
        _DICTIONARY.fullmatch(head) is not None
        and head.count(b"<<") == head.count(b">>")
        and data.find(b"%", line, begin) < 0
    )


def _can_be_looked_through(head: bytes) -> bool:
    """Packed once, by the one way that is unpacked here; and what is read as objects is not written as differences."""
    filters = len(_FILTER.findall(head))
    is_plain = filters == 0 or (filters == 1 and _DEFLATED.search(head) is not None)
    return is_plain and not (_OBJECTS.search(head) and _PREDICTED.search(head))


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
