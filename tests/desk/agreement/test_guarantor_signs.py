"""Where the law wants a guarantor's signature as well: given in their own chat, by nobody else, in time, and once."""

from pathlib import Path

import pytest

from bot.papers.seal_check import check
from bot.sandbox.client import Person
from negotiation.agreeing.agreement import AgreementState
from negotiation.party import Role
from storage.case import case_agreements, signatures
from tests.desk.agreement.test_signing_together import sealed_papers
from tests.desk.room import Room
from tests.town import ROOT, Town

OWES = 'signers = ["borrower", "co_borrower"]'


@pytest.fixture
async def together(town: Town, tmp_path: Path) -> tuple[Room, Person]:
    """Wei has accepted; Ana is his guarantor, has a chat of her own, and has to sign."""
    shipped = ROOT / "negotiation" / "packs" / "united_states.toml"
    law = shipped.read_text(encoding="utf-8")
    assert OWES in law
    signed_by_all = law.replace(OWES, f'{OWES[:-1]}, "guarantor"]')
    (tmp_path / "own_law.toml").write_text(signed_by_all, encoding="utf-8")
    written = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    town.config = tmp_path / "own.toml"
    own = written.replace('pack = "united_states"', 'pack = "own_law.toml"')
    town.config.write_text(own, encoding="utf-8")
    await town.stop()
    await town.start()
    wei = await town.borrower()
    ana = await town.another(Role.GUARANTOR)
    await town.arrive(ana)
    room = Room(town, wei, await town.apply(wei))
    await room.taps("✋ Claim")
    await room.says("/offer 12")
    await room.says("/send 1")
    await town.says(ana)
    await town.tap(wei, "I accept")
    await town.put_signature(wei)
    await room.hears()
    return room, ana


async def state(town: Town) -> tuple[AgreementState, list[bool]]:
    async with town.app.database.begin() as session:
        agreement = await case_agreements.agreement_of(session, 1)
        assert agreement is not None
        given = await signatures.of(session, agreement.id or 0)
        return agreement.state, [each.signed_at is not None for each in given]


async def test_the_guarantor_reads_agrees_and_signs_and_the_last_one_seals_it(
    together: tuple[Room, Person],
) -> None:
    room, ana = together
    town = room.town
    shown = await town.replies(ana)
    assert any("document" in one.message for one in shown)
    assert any("your signature is wanted as well (Guarantor)" in one.text for one in shown)
    assert not any("lost my job" in one.text for one in shown)
    assert await state(town) == (AgreementState.TO_SIGN, [True, False])

    await town.tap(ana, "Read and sign")
    await town.put_signature(ana, "Ana Ruiz")

    assert await state(town) == (AgreementState.KEPT, [True, True])
    [hers], [his] = await sealed_papers(town, ana), await sealed_papers(town, room.borrower)
    assert hers == his
    found = check(hers, town.app.house.seal.certificate)
    assert found.paper is not None
    assert [name for name, _ in found.paper.signers] == ["Wei Chen", "Ana Ruiz"]

    await ana.say("/start")  # once is enough
    await town.quiet()
    newest = (await ana.screen()).messages[-2:]
    assert not any("Read and sign" in one.labels for one in newest)


async def test_three_other_names_another_chat_and_a_forwarded_button_sign_nothing(
    together: tuple[Room, Person],
) -> None:
    room, ana = together
    town = room.town
    eve = await town.sandbox.person(first_name="Eve", language_code="en")
    await eve.say("/start")
    await town.tap(ana, "Read and sign")
    await town.consent(ana)
    await room.news()
    for name in ("Ana Diaz", "Wei Chen"):
        await ana.say(name)
        await town.quiet()
    await ana.say("Ana Ruiz")
    await town.quiet()
    button = next(m for m in (await ana.screen()).messages if "I sign" in m.labels)

    for other in (eve, room.borrower):
        there = next(m for m in reversed((await other.screen()).messages) if m.labels)
        await other.tap(data=button.data("I sign"), message=there.id)
        await town.quiet()
    assert await state(town) == (AgreementState.TO_SIGN, [True, False])

    await town.tap(ana, "I sign")
    await town.quiet()
    assert await state(town) == (AgreementState.KEPT, [True, True])
    await ana.tap(data=button.data("I sign"), message=button.id)
    await town.quiet()
    assert len(await sealed_papers(town, ana)) == 1


async def test_after_three_wrong_names_a_person_and_after_its_days_nobody_signs(
    together: tuple[Room, Person],
) -> None:
    room, ana = together
    town = room.town
    await town.tap(ana, "Read and sign")
    await town.consent(ana)
    await room.news()
    for name in ("Ana Diaz", "Anna Ruis", "Mrs Ruiz"):
        await ana.say(name)
        await town.quiet()
    assert any("Three names were typed" in one for one in await room.news())
    assert await state(town) == (AgreementState.TO_SIGN, [True, False])

    await room.says("/checked")
    await room.taps("I know who it is: they may sign")
    await town.pass_time(days=40)
    await ana.say("/start")
    await town.quiet()

    assert (await state(town))[0] is AgreementState.EXPIRED
    assert "Read and sign" not in (await ana.screen()).messages[-1].labels
    await ana.say("Ana Ruiz")
    await town.quiet()
    assert await state(town) == (AgreementState.EXPIRED, [True, False])
    assert not await sealed_papers(town, ana)


async def test_a_guarantor_who_signed_is_not_told_of_arrears_that_ended_with_the_agreement(
    together: tuple[Room, Person],
) -> None:
    room, ana = together
    town = room.town
    await town.tap(ana, "Read and sign")
    await town.put_signature(ana, "Ana Ruiz")
    await town.replies(ana)

    await ana.say("/status")

    home = (await town.says(ana))[-1]
    assert home.startswith("You are a guarantor, not the borrower.")
    assert "Your loan 68386728 is being repaid under the agreement that you have signed" in home
    assert "overdue" not in home
