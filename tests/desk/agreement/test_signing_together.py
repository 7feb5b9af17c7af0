"""Everybody who has to signs in their own chat, nobody for another; the lender signs with four eyes; it can be taken back."""

from pathlib import Path

import pytest

from bot.papers.seal_check import check
from bot.sandbox.client import Person
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.signature import Consent
from negotiation.lifecycle import CaseState
from negotiation.pack import Due, Start
from storage import lending, people
from storage.case import case_agreements, case_instalments, signatures
from tests.beginnings import Story
from tests.conversations.plan.test_another_plan import states
from tests.desk.agreement.test_amending import offered_anew
from tests.desk.agreement.test_in_time import was_open_longer
from tests.desk.casework.test_notices import LATE, under
from tests.desk.room import Room, offered_to_two
from tests.town import ROOT, Town


async def sealed_papers(town: Town, person: Person) -> list[bytes]:
    await town.quiet()
    return [
        await town.sandbox.file(one.message["document"]["file_id"])
        for one in (await person.screen()).messages
        if one.by_bot
        and one.message.get("document", {}).get("file_name", "").endswith("signed.pdf")
    ]


@pytest.fixture
def stories() -> dict[str, Story]:
    return {"together": offered_to_two}


@pytest.fixture
async def together(town: Town) -> tuple[Room, Person]:
    """Wei has accepted, and Ana is to sign as well."""
    [ana] = town.others
    await town.tap(town.wei, "I accept")
    await town.quiet()
    return Room(town, town.wei, town.topic), ana


async def test_who_signs_last_reads_no_old_arrears(together: tuple[Room, Person]) -> None:
    room, ana = together
    town = room.town
    await town.put_signature(room.borrower)
    await town.replies(ana)
    await town.tap(ana, "Read and sign")

    await town.put_signature(ana, "Ana Ruiz")

    said = "\n".join(await town.says(ana))
    assert "You have signed the agreement on loan 68386728." in said
    assert "overdue: $" not in said.partition("I sign")[2]


async def test_whoever_is_in_the_middle_of_their_own_case_finds_what_is_to_be_signed(
    together: tuple[Room, Person],
) -> None:
    room, ana = together
    town = room.town
    await town.tap(ana, "I can't pay as agreed")
    await town.replies(ana)

    await ana.say("/status")

    wanted = [
        one for one in await town.replies(ana) if "Waiting for you: your signature" in one.text
    ]
    assert [one.labels for one in wanted] == [["Read and sign"]]


async def test_it_is_in_force_only_when_both_have_signed_and_both_get_the_copy(
    together: tuple[Room, Person],
) -> None:
    room, ana = together
    town = room.town
    [paper, asked] = await town.replies(ana)
    assert paper.message["document"]["file_name"] == "2019-00001-v1.pdf"
    assert "your signature is wanted as well (Co-borrower)" in asked.text
    assert "lost my job" not in asked.text

    await town.put_signature(room.borrower)

    assert await states(town) == (CaseState.AGREED, AgreementState.TO_SIGN)
    assert any("1 more person has to" in one for one in await room.hears())

    await ana.tap("Read and sign")
    await town.put_signature(ana, "ＡＮＡ  ruiz")

    assert await states(town) == (CaseState.ACTIVE, AgreementState.KEPT)
    [hers], [his] = await sealed_papers(town, ana), await sealed_papers(town, room.borrower)
    assert hers == his
    found = check(hers, town.app.house.seal.certificate)
    assert found.paper is not None
    assert [name for name, _ in found.paper.signers] == ["Wei Chen", "ＡＮＡ ruiz"]


async def test_who_signs_an_amendment_of_another_s_case_reads_the_plan_in_force_beside_it(
    together: tuple[Room, Person],
) -> None:
    room, ana = together
    town = room.town
    await town.put_signature(room.borrower)
    await ana.tap("Read and sign")
    await town.put_signature(ana, "Ana Ruiz")
    await room.says("/amend")
    await offered_anew(room)
    await town.tap(room.borrower, "I accept")
    await town.replies(ana)

    await ana.tap("Read and sign")
    await town.tap(ana, "I agree to sign in this way")

    terms = (await town.says(ana))[-1]
    assert "Your plan in force: $294.46 a month, 43 instalments until" in terms
    assert "today's contract" not in terms


