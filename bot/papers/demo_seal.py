"""Demo seal: one to try things out with, made once and kept beside the data; anybody reads in it that it seals nothing."""

from __future__ import annotations

import contextlib
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DEMO = "DEMO, NOT A LEGAL SEAL"


def kept_in(folder: Path, lender: str) -> tuple[bytes, bytes]:
    """Key and certificate in *folder* as PEM, made where they are missing.

    Whoever is first decides, each file is there whole or not at all, and a certificate is made for the key that is
    there: several processes may start at once, and die anywhere. Raises `OSError`, and `ValueError` for a key that is
    none.
    """
    key_file, certificate_file = files_in(folder)
    key = _kept(key_file) or _first(key_file, _new_key())
    certificate = _kept(certificate_file)
    return key, certificate or _first(certificate_file, _certificate(key, lender))


def files_in(folder: Path) -> tuple[Path, Path]:
    """Where its key and its certificate are."""
    return folder / "demo-seal.key", folder / "demo-seal.pem"


def demo_key(name: str) -> tuple[bytes, bytes]:
    """A new key and its certificate as PEM, in the *name* of a lender."""
    key = _new_key()
    return key, _certificate(key, name)


def _kept(file: Path) -> bytes | None:
    with contextlib.suppress(FileNotFoundError):
        return file.read_bytes()
    return None


def _first(file: Path, content: bytes) -> bytes:
    """*content*, kept in *file* for its owner only; what is there already if another was faster."""
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.") as part:
        part.write(content)
        part.flush()
        os.fsync(part.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(part.name, file)
    return file.read_bytes()


def _new_key() -> bytes:
    # An RSA key takes a second to make, and a start longer to load.
    return ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def _certificate(key_pem: bytes, name: str) -> bytes:
    """Valid from 2000 to 2099, so that a rehearsal may move its clock. Raises ValueError for no such key."""
    key = serialization.load_pem_private_key(key_pem, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("the demo seal's key is not one that was made for it")  # noqa: TRY004 - a file
    organisation = name.encode()[:64].decode(errors="ignore") or "Parley"
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, DEMO),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
        ]
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime(2000, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2099, 12, 31, tzinfo=UTC))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_SEALING, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return certificate.public_bytes(serialization.Encoding.PEM)


_SEALING = x509.KeyUsage(
    digital_signature=True,
    content_commitment=True,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)
