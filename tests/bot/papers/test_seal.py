"""The seal is the lender's, holds for every byte, and is dated by the time it is given."""

import asyncio
import io
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import pypdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from bot.papers.agreement_paper import print_agreement
from bot.papers.demo_seal import demo_key
from bot.papers.seal import Seal
from bot.papers.seal_check import UNKNOWN, check

AT = datetime(2019, 3, 31, 14, 5, tzinfo=timezone(timedelta(hours=-5)))
PASSPHRASE = "correct horse 马"


@pytest.fixture(scope="module")
def demo():
    return demo_key("Harbour 港湾 Savings")


@pytest.fixture(scope="module")
def seal(demo):
    return Seal.from_pem(*demo)


@pytest.fixture
def pdf(press, agreement):
    return print_agreement(press, agreement)


@pytest.fixture
def sealed(seal, pdf):
    return sealed_by(seal, pdf)


def sealed_by(seal, pdf):
    return seal.apply(pdf, reason="Agreement PA-2019-0042 协议", location="Springfield", at=AT)


def a_certificate(key, name="Harbour Savings Bank", *, issuer=None, issuer_key=None):
    """As an authority would make it, with addresses in it."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    lists = x509.UniformResourceIdentifier("HTTP://crl.Example.org:80/%7Ea%2f../list?x=1;binary")
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime(2018, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2020, 1, 1, tzinfo=UTC))
        .add_extension(
            x509.CRLDistributionPoints([x509.DistributionPoint([lists], None, None, None)]),
            critical=False,
        )
        .sign(issuer_key or key, hashes.SHA256())
    )


def a_key(kind):
    if kind == "rsa":
        return rsa.generate_private_key(public_exponent=65537, key_size=3072)
    return ec.generate_private_key(ec.SECP384R1())


def pem(thing):
    if isinstance(thing, x509.Certificate):
        return thing.public_bytes(serialization.Encoding.PEM)
    return thing.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(PASSPHRASE.encode()),
    )


def test_what_is_sealed_is_genuine_and_intact(seal, sealed):
    found = check(sealed, seal.certificate)

    assert found.genuine
    assert found.intact
    assert found.signed_at == AT
    assert found.signer == "DEMO, NOT A LEGAL SEAL, Harbour 港湾 Savings"


def test_the_paper_under_the_seal_is_untouched(pdf, sealed):
    assert sealed.startswith(pdf)
    assert len(sealed) < 300_000
    signature = pypdf.PdfReader(io.BytesIO(sealed)).get_fields()["LenderSeal"]["/V"]
    assert signature["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature["/Reason"] == "Agreement PA-2019-0042 协议"
    assert signature["/Location"] == "Springfield"


def test_one_changed_byte_is_found_wherever_it_is(seal, press, agreement):
    sealed = sealed_by(seal, print_agreement(press, agreement))
    place = sealed.rindex(b"/Contents <")
    # The whole file in steps; the signature's own place, the one part it cannot cover, closely.
    places = [
        *range(0, len(sealed), 997),
        *range(place, place + 90),
        *range(place, len(sealed), 31),
    ]

    for at in places:
        changed = bytearray(sealed)
        changed[at] ^= 0x01
        assert not check(bytes(changed), seal.certificate).intact, at


def test_the_unsigned_padding_of_the_signature_cannot_carry_anything(seal, sealed):
    end = sealed.index(b">", sealed.rindex(b"/Contents <"))
    assert sealed[end - 8 : end] == b"00000000"

    hidden = sealed[: end - 8] + b"DEADBEEF" + sealed[end:]

    assert check(hidden, seal.certificate).genuine
    assert not check(hidden, seal.certificate).intact


def test_something_added_behind_the_seal_is_found(seal, sealed):
    writer = pypdf.PdfWriter(io.BytesIO(sealed), incremental=True)
    writer.add_metadata({"/Title": "Another agreement"})
    updated = io.BytesIO()
    writer.write(updated)

    for changed in (sealed + b"\n", sealed + b"% note", updated.getvalue()):
        found = check(changed, seal.certificate)
        assert (found.genuine, found.intact, found.signed_at) == (True, False, None)


def test_another_lender_s_seal_is_unknown_even_with_the_same_names(seal, pdf):
    other = Seal.from_pem(*demo_key("Harbour 港湾 Savings"))

    assert check(sealed_by(other, pdf), seal.certificate) == UNKNOWN


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"not a pdf", b"\xff\xd8\xff\xe0"])
def test_what_carries_no_seal_is_unknown(seal, data):
    assert check(data, seal.certificate) == UNKNOWN


def test_a_pdf_without_a_seal_is_unknown(seal, pdf):
    assert check(pdf, seal.certificate) == UNKNOWN


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_certificate_of_an_authority_with_its_chain_seals_and_checks(pdf, kind):
    root_key, key = ec.generate_private_key(ec.SECP256R1()), a_key(kind)
    root = a_certificate(root_key, "Authority")
    own = a_certificate(key, issuer=root, issuer_key=root_key)
    archive = pkcs12.serialize_key_and_certificates(
        b"seal", key, own, [root], serialization.BestAvailableEncryption(PASSPHRASE.encode())
    )

    for seal in (
        Seal.from_pkcs12(archive, PASSPHRASE),
        Seal.from_pem(pem(key), pem(own) + pem(root), PASSPHRASE),
    ):
        found = check(sealed_by(seal, pdf), pem(own))
        assert (found.genuine, found.intact) == (True, True)
        assert found.signer == seal.signer == "Harbour Savings Bank"


@pytest.mark.parametrize("passphrase", [None, "", "wrong"])
def test_another_passphrase_does_not_open_the_seal(passphrase):
    key = ec.generate_private_key(ec.SECP256R1())
    own = a_certificate(key)
    archive = pkcs12.serialize_key_and_certificates(
        None, key, own, None, serialization.BestAvailableEncryption(PASSPHRASE.encode())
    )

    with pytest.raises(ValueError, match="another passphrase"):
        Seal.from_pkcs12(archive, passphrase)
    with pytest.raises(ValueError, match="another passphrase"):
        Seal.from_pem(pem(key), pem(own), passphrase)


def test_a_key_of_another_certificate_is_refused():
    key, other = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())

    with pytest.raises(ValueError, match="does not belong"):
        Seal.from_pem(pem(key), pem(a_certificate(other)), PASSPHRASE)


def test_a_key_that_is_none_of_the_usual_is_refused(demo):
    key = ed25519.Ed25519PrivateKey.generate()

    with pytest.raises(ValueError, match="neither RSA nor"):
        Seal.from_pem(pem(key), demo[1], PASSPHRASE)


@pytest.mark.parametrize("data", [b"", b"no pem", b"-----BEGIN CERTIFICATE-----"])
def test_what_is_no_key_is_refused(data, demo):
    with pytest.raises(ValueError, match="does not open"):
        Seal.from_pem(data, demo[1])
    with pytest.raises(ValueError, match="does not open"):
        Seal.from_pem(demo[0], data)
    with pytest.raises(ValueError, match="does not open"):
        Seal.from_pkcs12(data)


def test_a_time_without_a_zone_is_refused(seal, pdf):
    with pytest.raises(ValueError, match="time zone"):
        seal.apply(pdf, reason="", location="", at=AT.replace(tzinfo=None))


async def test_threads_may_seal_while_the_loop_runs(seal, pdf):
    sealed = await asyncio.gather(
        *(asyncio.to_thread(sealed_by, seal, pdf) for _ in range(4)),
    )

    assert all(check(one, seal.certificate).intact for one in sealed)


def test_many_threads_may_check(seal, sealed):
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: check(sealed, seal.certificate), range(12)))

    assert all(one.intact for one in found)


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler's pdfsig is not installed")
@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_poppler_calls_it_valid(pdf, tmp_path, kind):
    key = a_key(kind)
    seal = Seal.from_pem(pem(key), pem(a_certificate(key)), PASSPHRASE)
    (tmp_path / "sealed.pdf").write_bytes(sealed_by(seal, pdf))

    said = subprocess.run(
        [str(shutil.which("pdfsig")), str(tmp_path / "sealed.pdf")],
        check=False,
        capture_output=True,
        text=True,
    ).stdout

    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said