async def test_each_consent_is_kept_with_its_time_and_the_fingerprint_of_its_words(
    together: tuple[Room, Person],
) -> None:
    room, _ = together

    await room.town.put_signature(room.borrower)

    async with room.town.app.database.begin() as session:
        his, hers = await signatures.of(session, 1)
    assert [one.kind for one in his.consents] == [Consent.ELECTRONIC, Consent.TERMS]
    assert all(len(one.version) == 16 and one.language == "en" for one in his.consents)
    assert len({one.version for one in his.consents}) == 2
    assert his.chat_id == room.borrower.id
    assert (hers.consents, hers.signed_at) == ((), None)


async def test_a_button_forwarded_or_tapped_from_another_chat_signs_nothing(
    together: tuple[Room, Person],
) -> None:
    room, ana = together
    town, wei = room.town, room.borrower
    await town.consent(wei)
    await wei.say("Wei Chen")
    await town.quiet()
    shown = next(m for m in (await wei.screen()).messages if "I sign" in m.labels)
    stranger = await town.sandbox.person(first_name="Eve", language_code="en")
    await stranger.say("/start")
    await town.quiet()

    for other in (ana, stranger):
        there = next(m for m in reversed((await other.screen()).messages) if m.labels)
        await other.tap(data=shown.data("I sign"), message=there.id)
        await town.quiet()

    assert await states(town) == (CaseState.AGREED, AgreementState.TO_SIGN)
    async with town.app.database.begin() as session:
        assert [one.signed_at for one in await signatures.of(session, 1)] == [None, None]


async def test_one_cannot_sign_twice_nor_another_s_name(together: tuple[Room, Person]) -> None:
    room, ana = together
    town = room.town
    await town.put_signature(room.borrower)
    await town.replies(room.borrower)

    await room.borrower.say("/start")
    await town.quiet()
    assert "Read and sign" not in [
        label for m in (await room.borrower.screen()).messages[-2:] for label in m.labels
    ]
    await ana.tap("Read and sign")
    await town.consent(ana)
    await town.replies(ana)
    await ana.say("Wei Chen")
    assert (await town.says(ana))[0].startswith("That is not quite the name in your contract")


async def test_three_other_names_call_a_person_who_lets_them_go_on(
    together: tuple[Room, Person],
) -> None:
    room, ana = together
    town = room.town
    await ana.tap("Read and sign")
    await town.consent(ana)
    await room.news()
    for name in ("Ana Diaz", "Anna Ruis", "Mrs Ruiz"):
        await ana.say(name)
        await town.quiet()

    said = await town.says(ana)
    assert any("A person will look at it with you" in one for one in said)
    assert any("Three names were typed" in one for one in await room.news())
    await ana.say("Ana Ruiz")
    await town.quiet()
    assert not await sealed_papers(town, ana)

    await room.news()
    await room.hears()
    await room.says("/checked")
    [asked] = await room.news()
    assert "• Co-borrower: three names were typed that are not theirs" in asked
    await room.taps("Not yet")
    assert not any("we know now" in one for one in await town.says(ana))
    await room.says("/checked")
    await room.taps("I know who it is: they may sign")
    assert any("we know now" in one for one in await town.says(ana))
    await ana.say("/start")
    await town.tap(ana, "Read and sign")
    await town.put_signature(ana, "Ana Ruiz")
    async with town.app.database.begin() as session:
        assert [bool(one.signed_at) for one in await signatures.of(session, 1)] == [False, True]


async def test_who_identified_long_ago_shows_once_more_who_they_are(
    together: tuple[Room, Person],
) -> None:
    room, _ = together
    town, wei = room.town, room.borrower
    await town.pass_time(minutes=40)
    await town.consent(wei)
    await town.replies(wei)

    await wei.say("Wei Chen")
    [asked] = await town.says(wei)
    assert asked.startswith("It is a while since you showed me who you are.")
    other = await town.sandbox.person(first_name="Somebody", phone="+12025559999")
    await wei.share_contact(of=other)
    assert (await town.says(wei))[0].startswith("That is somebody else's number.")
    await wei.press("📱 Share my number")
    await town.quiet()
    await town.tap(wei, "I sign")

    assert any(one.startswith("Thank you, you have signed.") for one in await town.says(wei))


