"""Seal check: whether a file carries the lender's seal, and is as it was sealed.

Three answers, which people are told apart: genuine and intact; genuine but changed since; unknown.
Blocks for some 10 ms; safe in any thread.
"""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from cryptography import x509
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from bot.papers.page_behind import PaperRead, paper_read
from bot.papers.seal import holder
from bot.papers.sealed_bytes import is_whole
from bot.papers.timestamps import certified

#: The object identifier of CMS signed data (1.2.840.113549.1.7.2) in DER.
SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")


@dataclass(frozen=True, slots=True, kw_only=True)
class SealCheck:
    """What a seal says: genuine and intact, genuine but changed, or not this lender's."""

    #: Made with the key of the certificate asked about.
    genuine: bool
    #: Not a byte changed, added or taken away since.
    intact: bool
    #: Known of an intact document only: a changed one may have changed this too.
    signed_at: datetime | None
    #: Whom the certificate names; None unless genuine.
    signer: str | None
    #: When a timestamp authority says that the seal existed; None unless intact, and without a timestamp.
    stamped_at: datetime | None = None
    #: The paper that was read before signing; None unless intact, and where there is no signature page.
    paper: PaperRead | None = None


UNKNOWN = SealCheck(genuine=False, intact=False, signed_at=None, signer=None)


def check(pdf: bytes, certificate: bytes) -> SealCheck:
    """Whether `pdf` carries the seal of `certificate` (PEM) and is as it was sealed.

    The certificate is taken as given: it is the lender's own, so neither a chain nor an expiry is
    looked at, and nothing is fetched. Any file may be given: what cannot be read is `UNKNOWN`.
    Raises ValueError when `certificate` holds none.
    """
    (wanted, *_) = load_certs_from_pemder_data(certificate)
    signed = is_whole(pdf, wanted)
    if signed is None:
        return UNKNOWN
    if not signed:  # not ours any more, and so not read
        signer = holder(x509.load_pem_x509_certificate(certificate))
        return SealCheck(genuine=True, intact=False, signed_at=None, signer=signer)
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        (found, *_) = reader.embedded_regular_signatures
        if found.signer_cert.dump() != wanted.dump():
            return UNKNOWN
        same_digest, genuine = validate_sig_integrity(
            found.signer_info, found.signer_cert, "data", found.compute_digest()
        )
        intact = genuine and same_digest and _is_whole(found, pdf)
        signed_at = found.self_reported_timestamp
        paper = paper_read(pdf, reader) if intact else None
        stamped = _stamped_at(found) if intact else None
    except Exception:  # noqa: BLE001 - a broken or hostile file fails anywhere in a PDF parser
        return UNKNOWN
    return SealCheck(
        genuine=genuine,
        intact=intact,
        signed_at=signed_at.astimezone(UTC) if intact and signed_at else None,
        signer=holder(x509.load_pem_x509_certificate(certificate)) if genuine else None,
        stamped_at=stamped,
        paper=paper,
    )


def _token(found: EmbeddedPdfSignature) -> bytes | None:
    """The timestamp on the signature; the only thing that CMS leaves room for without signing it."""
    unsigned = found.signer_info["unsigned_attrs"]
    if not unsigned:
        return None
    (attribute,) = unsigned
    if attribute["type"].native != "signature_time_stamp_token":
        raise ValueError("something unsigned that is no timestamp")
    (token,) = attribute["values"]
    content: bytes = token.dump()
    return content


def _stamped_at(found: EmbeddedPdfSignature) -> datetime | None:
    """When the authority says. Raises `OSError` where its own signature does not hold."""
    token = _token(found)
    if token is None:
        return None
    return certified(token, sha256(found.signer_info["signature"].native).digest()).at


def _is_whole(found: EmbeddedPdfSignature, pdf: bytes) -> bool:
    """Whether nothing is in the file but what the seal covers, and a timestamp that holds."""
    try:
        return _covers_all(found, pdf)
    except ValueError:
        return False


def _covers_all(found: EmbeddedPdfSignature, pdf: bytes) -> bool:
    """The signed bytes, and the signature written in the one way it can be, are the whole file.

    A signature cannot cover its own place: without the second look its padding could carry a message.
    """
    if found.evaluate_signature_coverage() is not SignatureCoverageLevel.ENTIRE_FILE:
        return False
    _, before, after, _ = found.byte_range
    # Put together, not encoded anew: real certificates hold addresses that an encoder would tidy up.
    content = SIGNED_DATA + found.signed_data.dump()
    place = b"\x30\x82" + len(content).to_bytes(2) + content
    place = place.ljust(len(found.pkcs7_content), b"\0")
    return _is_plain(found) and pdf[before:after] == b"<" + place.hex().upper().encode() + b">"


def _is_plain(found: EmbeddedPdfSignature) -> bool:
    """What CMS leaves unsigned around the signature is the only thing that it can be (RFC 5652, 5.1 and 5.3)."""
    outer, inner, certificate = found.signed_data, found.signer_info, found.signer_cert
    named = inner["sid"].chosen
    (digest,) = outer["digest_algorithms"]
    return (
        outer["version"].native == inner["version"].native == "v1"
        and digest.dump() == inner["digest_algorithm"].dump()
        and named["issuer"].dump() == certificate.issuer.dump()
        and named["serial_number"].native == certificate.serial_number
        and (not inner["unsigned_attrs"] or _stamped_at(found) is not None)
    )
