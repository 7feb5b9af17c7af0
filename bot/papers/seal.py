"""Seal: the lender's electronic seal on an agreement.

PAdES baseline B (ETSI EN 319 142-1) by pyHanko, baseline T where a timestamp authority is configured. The seal proves that the document is the lender's and
unchanged; what the borrower did is proved by the recorded acts. It takes no space on the paper.

Sealing blocks, for some 40 ms, and starts an event loop of its own inside: call it in a thread
(`asyncio.to_thread(seal.apply, …)`), where it is safe, also several at once. On a running loop it raises RuntimeError.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from bot.papers.pades import Signer
    from bot.papers.timestamps import Timestamper

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


class Seal:
    """The lender's key and certificate, ready to seal. Never shown, logged or stored from here."""

    def __init__(
        self, key: object, certificate: x509.Certificate, chain: Sequence[x509.Certificate] = ()
    ) -> None:
        """The key, its certificate, and the authorities' above it. Raises ValueError for a key of another certificate."""
        self._key, self._certificate, self._chain = _key_of(certificate, key), certificate, chain
        #: The certificate as PEM: what `check` wants, and what may be given to anybody.
        self.certificate = certificate.public_bytes(serialization.Encoding.PEM)
        #: Whom the seal names.
        self.signer = holder(certificate)

    @classmethod
    def from_pkcs12(cls, archive: bytes, passphrase: str | None = None) -> Self:
        """From PKCS#12 with the key, its certificate and the chain, as authorities hand them out.

        Raises ValueError when it does not open, holds no key, or the key is not the certificate's.
        """
        secret = passphrase.encode() if passphrase else None
        try:
            key, certificate, chain = pkcs12.load_key_and_certificates(archive, secret)
        except ValueError:
            raise ValueError("the seal does not open: no PKCS#12, or another passphrase") from None
        if key is None or certificate is None:
            raise ValueError("the seal needs a private key and its certificate")
        return cls(key, certificate, chain)

    @classmethod
    def from_pem(cls, key: bytes, certificates: bytes, passphrase: str | None = None) -> Self:
        """From PEM: the key (encrypted or not) and its certificate, the chain after it.

        Raises ValueError when it does not open, or the key is not the certificate's.
        """
        secret = passphrase.encode() if passphrase else None
        try:
            private = serialization.load_pem_private_key(key, secret)
            own, *chain = x509.load_pem_x509_certificates(certificates)
        except (ValueError, TypeError):
            raise ValueError("the seal does not open: no PEM, or another passphrase") from None
        return cls(private, own, chain)

    @classmethod
    def from_files(
        cls, key: Path, certificate: Path | None, passphrase: str | None = None
    ) -> Self:
        """From the files of the environment: PEM with its certificate, or PKCS#12 that holds both.

        Raises ValueError as the constructor does, and OSError for what cannot be read.
        """
        content = key.read_bytes()
        if b"-----BEGIN" not in content:
            return cls.from_pkcs12(content, passphrase)
        if certificate is None:
            raise ValueError("the seal's key is PEM, and its certificate is not named")
        return cls.from_pem(content, certificate.read_bytes(), passphrase)

    def apply(
        self,
        pdf: bytes,
        *,
        reason: str,
        location: str,
        at: datetime,
        page: bytes | None = None,
        signers: Sequence[tuple[str, datetime]] = (),
        timestamper: Timestamper | None = None,
        receipt: str = "",
    ) -> bytes:
        """`pdf` with the seal, dated `at` (aware); some 10 KB longer, what was there is untouched.

        With a `timestamper` an authority says when as well; then it is a call over the network. Raises `TimestampsAway`.

        `page`, a PDF of one page, is put behind it first and is under the seal as well, with the *signers* and the *receipt* of the
        lender's record among its data. Not the same bytes twice: the standard wants a fresh document id. Raises pyHanko's `PdfError` for
        what is no PDF.
        """
        if at.tzinfo is None:
            raise ValueError("a seal needs the time zone of its time")
        return self._signer.sign(
            pdf,
            reason=reason,
            location=location,
            at=at,
            page=page,
            signers=signers,
            timestamper=timestamper,
            receipt=receipt,
        )

    @cached_property
    def _signer(self) -> Signer:
        from bot.papers.pades import Signer  # noqa: PLC0415 - pyHanko takes a tenth of a start to read

        return Signer(self._key, self._certificate, self._chain)


def holder(certificate: x509.Certificate) -> str:
    """Whom a certificate names: common name and organisation, else the whole subject."""
    names = [
        str(attribute.value)
        for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
        for attribute in certificate.subject.get_attributes_for_oid(oid)
    ]
    return ", ".join(dict.fromkeys(names)) or certificate.subject.rfc4514_string()


def _key_of(certificate: x509.Certificate, key: object) -> Key:
    if not isinstance(key, Key):
        raise ValueError("the seal's key is neither RSA nor of an elliptic curve")  # noqa: TRY004 - a setting
    if key.public_key() != certificate.public_key():
        raise ValueError("the seal's key does not belong to its certificate")
    return key
