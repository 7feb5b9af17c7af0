"""A plan is signed in time before its first instalment is due, or not at all."""

from datetime import timedelta

from negotiation.agreeing.agreement import AgreementState
from negotiation.lifecycle import CaseState
from storage.case import case_agreements, case_instalments, case_offers, cases
from storage.messages import due
from tests.desk.room import Room

TOO_LATE = (
    "The first instalment of this plan was due on May 5, 2019, so it cannot be signed any more. "
)


async def was_open_longer(room: Room, *, agreement: bool = False) -> None:
    """What is out was sent before there was a rule for its end."""
    async with room.town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 1)
        assert offer is not None
        for one in (offer, await case_agreements.agreement(session, 1)) if agreement else (offer,):
            assert one.expires_at is not None
            one.expires_at += timedelta(days=60)
        for kind in ("expire", "unsigned"):
            for duty in await due.still_to_do(session, kind, "case:1"):
                await due.put_off(session, duty, duty.due_at + timedelta(days=60))
    await room.town.pass_time(days=35)
    await room.news()
    await room.hears()


async def stands(room: Room) -> CaseState:
    async with room.town.app.database.begin() as session:
        return (await cases.case(session, 1)).state


async def test_there_is_the_usual_time_to_answer_before_the_notice(room: Room) -> None:
    await room.town.pass_time(days=20)  # the instalment of 5 May is 14 days away

    await room.says("/offer 12")
    await room.says("/send 1")

    [offer] = [text for text in await room.hears() if "Our offer" in text]
    assert "from June 5, 2019" in offer
    assert "open until May 5, 2019" in offer
    assert not any("only" in text for text in await room.news())


async def test_what_is_sent_late_is_open_as_long_as_leaves_the_notice(room: Room) -> None:
    await room.says("/offer 12")
    await room.town.pass_time(days=24)
    await room.news()

    await room.says("/send 1")

    [offer] = [text for text in await room.hears() if "Our offer" in text]
    assert "open until April 28, 2019 at 11:59" in offer
    assert any(
        "until April 28, 2019 at 11:59" in text and "7 days before its first" in text
        for text in await room.news()
    )
    await room.town.tap(room.borrower, "I accept")
    assert "signed until April 28, 2019 at 11:59" in "".join(await room.hears())
    await room.town.pass_time(days=4)
    assert "The time to sign the agreement is over" in "".join(await room.hears())
    assert await stands(room) is CaseState.NEGOTIATING


async def test_an_offer_whose_first_instalment_is_due_is_not_accepted(offered: Room) -> None:
    await was_open_longer(offered)

    await offered.town.tap(offered.borrower, "I accept")

    told = await offered.hears()
    assert any(text.startswith(TOO_LATE) for text in told)
    assert not any("agreement is above" in text for text in told)
    assert any("Please make a new one: /offer" in text for text in await offered.news())
    assert await stands(offered) is CaseState.NEGOTIATING


async def test_an_agreement_whose_first_instalment_is_due_is_not_signed(offered: Room) -> None:
    await offered.town.tap(offered.borrower, "I accept")
    await offered.town.quiet()
    await was_open_longer(offered, agreement=True)
    await offered.says("/checked")
    await offered.taps("I know who it is: they may sign")

    await offered.town.put_signature(offered.borrower)

    assert any(text.startswith(TOO_LATE) for text in await offered.hears())
    assert any("Please make a new one: /offer" in text for text in await offered.news())
    async with offered.town.app.database.begin() as session:
        assert (await case_agreements.agreement(session, 1)).state is AgreementState.WITHDRAWN
        assert await case_instalments.instalments_of(session, 1) == []
    assert await stands(offered) is CaseState.NEGOTIATING


async def test_a_supervisor_too_late_to_sign_is_told_so(room: Room) -> None:
    await room.says("/offer 36")
    await room.says("/send 1")
    lee = await room.hire("Lee", supervises=True)
    await room.says("/approve 1", by=lee)
    await room.says("/send 1")
    await room.town.tap(room.borrower, "I accept")
    await room.town.put_signature(room.borrower)
    await room.town.pass_time(days=35)
    await room.news()
    await room.hears()

    await room.says("/countersign", by=lee)

    assert any(text.startswith(TOO_LATE) for text in await room.hears())
    news = await room.news()
    assert any("Please make a new one: /offer" in text for text in news)
    assert not any("signs agreement" in text for text in news)
    assert await stands(room) is CaseState.NEGOTIATING
