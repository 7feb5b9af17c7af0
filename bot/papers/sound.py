"""Sound: whether a file is one that Telegram plays as a voice note: OGG, MP3 or M4A, by its first bytes."""

from __future__ import annotations

from negotiation.applying.voice_note import NotASound


def check_sound(data: bytes) -> None:
    """Raises `NotASound` for everything else.

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
