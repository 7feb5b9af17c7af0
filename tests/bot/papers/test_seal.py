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
from tests.yardstick import counts

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


def a_bare_pdf(*objects):
    pdf, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    start, size = len(pdf), len(objects) + 1
    pdf += b"xref\n0 %d\n0000000000 65535 f \n" % size
    pdf += b"".join(b"%010d 00000 n \n" % place for place in places)
    return pdf + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, start)


def a_form_of_a_million():
    """Each field has ten children, which are the same; with some more of them it would have no end."""
    fields = (b"<</T(a)/Kids[%b]>>" % (b" %d 0 R" % number * 10) for number in range(4, 10))
    root = b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[3 0 R]>>>>"
    return a_bare_pdf(root, b"<</Type/Pages/Kids[]/Count 0>>", *fields, b"<</T(z)/FT/Tx>>")


MILLIONS_OF_ENTRIES = (
    b"%PDF-1.7\n1 0 obj<</Type/XRef/Length 3/W[0 0 0]/Index[0 9999999]/Size 4/Root 1 0 R>>stream\n"
    b"abc\nendstream endobj\nstartxref\n9\n%%EOF"
)


def blanks():
    """Of fifteen million: made for one test, not kept by all."""
    return b"%PDF-1.7" + b" " * 15_000_000 + b"startxref\n9\n%%EOF"


@pytest.mark.parametrize(
    "made",
    [a_form_of_a_million, lambda: MILLIONS_OF_ENTRIES, blanks],
    ids=["fields", "entries", "blanks"],
)
def test_a_pdf_made_to_keep_its_reader_busy_is_unknown_at_once(seal, made):
    pdf = made()
    said = []

    took = counts(lambda: said.append(check(pdf, seal.certificate)), tries=1)

    assert said == [UNKNOWN]
    assert took < 150_000  # two seconds, where one counts to a thousand in thirteen microseconds


def test_what_is_added_to_a_sealed_paper_is_not_read(seal, sealed):
    found = check(sealed + a_form_of_a_million(), seal.certificate)

    assert (found.genuine, found.intact) == (True, False)


def test_a_seal_cut_out_is_no_seal_of_another_file(seal, sealed):
    place = sealed.rindex(b"/Contents <")
    cut = sealed[place : sealed.index(b"]", sealed.index(b"/ByteRange", place)) + 1]
    assert len(cut) > 2000

    for forged in (b"%PDF-1.7\n1 0 obj<<" + cut + b">>endobj", sealed[:-9] + cut + sealed[-9:]):
        found = check(forged, seal.certificate)
        assert (found.genuine, found.intact) == (True, False)
