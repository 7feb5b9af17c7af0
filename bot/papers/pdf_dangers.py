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

#: What unpacks to more than this is no table of contents of a paper, but made to fill a memory; and all of them together.
LARGEST, LARGEST_OF_ALL = 32 * 1024 * 1024, 128 * 1024 * 1024
#: So much of other content is unpacked to be looked through.
LOOKED_THROUGH = 64 * 1024 * 1024
#: More than any paper has.
MOST_STREAMS, MOST_SPELLED = 20_000, 200_000
#: Bytes of dictionaries that are read, where an object and each mark in it count for some: several times what a paper has.
MOST_READ, _AN_OBJECT, _A_MARK = 160 * 1024 * 1024, 80, 40

_DOES = re.compile(
    rb"/(?:JavaScript|Launch|EmbeddedFiles?|FileAttachment|RichMedia|ImportData|SubmitForm"
    rb"|Rendition|OnInstantiate|Movie|GoTo[ER])(?![A-Za-z])"
    # These are short: a picture's bytes may be one by chance, and hardly with what follows.
    rb"|/(?:EF|XFA)\s*(?:<<|\[|%|\d+\s+\d+\s+R)"
)
_SPELLED = re.compile(rb"#([0-9A-Fa-f]{2})")
#: Where somebody who reads a file may begin to read an object.
_OBJECT = re.compile(rb"obj(?=[\s\0%<])")
_BLANK = re.compile(rb"(?:[\s\0]|%[^\r\n]*+)*+")
#: What opens or closes in a dictionary, or hides what would; and in the words of one.
_MARK = re.compile(rb"<<|>>|<|\(|%[^\r\n]*+")
_IN_WORDS = re.compile(rb"\\.|[()]", re.DOTALL)
#: It begins on the next line, whatever else stands behind the word.
_STREAM = re.compile(rb"stream[^\r\n]*+(?:\r\n|\r|\n|\Z)")
#: What is packed in such a stream is read as objects: it says where the first of them is.
_OBJECTS = re.compile(rb"/(?:ObjStm|First)(?![A-Za-z])")
_STRUCTURE = re.compile(rb"/(?:ObjStm|First|XRef)(?![A-Za-z])")
_FILTER = re.compile(rb"/Filter(?![A-Za-z])")
_DEFLATED = re.compile(rb"/Filter\s*(?:/FlateDecode|\[\s*/FlateDecode\s*\])(?![A-Za-z])")
_PREDICTED = re.compile(rb"/(?:DecodeParms|DP)(?![A-Za-z])")
#: What it packs is in another file.
_ELSEWHERE = re.compile(rb"/F(?![A-Za-z])")
_PIECE = 4096


def check_pdf(data: bytes) -> None:
    """Raises `ActivePaper`, and `NotAPaper` for what is made to break whoever reads it. Some 0.1 s for 20 MB."""
    _look(data)
    left, left_of_structure = LOOKED_THROUGH, LARGEST_OF_ALL
    for number, (head, start) in enumerate(_streams(data)):
        if number == MOST_STREAMS:
            raise NotAPaper
        if _STRUCTURE.search(head):
            content = _structure(head, data, start)
            left_of_structure -= len(content)
            if left_of_structure < 0:
                raise NotAPaper
        else:
            content, _ = _unpacked(data, start, min(left, LARGEST))
            left -= len(content)
        _look(content)


def _structure(head: bytes, data: bytes, start: int) -> bytes:
    """What readers find objects in: nothing of it is left unseen. Raises `NotAPaper`."""
    if not _can_be_looked_through(head):
        raise NotAPaper
    content, is_whole = _unpacked(data, start, LARGEST + 1)
    if len(content) > LARGEST or (_FILTER.search(head) and not is_whole):
        raise NotAPaper
    return content


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
    """The dictionary of each stream, and where that begins.

    Which object is one, and which only stands in the words or the stream of another, is known to who follows the table of
    contents: here each is read that could be. Raises `NotAPaper` where they are made to take long.
    """
    left = MOST_READ
    for found in _OBJECT.finditer(data):
        begin = _behind_blanks(data, found.end())
        end, left = _closed(data, begin, left - _AN_OBJECT - (begin - found.end()))
        at = _behind_blanks(data, end)
        left -= at - end
        if left < 0:
            raise NotAPaper
        if stream := _STREAM.match(data, at):
            yield _plain(data[begin:end]), stream.end()


def _behind_blanks(data: bytes, at: int) -> int:
    found = _BLANK.match(data, at)
    return found.end() if found else at


def _closed(data: bytes, begin: int, left: int) -> tuple[int, int]:
    """Where the dictionary that begins there ends, or the file; and how much of *left* is left to be read after it.

    Where none begins, it ends there.
    """
    if not data.startswith(b"<<", begin):
        return begin, left
    depth, words, at = 0, 0, begin
    while left >= 0 and (found := (_IN_WORDS if words else _MARK).search(data, at)):
        left -= found.end() - at + _A_MARK
        at = found.end()
        match found[0]:
            case b"(":
                words += 1
            case b")":
                words -= 1
            case b"<<":
                depth += 1
            case b">>":
                depth -= 1
            case b"<":  # digits, up to where they end
                end = data.find(b">", at) + 1 or len(data)
                left, at = left - (end - at), end
        if not depth:
            return at, left
    return len(data), left - (len(data) - at)


def _can_be_looked_through(head: bytes) -> bool:
    """Here, packed once by the one way that is unpacked here; and what is read as objects is not written as differences."""
    filters = len(_FILTER.findall(head))
    is_plain = filters == 0 or (filters == 1 and _DEFLATED.search(head) is not None)
    is_changed = _OBJECTS.search(head) and _PREDICTED.search(head)
    return is_plain and not is_changed and not _ELSEWHERE.search(head)


def _unpacked(data: bytes, start: int, most: int) -> tuple[bytes, bool]:
    """The first *most* bytes of a deflated stream, and whether nothing in them is broken; of others, what there is."""
    unpacking, found = zlib.decompressobj(), bytearray()
    try:
        # By pieces: what is behind the stream would be copied each time.
        for at in range(start, len(data), _PIECE):
            if len(found) >= most or unpacking.eof:
                break
            found += unpacking.decompress(data[at : at + _PIECE], most - len(found))
    except zlib.error:
        return bytes(found), False
    return bytes(found), True
