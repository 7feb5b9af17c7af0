"""An agreement out for signing: what was read is what is sealed, and it ends when it no longer holds."""

import hashlib
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pypdf
import pytest

from bot.commands.book.loan_book import BookReading
from bot.commands.book.loan_rows import LoanRow
from bot.papers.seal_check import check
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.desk.handoff import HandoffState
from negotiation.lifecycle import CaseState
from negotiation.refusals import TooSoonAgain
from negotiation.relief.dates import Extension
from negotiation.relief.loan_terms import relieved
from storage import lending
from storage.case import case_agreements, case_offers, case_papers, cases
from storage.staff import handoffs
from tests.desk.room import Room

TOO_LATE = (
    "The time to sign the agreement is over, so it no longer holds. "
    "If you still want a plan, write to us here."
)
CHANGED = (
    "The figures of your loan have changed, so the agreement no longer fits and cannot be signed "
    "any more. Your advisor will make a new offer."
)


@pytest.fixture
async def accepted(offered: Room) -> Room:
    """The offer is accepted on the first of April; the agreement is being read."""
    await offered.town.tap(offered.borrower, "I accept")
    await offered.town.consent(offered.borrower)
    await offered.hears()
    await offered.news()
    return offered


async def papers(room: Room) -> list[bytes]:
    """The PDFs that the borrower has, the oldest first."""
    await room.town.quiet()
    seen = (await room.borrower.screen()).messages
    return [
        await room.town.sandbox.file(each.message["document"]["file_id"])
        for each in seen
        if each.by_bot and each.message.get("document", {}).get("file_name", "").endswith(".pdf")
    ]


async def sign(room: Room) -> list[str]:
    """Somebody types the name and taps the button, where there is one."""
    await room.town.quiet()
    await room.borrower.say("Wei Chen")
    await room.town.quiet()
    await room.hears()
    await room.town.tap(room.borrower, "I sign")
    return await room.hears()


async def newer_book(room: Room, *, rings: bool = True) -> None:
    """The lender's book of the next day has another rate."""
    await book_of(room, date(2019, 4, 1), sha256="b" * 64, rate=Decimal(7))
    if rings:
        room.town.app.worker.ring()


async def book_of(room: Room, as_of: date, *, sha256: str, **changes: Any) -> None:
    """The lender's book of a day, which does not know what is signed here."""
    app = room.town.app
    async with app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
    figures = replace(loan, id=None, rearranged=(), as_of=as_of, **changes)
    reading = BookReading(
        database=app.database,
        now=lambda: room.town.now,
        as_of=as_of,
        sha256=sha256,
        zone="America/New_York",
    )
    await reading.take([LoanRow(line=2, figures=figures, parties=())])


async def states(room: Room) -> tuple[object, ...]:
    async with room.town.app.database.begin() as session:
        agreement = await case_agreements.agreement_of(session, 1)
        assert agreement is not None
        offer = await case_offers.offer_of(session, agreement)
        return (await cases.case(session, 1)).state, offer.state, agreement.state


async def test_the_very_paper_that_was_read_is_under_the_seal(accepted: Room) -> None:
    [read] = await papers(accepted)

    await sign(accepted)

    _, sealed = await papers(accepted)
    found = check(sealed, accepted.town.app.house.seal.certificate)
    fingerprint = hashlib.sha256(read).hexdigest()
    assert sealed.startswith(read)
    assert found.intact
    assert found.paper is not None
    assert (found.paper.fingerprint, found.paper.is_inside) == (fingerprint, True)
    *before, last = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(sealed)).pages]
    assert before == [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(read)).pages]
    assert "Wei Chen" in last
    assert fingerprint[:8] in last
    assert len(sealed) - len(read) < 40_000


async def test_it_is_signed_in_the_language_in_which_it_was_read(accepted: Room) -> None:
    wei, town = accepted.borrower, accepted.town
    await accepted.says("/back")
    await wei.say("/language")
    await town.tap(wei, "简体中文")
    await town.quiet()
    await wei.say("Wei Chen")
    await town.tap(wei, "我签署")

    read, sealed = await papers(accepted)

    assert sealed.startswith(read)
    [*_, last] = pypdf.PdfReader(io.BytesIO(sealed)).pages
    assert "full name typed and button tapped in the chat" in last.extract_text().replace(
        "\u200b", ""
    )