async def test_a_signature_that_comes_too_late_is_not_waited_for_any_more(
    together: tuple[Room, Person],
) -> None:
    """The agreement ends in the very turn in which it was to be signed."""
    room, ana = together
    town = room.town
    await was_open_longer(room, agreement=True)
    await ana.say("/status")
    await town.tap(ana, "Read and sign")
    await town.consent(ana)
    await ana.say("Ana Ruiz")
    await town.quiet()
    await ana.share_contact()
    await town.replies(ana)

    await town.tap(ana, "I sign")

    told = await town.replies(ana)
    assert any("you were asked to sign is off" in one.text for one in told)
    assert not any("Waiting for you" in one.text for one in told)
    assert "Read and sign" not in [label for one in told for label in one.labels]


async def test_a_supervisor_signs_for_the_lender_but_never_their_own_offer(town: Town) -> None:
    ana = await town.sandbox.person(first_name="Ana", language_code="en")
    await town.group.add(ana)
    wei = await town.borrower()
    room = Room(town, wei, await town.apply(wei))
    async with town.app.database.begin() as session:
        await people.ensure_advisors(session, {ana.id: True})
        mei = await people.active_advisor(session, town.mei.id)
        assert mei is not None
        mei.is_supervisor = True
    await room.taps("✋ Claim")
    await room.says("/offer 30")
    await room.taps("Ask a supervisor")
    await room.taps("Approve and send", by=ana)
    await town.tap(wei, "I accept")
    await town.put_signature(wei)
    assert await states(town) == (CaseState.AGREED, AgreementState.SIGNED)
    assert not await sealed_papers(town, wei)
    assert "Wanted: a supervisor's signature for the lender" in (await room.card()).text

    await room.says("/countersign 1")
    assert (await states(town))[1] is AgreementState.SIGNED
    await room.news()
    await room.taps("Countersign and seal", by=ana)
    [asked] = await room.shown()
    assert asked.labels == ["Sign for the lender, and seal", "Do not sign"]
    assert "of case 2019-00001" in asked.text
    assert "loan ····6728" in asked.text
    assert "61 instalments until" in asked.text
    assert "the first is due on May 5, 2019" in asked.text
    assert "Borrower: signed on" in asked.text
    assert "The offer is Mei's." in asked.text
    assert await states(town) == (CaseState.AGREED, AgreementState.SIGNED)
    assert not await sealed_papers(town, wei)

    own = await room.taps("Sign for the lender, and seal")
    assert own.startswith("This offer is your own")
    await room.taps("Do not sign", by=ana)
    assert (await states(town))[1] is AgreementState.SIGNED
    await room.taps("Countersign and seal", by=ana)
    await room.taps("Sign for the lender, and seal", by=ana)
    await town.quiet()

    assert await states(town) == (CaseState.ACTIVE, AgreementState.KEPT)
    assert len(await sealed_papers(town, wei)) == 1


@pytest.fixture
async def cooling_off(town: Town, tmp_path: Path) -> Town:
    """The lender gives fourteen days to take it back."""
    written = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    own = tmp_path / "own.toml"
    own.write_text(written.replace("# cooling_off_days = 0 ", "cooling_off_days = 14 "), "utf-8")
    await town.stop()
    town.config = own
    await town.start()
    return town


async def test_it_can_be_taken_back_while_the_days_for_it_run(cooling_off: Town) -> None:
    town = cooling_off
    wei = await town.borrower()
    await town.sign(wei)
    async with town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        assert len(loan.rearranged) == 1

    await wei.say("/withdraw")
    assert any("without a reason" in one for one in await town.says(wei))
    await town.tap(wei, "Yes, take it back")
    await town.quiet()

    assert await states(town) == (CaseState.NEGOTIATING, AgreementState.WITHDRAWN)
    assert any(one.startswith("The agreement is taken back") for one in await town.says(wei))
    async with town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        assert loan.rearranged == ()
        assert await case_instalments.instalments_of(session, 1) == []
    await town.pass_time(days=40)
    assert not [one for one in await town.says(wei) if "instalment" in one.lower()]


async def test_what_the_contract_asks_is_overdue_again_then(cooling_off: Town) -> None:
    town = cooling_off
    wei = await town.borrower()
    room = Room(town, wei, await town.sign(wei))
    under(room, Due.ARREARS_NOTICE, Start.ARREARS, 60)
    assert LATE not in (await room.card()).text

    await wei.say("/withdraw")
    await town.tap(wei, "Yes, take it back")

    assert f"⏱ {LATE}: by April 7, 2019, by law" in (await room.card()).text


