"""Sealed bytes: whether a key signed a file, found in its bytes alone, before anything reads it as a PDF.

Anybody may send any file to be checked, and a PDF of some hundred bytes can keep its reader busy for ever. So nothing is
read as a PDF but what the lender's key signed as it is, byte for byte. Blocks for some ms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice

from asn1crypto import cms, x509
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

#: The place of a signature, which is written as one long number.
_PLACE = re.compile(rb"<([0-9A-Fa-f]{1000,400000}+)>")
#: Which bytes it covers: from, how many; from, how many.
_COVERED = re.compile(rb"/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]")
#: Places that are looked at: an agreement has one.
_MOST = 20


def is_whole(pdf: bytes, certificate: x509.Certificate) -> bool | None:
    """Whether the key of *certificate* signed all of *pdf* but the signature's own place; `None` where it signed nothing in it."""
    ranges = _ranges(pdf)
    found = None
    for start, end, signature in _signatures(pdf):
        covered = sha256(pdf[:start] + pdf[end:]).digest()
        same, genuine = _holds(signature, certificate, covered)
        if genuine and same and (start, end, len(pdf) - end) in ranges:
            return True
        found = False if genuine else found
    return found


def _signatures(pdf: bytes) -> Iterator[tuple[int, int, bytes]]:
    """From where to where each stands, and what it is."""
    for place in islice(_PLACE.finditer(pdf), _MOST):
        if len(place[1]) % 2 == 0:
            yield place.start(), place.end(), bytes.fromhex(place[1].decode())


def _ranges(pdf: bytes) -> set[tuple[int, int, int]]:
    """Where the first part that is covered ends, where the second begins, and how long that is."""
    return {
        (int(one[1]), int(one[2]), int(one[3])) for one in islice(_COVERED.finditer(pdf), _MOST)
    }


def _holds(signature: bytes, certificate: x509.Certificate, covered: bytes) -> tuple[bool, bool]:
    """Whether it is about what it covers, and was made with the key."""
    try:
        (signer,) = cms.ContentInfo.load(signature)["content"]["signer_infos"]
        return validate_sig_integrity(signer, certificate, "data", covered)
    except Exception:  # noqa: BLE001 - hostile bytes fail anywhere in a parser
        return False, False