async def test_newer_figures_end_it_and_both_are_told(accepted: Room) -> None:
    await newer_book(accepted)

    assert await accepted.hears() == [CHANGED]
    news = await accepted.news()
    assert "⏳ Agreement 1 has ended unsigned: the figures of the loan have changed." in news
    assert "📘 Newer figures of the loan have come from the book." in news
    assert "negotiating" in (await accepted.card()).text
    assert await states(accepted) == (
        CaseState.NEGOTIATING,
        OfferState.EXPIRED,
        AgreementState.WITHDRAWN,
    )
    await accepted.says("/offer 12")
    await accepted.says("/send 2")
    assert "Our offer" in (await accepted.hears())[-1]


async def test_nothing_is_signed_on_figures_that_have_changed_a_moment_ago(accepted: Room) -> None:
    await accepted.town.quiet()
    await accepted.borrower.say("Wei Chen")
    await accepted.town.quiet()
    await accepted.hears()
    async with accepted.town.app.database.begin() as session:  # the book's word comes later
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        loan.rate = Decimal(7)

    await accepted.town.tap(accepted.borrower, "I sign")

    assert (await accepted.hears())[0].startswith(
        "The figures of your loan have changed meanwhile"
    )
    assert (await states(accepted))[2] is AgreementState.TO_SIGN


async def test_after_fourteen_days_it_ends_and_both_are_told(accepted: Room) -> None:
    await accepted.town.pass_time(days=13, hours=23)
    assert await accepted.hears() == []

    await accepted.town.pass_time(hours=2)

    assert await accepted.hears() == [TOO_LATE]
    assert "⏳ Agreement 1 was not signed in time and has ended." in await accepted.news()
    assert "negotiating" in (await accepted.card()).text
    assert await states(accepted) == (
        CaseState.NEGOTIATING,
        OfferState.EXPIRED,
        AgreementState.EXPIRED,
    )
    await accepted.town.pass_time(days=200)
    assert TOO_LATE not in await accepted.hears()


async def test_a_signature_after_its_end_is_refused_kindly(accepted: Room) -> None:
    wei, town = accepted.borrower, accepted.town
    await accepted.says("/back")
    await accepted.hears()
    await wei.say("Wei Chen")
    await town.quiet()
    await accepted.hears()
    await town.pass_time(days=15)
    assert await accepted.hears() == [TOO_LATE]

    old = next(m for m in (await wei.screen()).messages if "I sign" in m.labels)
    await wei.tap(data=old.data("I sign"), message=old.id)

    said = await accepted.hears()
    assert said[0] == "That button is from an earlier message. This is where we are now:"
    assert "2019-00001" in said[1]
    assert len(await papers(accepted)) == 1


async def test_signed_in_time_it_does_not_end(accepted: Room) -> None:
    await sign(accepted)

    await accepted.town.pass_time(days=20)

    assert (await states(accepted))[2] is AgreementState.KEPT
    assert TOO_LATE not in await accepted.hears()


async def test_when_the_case_is_closed_nothing_is_left_to_sign(accepted: Room) -> None:
    await accepted.closes("settled")

    assert (await states(accepted))[1:] == (OfferState.EXPIRED, AgreementState.WITHDRAWN)
    await accepted.town.pass_time(days=20)
    assert TOO_LATE not in await accepted.hears()


async def test_a_signature_counts_as_a_change_of_terms_whatever_the_book_says(
    accepted: Room,
) -> None:
    await sign(accepted)
    await accepted.town.quiet()
    for letter, day in (("c", date(2019, 4, 30)), ("d", date(2020, 3, 31))):
        await book_of(accepted, day, sha256=letter * 64)

    async with accepted.town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
    assert loan is not None
    assert loan.terms_changed == (date(2019, 4, 1),)
    policy = accepted.town.app.house.policy_for(loan.product)
    with pytest.raises(TooSoonAgain) as refused:
        relieved(loan, [Extension(instalments=6)], now=date(2020, 3, 31), policy=policy)
    assert refused.value.earliest == date(2020, 4, 1)
    assert relieved(loan, [Extension(instalments=6)], now=date(2020, 4, 1), policy=policy)


async def test_a_paper_put_in_its_place_in_the_database_is_not_sealed(accepted: Room) -> None:
    """Such as one that the borrower sent: whoever writes to the database needs no key for that."""
    writer, better = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(better)
    await accepted.says("/want")
    await accepted.taps("Bank statement")
    await accepted.borrower.send_document("better.pdf", better.getvalue(), "application/pdf")
    await accepted.hears()
    async with accepted.town.app.database.begin() as session:
        agreement = await case_agreements.agreement_of(session, 1)
        assert agreement is not None
        [*_, paper] = await case_papers.papers_of(session, 1)
        agreement.document_id = paper.vault_id

    said = await sign(accepted)

    assert not any("your copy with our seal" in one for one in said)
    assert len(await papers(accepted)) == 1
    assert (await states(accepted))[2] is AgreementState.SIGNED