async def test_after_those_days_it_stays(cooling_off: Town) -> None:
    town = cooling_off
    wei = await town.borrower()
    await town.sign(wei)
    await town.pass_time(days=15)
    await town.replies(wei)

    await wei.say("/withdraw")

    assert (await town.says(wei))[0].startswith("This agreement could be taken back until")
    assert (await states(town))[1] is AgreementState.KEPT


async def test_an_amendment_takes_the_place_of_what_was_in_force(town: Town) -> None:
    wei = await town.borrower()
    room = Room(town, wei, await town.sign(wei))
    await room.says("/claim")
    await room.says("/amend")
    await room.says("/resume")
    assert (await states(town))[0] is CaseState.ACTIVE
    await room.says("/amend")
    async with town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        loan.rearranged = ()  # or it would be too soon for another change
    await room.says("/offer 12")
    await room.says("/send 2")
    await town.tap(wei, "I accept")
    await town.put_signature(wei)

    async with town.app.database.begin() as session:
        first = await case_agreements.agreement(session, 1)
        second = await case_agreements.agreement(session, 2)
        rows = await case_instalments.instalments_of(session, 1)
    assert (first.state, second.state) == (AgreementState.SUPERSEDED, AgreementState.KEPT)
    assert (first.version, second.version) == (1, 2)
    assert {one.agreement_id for one in rows} == {2}


async def test_a_file_sent_back_is_genuine_changed_or_unknown(town: Town) -> None:
    wei = await town.borrower()
    await town.sign(wei)
    [sealed] = await sealed_papers(town, wei)
    eve = await town.sandbox.person(first_name="Eve", language_code="en")
    await eve.say("/start")
    await town.replies(eve)

    async def verdict(data: bytes) -> str:
        await eve.say("/verify")
        await town.replies(eve)
        await eve.send_document("paper.pdf", data)
        return next(one for one in await town.says(eve) if one[0] in "✓✖❔")

    genuine = await verdict(sealed)
    assert genuine.startswith("✓ Genuine")
    assert "• signed by Wei Chen, April 1, 2019" in genuine.replace("\u202f", " ")
    at = len(sealed) // 2
    flipped = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
    assert (await verdict(flipped)).startswith("✖️ Changed")
    assert (await verdict(b"%PDF-1.4\n%%EOF\n")).startswith("❔ Unknown")


@pytest.mark.parametrize("place", ["asked", "reading", "naming", "about to sign"])
async def test_whoever_does_not_want_to_sign_and_says_so_reaches_an_advisor(
    together: tuple[Room, Person], place: str
) -> None:
    room, ana = together
    town = room.town
    if place != "asked":
        await town.tap(ana, "Read and sign")
    if place in {"naming", "about to sign"}:
        await town.consent(ana)
    if place == "about to sign":
        await ana.say("Ana Ruiz")
    await town.replies(ana)

    await ana.say("I do not want to sign this, we are divorced")

    assert any("I have passed it on to our advisors." in said for said in await town.says(ana))
    hers = (await town.group.topics())[-1]["message_thread_id"]
    said = [one.text for one in (await town.group.screen(hers)).messages]
    assert "I do not want to sign this, we are divorced" in said
    assert hers != room.topic


async def test_to_hesitate_where_the_name_is_asked_is_no_wrong_name(
    together: tuple[Room, Person],
) -> None:
    room, ana = together
    town = room.town
    await town.tap(ana, "Read and sign")
    await town.consent(ana)
    for said in ("I am not sure", "why must I sign?", "我不想签", "no quiero firmar"):
        await ana.say(said)
        await town.quiet()

    await ana.say("Ana Ruiz")

    assert "as Ana Ruiz" in (await town.says(ana))[-1]


async def test_whoever_signed_with_the_borrower_is_not_told_of_arrears_that_ended_with_it(
    together: tuple[Room, Person],
) -> None:
    room, ana = together
    town = room.town
    await town.put_signature(room.borrower)
    await town.tap(ana, "Read and sign")
    await town.put_signature(ana, "Ana Ruiz")
    await town.replies(ana)

    await ana.say("/status")

    home = (await town.says(ana))[-1]
    assert "Your loan 68386728 is being repaid under the agreement that you have signed" in home
    assert "overdue" not in home
