"""Picture size: how many pixels a picture says it has, before anybody unpacks it.

A few kilobytes may unpack to gigabytes. Telephones take up to 200 million pixels.
"""

from __future__ import annotations

from negotiation.applying.paper import PaperKind

MOST_PIXELS = 250_000_000
#: Parts of a JPEG before its size: camera's notes, a preview, colours. One with more is not read to its end.
_MOST_PARTS = 10_000
#: Markers in a JPEG that begin with its size: all "start of frame" but tables that share their numbers.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}

#: Behind this one comes the picture itself.
_SCAN = 0xDA
#: Markers that are nothing but themselves.
_ALONE = frozenset({0x00, 0x01, *range(0xD0, 0xD9)})


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
    """What each frame has; whatever stands between the parts is passed over, as it is by those who show a picture."""
    found: list[int] = []
    at = 2
    for _ in range(_MOST_PARTS):
        at = data.find(b"\xff", at)
        if at < 0 or at + 9 > len(data) or data[at + 1] == _SCAN:
            return found
        marker = data[at + 1]
        if marker in _FRAMES:
            found.append(_number(data[at + 5 : at + 7]) * _number(data[at + 7 : at + 9]))
        if marker == 0xFF:
            at += 1
        else:
            at += 2 if marker in _ALONE else 2 + _number(data[at + 2 : at + 4])
    return [MOST_PIXELS + 1]


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _small(data: bytes) -> int:
    return int.from_bytes(data, "little")
