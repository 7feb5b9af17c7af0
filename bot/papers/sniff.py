"""Sniff: what an uploaded file really is, by its first bytes and never by its name.

A program that calls itself payslip.pdf must not reach an advisor's computer through us, so the kind has
to be at the very beginning, where a reader that opens the file would look for it.
"""

import re

from negotiation.applying.paper import EmptyPaper, EncryptedPaper, NotAPaper, PaperKind, TooLarge
from negotiation.applying.voice_note import NotASound

from .password import opens
from .pdf_dangers import check_pdf
from .picture_size import MOST_PIXELS, pixels

#: What the Bot API's getFile hands over at most, in bytes.
LIMIT = 20 * 1024 * 1024

#: HEIF brands of pictures compressed with HEVC, which is what telephones write.
HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1"})

_ENCRYPTED = re.compile(rb"/Encrypt[\s<\d]")


def sniff(data: bytes) -> PaperKind:
    """The kind of `data`.

    Raises `EmptyPaper`, `TooLarge` beyond `LIMIT`, `NotAPaper` (also for what would unpack to no end), `ActivePaper`,
    and `EncryptedPaper` for a PDF that does not open without a password (one that only forbids printing does open).
    """
    if not data:
        raise EmptyPaper
    check_size(len(data))
    kind = _kind(data)
    if pixels(data, kind) > MOST_PIXELS:
        raise NotAPaper
    if kind is PaperKind.PDF:
        check_pdf(data)
    if kind is PaperKind.PDF and _ENCRYPTED.search(data) and not opens(data):
        raise EncryptedPaper
    return kind


def check_size(size: int) -> None:
    """Refuses by the size that Telegram announces, in bytes, before anything is fetched: `TooLarge`."""
    if size > LIMIT:
        raise TooLarge(LIMIT)


def check_sound(data: bytes) -> None:
    """What Telegram plays as a voice note: OGG, MP3 or M4A. Raises `NotASound` for everything else.

    >>> check_sound(b"OggS" + bytes(20))
    >>> check_sound(b"MZ" + bytes(20))
    Traceback (most recent call last):
        ...
    negotiation.applying.voice_note.NotASound
    """
    is_mp3 = data.startswith(b"ID3") or (data[:1] == b"\xff" and data[1:2] >= b"\xe0")
    is_m4a = data[4:8] == b"ftyp" and data[8:11] in {b"M4A", b"mp4", b"iso"}
    if not (data.startswith(b"OggS") or is_mp3 or is_m4a):
        raise NotASound


def _kind(data: bytes) -> PaperKind:
    if data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"%PDF-"):
        return PaperKind.PDF
    if data.startswith(b"\xff\xd8\xff"):
        return PaperKind.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PaperKind.PNG
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return PaperKind.WEBP
    if data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS:
        return PaperKind.HEIC
    raise NotAPaper
