"""Timestamps: somebody else's word for when bytes existed (RFC 3161), and how it is read back.

Both block, and asking is a call over the network: never while a transaction is open. pyHanko's own client needs a library
that is not here; the request itself is a plain POST.
"""

from __future__ import annotations

import urllib.request
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import new
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from asn1crypto import cms, tsp, x509
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

#: Seconds to wait for an answer.
PATIENCE = 20
#: Bytes of an answer: a token with its certificates has some thousands.
LONGEST = 2**20
DIGEST = "sha256"


class TimestampsAway(OSError):  # noqa: N818 - the scanner is away as well
    """The authority cannot be reached, or did not answer with a timestamp."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """What a token says."""

    at: datetime
    authority: str


class Timestamper(TimeStamper):
    """The authority at an address, as pyHanko asks it while sealing."""

    def __init__(self, url: str) -> None:
        if urlsplit(url).scheme not in {"http", "https"}:
            raise ValueError(
                "the address of a timestamp authority begins with https:// or http://"
            )
        super().__init__()  # type: ignore[no-untyped-call]
        self.url = url

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        return self._ask(req)

    def _ask(self, asked: tsp.TimeStampReq) -> tsp.TimeStampResp:
        request = urllib.request.Request(  # noqa: S310 - the scheme was looked at
            self.url,
            data=asked.dump(),
            headers={
                "Content-Type": "application/timestamp-query",
                "Accept": "application/timestamp-reply",
            },
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310  # nosec B310 # as above
                return tsp.TimeStampResp.load(answer.read(LONGEST))
        except (URLError, OSError, ValueError) as error:
            if isinstance(error, HTTPError):
                error.close()  # it is the answer as well
            raise TimestampsAway(f"no timestamp ({type(error).__name__})") from None

    def stamp(self, digest: bytes) -> bytes:
        """A token over a SHA-256 *digest*, in DER. Raises `TimestampsAway`."""
        _, asked = self.request_cms(digest, DIGEST)  # type: ignore[no-untyped-call]
        answer = self._ask(asked)
        if answer["status"]["status"].native not in {"granted", "granted_with_mods"}:
            raise TimestampsAway("the authority refuses")
        token: bytes = answer["time_stamp_token"].dump()
        try:
            certified(token, digest)
        except ValueError as error:
            raise TimestampsAway(str(error)) from None
        return token


def certified(token: bytes, digest: bytes) -> Certified:
    """What a *token* says of *digest*: its own signature holds, and it is about that very digest.

    Whether the authority is to be trusted is for whoever reads its certificate. Raises ValueError for what is no such token.
    """
    try:
        content = cms.ContentInfo.load(token, strict=True)
        signed: cms.SignedData = content["content"]
        (signer,) = signed["signer_infos"]
        info = signed["encap_content_info"]["content"].parsed
        serial = signer["sid"].chosen["serial_number"].native
        certificate = next(
            each.chosen for each in signed["certificates"] if each.chosen.serial_number == serial
        )
        same, genuine = validate_sig_integrity(signer, certificate, "tst_info", _digest(signed))
        is_plain = _is_plain(content, signer, certificate)
        imprint, at = info["message_imprint"]["hashed_message"].native, info["gen_time"].native
        authority = certificate.subject.human_friendly
    except Exception as error:  # noqa: BLE001 - hostile bytes fail anywhere in a parser
        raise ValueError(f"no timestamp ({type(error).__name__})") from None
    if not (same and genuine and imprint == digest and is_plain):
        raise ValueError("the timestamp is about something else")
    return Certified(at=at.astimezone(UTC), authority=authority)


def _is_plain(content: cms.ContentInfo, signer: cms.SignerInfo, own: x509.Certificate) -> bool:
    """What CMS leaves unsigned around the signature is the only thing that it can be (RFC 5652, RFC 3161 2.4.2).

    Certificates that the authority sends along beyond its own are not looked at.
    """
    signed: cms.SignedData = content["content"]
    named = signer["sid"].chosen
    (digest,) = signed["digest_algorithms"]
    return (
        content["content_type"].native == "signed_data"
        and signed["encap_content_info"]["content_type"].native == "tst_info"
        and (signed["version"].native, signer["version"].native) == ("v3", "v1")
        and digest.dump() == signer["digest_algorithm"].dump()
        and named["issuer"].dump() == own.issuer.dump()
        and not signed["crls"]
        and not signer["unsigned_attrs"]
    )


def _digest(signed: cms.SignedData) -> bytes:
    (signer,) = signed["signer_infos"]
    name = signer["digest_algorithm"]["algorithm"].native
    return new(name, bytes(signed["encap_content_info"]["content"])).digest()