async def test_an_advisor_who_countersigns_reads_who_may(accepted: Room) -> None:
    await accepted.news()

    await accepted.says("/countersign")

    assert await accepted.news() == ["Only a supervisor can do that. /advisors shows who is one."]


@pytest.mark.parametrize(
    "said", ["Wei Chen", "my name is Wei Chen", "W. Chen", "me llamo Wei Chen"]
)
async def test_a_name_typed_before_it_is_asked_for_is_told_to_sign_nothing(
    offered: Room, said: str
) -> None:
    await offered.town.mei.say("/back", chat=offered.town.group, topic=offered.topic)
    await offered.town.tap(offered.borrower, "I accept")
    await offered.hears()

    await offered.borrower.say(said)

    told = "Nothing is signed yet. Please tap “I agree to sign in this way” below first; your name is asked for after that."
    assert (await offered.hears())[0] == told


async def test_what_is_typed_to_sign_waits_for_nobodys_answer(offered: Room) -> None:
    wei, town = offered.borrower, offered.town
    await town.tap(wei, "I accept")
    await offered.hears()
    await wei.say("Wei Chen")
    assert (await offered.hears())[0].startswith("Nothing is signed yet.")
    await town.consent(wei)
    for name in ("Ana Ruiz", "Wei"):  # not the one in the contract
        await wei.say(name)
    await wei.say("Wei Chen")
    assert "as Wei Chen" in (await offered.hears())[-1]
    await wei.say("Wei Chen")  # as if that were to sign
    assert (await offered.hears())[0].startswith("Thank you. Here only the button counts")

    await town.tap(wei, "I sign")

    await town.quiet()
    async with town.app.database.begin() as session:
        handoff = await handoffs.of_case(session, 1)
    assert handoff is not None
    assert (handoff.state, handoff.unanswered_since) == (HandoffState.CLAIMED, None)


async def test_a_name_with_an_emoji_is_the_name_without_it(accepted: Room) -> None:
    await accepted.borrower.say("Wei Chen 😊❤️")

    assert "as Wei Chen" in (await accepted.hears())[-1]


async def test_newer_figures_end_what_waits_for_a_supervisor_and_the_card_has_them(
    room: Room,
) -> None:
    await room.hire("Ana", supervises=True)
    await room.says("/offer 30")
    await room.says("/send 1")

    await newer_book(room)

    card = (await room.card()).text
    assert "a supervisor's word" not in card
    assert "$10,519.96 outstanding at 7.00%" in card
    waiting = [m for m in await room.screen() if "waits for a supervisor" in m.text]
    assert [m.labels for m in waiting] == [[]]


async def test_what_an_advisor_calls_off_ended_by_no_rule_and_why_is_kept(accepted: Room) -> None:
    await accepted.town.replies(accepted.borrower)
    await accepted.says("/calloff the rate was mistyped")
    asked = (await accepted.news())[-1]
    assert "The borrower would read:\nWe have taken the agreement back" in asked
    assert await accepted.hears() == []
    await accepted.taps("Call it off, and tell the borrower")

    [told] = await accepted.town.replies(accepted.borrower)
    assert told.text.startswith("We have taken the agreement back before it was in force.")
    assert told.labels == []
    await accepted.news()
    await accepted.says("/timeline")
    assert (
        "called off before it was in force – Mei (advisor): “the rate was mistyped”"
        in "\n".join(await accepted.news())
    )


async def test_an_agreement_is_not_called_off_by_a_slip(accepted: Room) -> None:
    await accepted.town.replies(accepted.borrower)
    await accepted.says("/calloff he wants another day")
    [asked] = [one for one in await accepted.shown() if "would read" in one.text]
    await accepted.taps("Keep the agreement")
    assert await accepted.taps_late("Call it off, and tell the borrower", asked) == (
        "That is decided already."
    )

    await accepted.says("/calloff")
    [old] = [one for one in await accepted.shown() if "would read" in one.text]
    await accepted.taps("Call it off, and tell the borrower")
    await accepted.says("/offer 12")
    await accepted.says("/send 2")
    await accepted.town.tap(accepted.borrower, "I accept")
    await accepted.town.replies(accepted.borrower)
    late = await accepted.taps_late("Call it off, and tell the borrower", old)

    assert late == "That is decided already."
    assert await accepted.hears() == []
