"""PAdES: how pyHanko seals a PDF with a key that is in memory, dated as it is told."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko_certvalidator.registry import SimpleCertificateStore

from bot.papers.page_behind import put_behind
from bot.papers.seal import Key
from bot.papers.timestamps import Timestamper

FIELD = "LenderSeal"
DIGEST = "sha256"


class Signer(SimpleSigner):
    """pyHanko's reads the key anew for each signature and proves its primes: 100 ms, against 3 for signing."""

    def __init__(
        self, key: Key, certificate: x509.Certificate, chain: Sequence[x509.Certificate]
    ) -> None:
        own, *others = (_as_pyhankos(one) for one in (certificate, *chain))
        private = key.private_bytes(
            serialization.Encoding.DER,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        known = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        known.register_multiple(others)
        super().__init__(own, PrivateKeyInfo.load(private), known)
        self._key = key

    def sign(
        self,
        pdf: bytes,
        *,
        reason: str,
        location: str,
        at: datetime,
        page: bytes | None,
        signers: Sequence[tuple[str, datetime]],
        timestamper: Timestamper | None,
        receipt: str,
    ) -> bytes:
        """See `Seal.apply`."""
        metadata = PdfSignatureMetadata(
            field_name=FIELD,
            reason=reason,
            location=location,
            subfilter=SigSeedSubFilter.PADES,
            md_algorithm=DIGEST,
        )
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        if page is not None:
            put_behind(writer, pdf, page, at, signers=signers, receipt=receipt)
        signer = _DatedSigner(metadata, self, at.astimezone(UTC), timestamper)
        sealed = signer.sign_pdf(writer, output=io.BytesIO())
        return bytes(sealed.getvalue())

    def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
        if digest_algorithm != DIGEST:
            raise ValueError(f"seals are made with {DIGEST}, not {digest_algorithm}")
        if isinstance(self._key, rsa.RSAPrivateKey):
            return self._key.sign(data, padding.PKCS1v15(), hashes.SHA256())
        return self._key.sign(data, ec.ECDSA(hashes.SHA256()))


def _as_pyhankos(certificate: x509.Certificate) -> Certificate:
    return Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


class _DatedSigner(PdfSigner):
    """pyHanko's dates a signature by the machine's clock; here the time is an argument."""

    def __init__(
        self,
        metadata: PdfSignatureMetadata,
        signer: SimpleSigner,
        at: datetime,
        timestamper: Timestamper | None,
    ) -> None:
        super().__init__(metadata, signer, timestamper=timestamper)
        self._at = at

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,  # noqa: FBT001, FBT002 - pyHanko's
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._at
        return session
