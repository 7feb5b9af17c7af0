"""Picture size: how many pixels a picture says it has, before anybody unpacks it.

A few kilobytes may unpack to gigabytes. Telephones take up to 200 million pixels.
"""

from __future__ import annotations

from negotiation.paper import PaperKind

MOST_PIXELS = 250_000_000
#: Parts of a JPEG before its size: camera's notes, a preview, colours.
_MOST_PARTS = 200
#: Markers in a JPEG that begin with its size: all "start of frame" but tables that share their numbers.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def pixels(data: bytes, kind: PaperKind) -> int:
    """Width times height as its head says; 0 where that cannot be read there."""
    match kind:
        case PaperKind.PNG:
            return _number(data[16:20]) * _number(data[20:24])
        case PaperKind.WEBP if data[12:16] == b"VP8X":
            return (_small(data[24:27]) + 1) * (_small(data[27:30]) + 1)
        case PaperKind.JPEG:
            return max(_frames(data), default=0)
    return (
        0  # the other WebPs end at 16,384 a side, and HEIC is not unpacked by what cannot bound it
    )


def _frames(data: bytes) -> list[int]:
    found, at = [], 2
    for _ in range(_MOST_PARTS):
        if at + 9 > len(data) or data[at] != 0xFF:
            break
        if data[at + 1] in _FRAMES:
            found.append(_number(data[at + 5 : at + 7]) * _number(data[at + 7 : at + 9]))
        at += 2 + _number(data[at + 2 : at + 4])
    return found


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _small(data: bytes) -> int:
    return int.from_bytes(data, "little")
