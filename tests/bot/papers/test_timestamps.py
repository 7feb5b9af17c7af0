"""A timestamp is somebody else's word: it is under the seal, it is read back, and a changed one is found."""

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from bot.papers.agreement_paper import print_agreement
from bot.papers.demo_seal import demo_key
from bot.papers.seal import Seal
from bot.papers.seal_check import check
from bot.papers.signature_page import SignaturePage, print_signature
from bot.papers.timestamps import Timestamper, TimestampsAway, certified
from tests.tsa import an_authority

AT = datetime(2019, 4, 1, 14, 5, tzinfo=UTC)
LATER = datetime(2019, 4, 1, 14, 6, tzinfo=UTC)
DIGEST = sha256(b"a chain's head").digest()


@pytest.fixture(scope="module")
def seal():
    return Seal.from_pem(*demo_key("Harbour Savings"))


@pytest.fixture
def page(press):
    return print_signature(
        press,
        SignaturePage(
            lang="en",
            dated=AT.date(),
            title="Signature",
            lender="Harbour Savings Bank",
            subtitle="Case 1",
            signature=(("Borrower", "Ann Lee"),),
            note="Under the seal.",
        ),
    )


def test_a_token_is_about_one_digest_and_says_when():
    with an_authority(LATER) as url:
        token = Timestamper(url).stamp(DIGEST)

    told = certified(token, DIGEST)
    assert (told.at, told.authority) == (LATER, "Common Name: An authority of the tests")
    with pytest.raises(ValueError, match="timestamp"):
        certified(token, sha256(b"another").digest())


@pytest.mark.parametrize("at", [40, 200, -20])
def test_a_changed_token_is_no_token(at):
    with an_authority(LATER) as url:
        token = bytearray(Timestamper(url).stamp(DIGEST))
    token[at] ^= 1

    with pytest.raises(ValueError, match="timestamp"):
        certified(bytes(token), DIGEST)


def test_an_authority_that_is_away_is_said_to_be_away():
    with an_authority() as url:
        pass

    with pytest.raises(TimestampsAway):
        Timestamper(url).stamp(DIGEST)


@pytest.mark.parametrize("url", ["ftp://example.org", "file:///etc/passwd", "example.org"])
def test_only_addresses_of_the_web_are_asked(url):
    with pytest.raises(ValueError, match="begins with https"):
        Timestamper(url)


def test_a_timestamped_seal_is_genuine_names_who_signed_and_every_changed_byte_is_found(
    seal, press, agreement, page
):
    paper = print_agreement(press, agreement)
    signers = [("Ann Lee", AT), ("陈伟", LATER)]
    with an_authority(LATER) as url:
        sealed = seal.apply(
            paper,
            reason="Agreement 1",
            location="Springfield",
            at=AT,
            page=page,
            signers=signers,
            timestamper=Timestamper(url),
        )

    found = check(sealed, seal.certificate)
    assert (found.genuine, found.intact) == (True, True)
    assert (found.signed_at, found.stamped_at) == (AT, LATER)
    assert found.paper is not None
    assert found.paper.signers == tuple(signers)
    assert found.paper.is_inside
    assert len(sealed) < 300_000
    place = sealed.rindex(b"/Contents <")
    for at in [*range(0, len(sealed), 1999), *range(place, len(sealed), 41)]:
        changed = bytearray(sealed)
        changed[at] ^= 0x01
        assert not check(bytes(changed), seal.certificate).intact, at
