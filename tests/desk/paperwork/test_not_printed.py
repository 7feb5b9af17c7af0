"""A template that runs out between offer and acceptance: a calm word, the reason for the desk, and then it can be accepted."""

from datetime import date
from pathlib import Path

import pytest

from bot.papers.agreement_templates import Templates, approve
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.lifecycle import CaseState
from storage.case import case_agreements, case_offers, cases
from tests.desk.room import Room
from tests.town import ROOT, Town


@pytest.fixture
async def templates(town: Town, tmp_path: Path) -> Path:
    """The lender's own folder, with a template that is good until the third of April."""
    folder = tmp_path / "templates"
    [shipped] = Templates().every()
    approve(shipped, folder, by="Jane Roe", at=date(2019, 1, 1), until=date(2019, 4, 3))
    written = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    town.config = tmp_path / "own.toml"
    own = written.replace("# [papers]", f'[papers]\ntemplates = "{folder}"', 1)
    town.config.write_text(own, encoding="utf-8")
    await town.stop()
    await town.start()
    return folder


async def test_what_cannot_be_printed_stays_on_the_table_until_it_can(
    town: Town, templates: Path
) -> None:
    wei = await town.borrower()
    room = Room(town, wei, await town.apply(wei))
    await room.taps("✋ Claim")
    await room.says("/offer 12")
    await room.says("/send 1")
    await town.pass_time(days=5)
    await room.hears()
    await room.news()

    await town.tap(wei, "I accept")
    await town.quiet()

    assert any(text.startswith("Thank you for accepting.") for text in await room.hears())
    [why] = [text for text in await room.news() if "could not be printed" in text]
    assert "was valid until 2019-04-03 only" in why
    async with town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 1)
        assert offer is not None
        assert offer.state is OfferState.OPEN
        assert (await cases.case(session, 1)).state is CaseState.OFFERED
        assert await case_agreements.agreement_of(session, 1) is None

    own = templates / "any/any/any.typ"
    whole = own.read_bytes()
    own.write_bytes(whole.replace(b'#said(("parties",))', b""))  # which the law wants in it
    found = Templates(templates).nearest("any", "any", "any")
    approve(found, templates, by="Jane Roe", at=date(2019, 4, 1), until=None)
    await town.tap(wei, "I accept")
    [why] = [text for text in await room.news() if "could not be printed" in text]
    assert "who agrees\nOnce that is settled" in why

    own.write_bytes(whole)
    found = Templates(templates).nearest("any", "any", "any")
    approve(found, templates, by="Jane Roe", at=date(2019, 4, 1), until=None)
    await town.tap(wei, "I accept")
    await town.consent(wei)
    await wei.say("Wei Chen")
    await town.quiet()
    await wei.press("📱 Share my number")  # it is days since they said who they are
    await town.tap(wei, "I sign")
    await town.quiet()

    async with town.app.database.begin() as session:
        agreement = await case_agreements.agreement_of(session, 1)
    assert agreement is not None
    assert agreement.state is AgreementState.KEPT
