"""Plan papers: statements that add up, calendars that say nothing, a sealed letter at the end, and how it goes."""

import io
import re
from datetime import date
from decimal import Decimal
from typing import Any

import pypdf
import pytest
from icalendar import Calendar

from bot.papers.seal_check import check
from bot.sandbox.client import Person
from bot.turns.arrangement.incoming import take
from bot.turns.turn import Turn
from dialogs.borrower.arrangement import plan_papers
from dialogs.languages import LANGUAGES
from negotiation.follow_up.incoming import Incoming
from storage import lending, people
from storage.case import case_agreements, case_files
from tests.beginnings import agreed
from tests.sent_files import unpacked
from tests.town import PAPER, Town

STORIES = {"wei": agreed}
ALL = "12661.95"


async def tell(town: Town, reference: str, amount: str, reverses: str | None = None) -> None:
    """The lender's system tells of a payment."""
    incoming = Incoming(
        reference=reference,
        loan="68386728",
        amount=Decimal(amount),
        received_on=town.now.date(),
        reverses=reverses,
    )
    async with town.app.database.begin() as session:
        turn = Turn(session=session, now=town.now, house=town.app.house)
        await take(turn, [incoming], recorded_by="payments import")
        await turn.finish()
    town.app.sender.ring()
    town.app.worker.ring()
    await town.quiet()


async def files(town: Town, wei: Person, ending: str) -> list[tuple[dict[str, Any], bytes]]:
    """What was sent with such a name, the oldest first."""
    await town.quiet()
    shown = (await wei.screen()).messages
    sent = [one.message for one in shown if "document" in one.message]
    return [
        (message, await town.sandbox.file(message["document"]["file_id"]))
        for message in sent
        if message["document"]["file_name"].endswith(ending)
    ]


async def calendar(town: Town, wei: Person) -> Calendar:
    """The newest file."""
    found = await files(town, wei, ".ics")
    return Calendar.from_ical(found[-1][1].decode())


def statuses(found: Calendar) -> list[str]:
    return [str(event["status"]) for event in found.walk("VEVENT")]


async def statement(town: Town, wei: Person) -> tuple[dict[str, Any], str]:
    await wei.say("/statement")
    await town.quiet()
    today = f"{town.now:%Y-%m-%d}.pdf"
    message, data = (await files(town, wei, today))[-1]
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return message, "\n".join(page.extract_text() for page in pages)


async def test_a_statement_says_what_each_payment_paid_and_what_is_left(
    town: Town, wei: Person
) -> None:
    await tell(town, "P-1", "400.00")
    await tell(town, "P-2", "50.00")
    await tell(town, "P-2-back", "50.00", reverses="P-2")

    message, text = await statement(town, wei)

    assert message["has_protected_content"] is True
    flat = " ".join(text.split())
    assert "instalment 1: $294.46, instalment 2: $105.54" in flat
    assert "taken back: it does not count" in flat
    assert "Left to pay $12,261.95" in flat
    assert "1 May 5, 2019 paid $294.46 $294.46 $0.00" in flat
    assert "2 June 5, 2019 partly paid $294.46 $105.54 $188.92" in flat


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "recorded by an advisor"),
        ("es", "anotado por alguien del equipo"),
        ("zh_CN", "由顾问登记"),
        ("zh_TW", "由顧問登記"),
    ],
)
async def test_what_the_desk_recorded_has_words_and_no_key_in_a_statement(
    town: Town, wei: Person, language: str, words: str
) -> None:
    for said in ("/paid 120.50", "/paid"):
        await town.mei.say(said, chat=town.group, topic=town.topic)
        await town.quiet()
    await town.tap(town.mei, "Yes, record it", chat=town.group, topic=town.topic)
    async with town.app.database.begin() as session:
        chat = await people.chat(session, wei.id)
        assert chat is not None
        chat.language = language

    _, text = await statement(town, wei)

    flat = "".join(text.replace("\u200b", "").split())
    assert words.replace(" ", "") in flat
    assert "desk:" not in flat


@pytest.mark.usefixtures("wei")
async def test_what_the_desk_recorded_is_listed_and_taken_back_in_words(town: Town) -> None:
    here = {"chat": town.group, "topic": town.topic}
    await town.mei.say("/paid 120.50", **here)
    await town.quiet()
    await town.tap(town.mei, "Yes, record it", chat=town.group, topic=town.topic)
    await town.replies(town.mei, **here)

    await town.mei.say("/payments", **here)
    [listed] = await town.replies(town.mei, **here)
    await town.tap(town.mei, listed.labels[0], **here)
    await town.quiet()
    await town.tap(town.mei, "Yes, take it back", **here)
    told = "\n".join(one.text for one in await town.replies(town.mei, **here))

    assert "$120.50 (recorded by an advisor)" in listed.text
    assert "The payment of $120.50, recorded by an advisor, was taken back" in told
    assert "desk:" not in told


async def test_a_statement_is_given_after_the_end_as_well(town: Town, wei: Person) -> None:
    await tell(town, "P-1", ALL)

    _, text = await statement(town, wei)

    assert "Left to pay $0.00" in " ".join(text.split())
    assert "43 of 43" in text


async def test_the_calendar_comes_when_it_is_asked_for_and_holds_days_only(
    town: Town, wei: Person
) -> None:
    assert await files(town, wei, ".ics") == []

    await wei.say("/calendar")
    found = await files(town, wei, ".ics")
    [(message, data)] = found
    calendar_ = Calendar.from_ical(data.decode())
    events = calendar_.walk("VEVENT")

    assert "has_protected_content" not in message  # to be opened in another program
    assert calendar_["method"] == "PUBLISH"
    async with town.app.database.begin() as session:
        agreement = await case_agreements.agreement_of(session, 1)
    assert agreement is not None
    # Another lender numbers its cases alike, and somebody may owe both.
    assert all(f"-{agreement.sha256[:12]}-" in str(event["uid"]) for event in events)
    assert (len(events), events[0]["dtstart"].dt) == (43, date(2019, 5, 5))
    assert {int(event["sequence"]) for event in events} == {0}
    assert not calendar_.walk("VALARM")
    unfolded = data.decode().replace("\r\n ", "")
    shown = re.findall(
        r"^(?:SUMMARY|DESCRIPTION|X-WR-CALNAME)[^:]*:(.*)\r$", unfolded, re.MULTILINE
    )
    assert set(shown) == {
        "Look into your chat with Example Savings Bank",
        "Open our chat in Telegram to see more.",
        "Example Savings Bank",
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_entry_names_money_or_what_it_is_about(code: str) -> None:
    say = LANGUAGES[code].plain
    said = f"{say(plan_papers.entry_title('L'))} {say(plan_papers.ENTRY_NOTE)}".casefold()

    words = "debt|loan|pay|owe|due|rate|deuda|préstamo|pag|cuota|债|贷|款|还|債|貸|還|期|[0-9$]"
    assert re.findall(words, said) == []


async def test_asked_for_again_it_is_the_same_and_a_change_raises_its_number(
    town: Town, wei: Person
) -> None:
    await wei.say("/calendar")
    first = await calendar(town, wei)
    await tell(town, "P-1", "600.00")  # two instalments before their days
    await wei.say("/calendar")
    second = await calendar(town, wei)

    numbers = [{int(event["sequence"]) for event in one.walk("VEVENT")} for one in (first, second)]
    assert numbers == [{0}, {1}]
    assert statuses(second) == ["CONFIRMED"] * 41 + ["CANCELLED"] * 2
    uids = [{str(event["uid"]) for event in one.walk("VEVENT")} for one in (first, second)]
    assert uids[0] == uids[1]


async def test_at_the_end_all_that_is_to_come_is_taken_back_and_comes_again_with_a_return(
    town: Town, wei: Person
) -> None:
    await wei.say("/calendar")
    await town.quiet()
    await tell(town, "P-1", ALL)
    over = await calendar(town, wei)
    assert over["method"] == "CANCEL"
    assert set(statuses(over)) == {"CANCELLED"}

    await tell(town, "P-1-back", ALL, reverses="P-1")
    again = await calendar(town, wei)

    assert again["method"] == "PUBLISH"
    assert statuses(again) == ["CONFIRMED"] * 43
    assert {int(event["sequence"]) for event in again.walk("VEVENT")} == {2}


async def test_another_plan_takes_the_place_of_the_first_in_the_calendar(
    town: Town, wei: Person
) -> None:
    await wei.say("/calendar")
    await town.quiet()
    topic = await town.group.topic("2019-00001")
    async with town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        loan.rearranged = ()  # or it would be too soon for another change
    for words in ("/amend", "/offer 12", "/send 2"):
        await town.mei.say(words, chat=town.group, topic=topic)
        await town.quiet()
    before = len(await files(town, wei, ".ics"))
    await town.tap(wei, "I accept")
    await town.put_signature(wei)

    found = await calendar(town, wei)

    assert len(await files(town, wei, ".ics")) == before + 1
    by_plan = {str(event["uid"]).rsplit("-", 2)[0]: set[str]() for event in found.walk("VEVENT")}
    for event in found.walk("VEVENT"):
        by_plan[str(event["uid"]).rsplit("-", 2)[0]].add(str(event["status"]))
    assert by_plan == {"2019-00001-1": {"CANCELLED"}, "2019-00001-2": {"CONFIRMED"}}


async def test_the_letter_carries_the_seal_and_says_what_the_record_says(
    town: Town, wei: Person
) -> None:
    await tell(town, "P-1", ALL)

    [(message, data)] = await files(town, wei, "-completed.pdf")
    found = check(data, town.app.house.seal.certificate)
    text = " ".join(pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text().split())

    assert (found.genuine, found.intact) == (True, True)
    assert "has_protected_content" not in message
    assert "Nothing more is to be paid under it." in text
    assert "stays for up to seven years" in text
    assert "Wei Chen" in text
    assert "$12,661.95" in text
    assert not check(data[:-200] + b"x" + data[-199:], town.app.house.seal.certificate).intact


async def test_a_letter_waits_for_the_morning(town: Town, wei: Person) -> None:
    await town.pass_time(hours=14)  # midnight in New York
    await tell(town, "P-1", ALL)
    assert await files(town, wei, "-completed.pdf") == []

    await town.pass_time(hours=9)

    assert len(await files(town, wei, "-completed.pdf")) == 1


async def test_a_payment_that_is_taken_back_meanwhile_leaves_no_letter(
    town: Town, wei: Person
) -> None:
    await town.pass_time(hours=14)
    await tell(town, "P-1", ALL)
    await tell(town, "P-1-back", ALL, reverses="P-1")
    await town.pass_time(hours=9)

    assert await files(town, wei, "-completed.pdf") == []


async def test_the_letter_is_in_the_borrowers_own_data_and_no_paper_of_theirs_counts_as_one(
    town: Town, wei: Person
) -> None:
    await wei.send_document("my-completed.pdf", PAPER, "application/pdf")
    await tell(town, "P-1", ALL)
    [_, (_, letter)] = await files(town, wei, "-completed.pdf")

    await wei.say("/mydata")
    [(_, data)] = await files(town, wei, ".zip")

    inside = unpacked(data)
    letters = {name: content for name, content in inside.items() if "/letter-" in name}
    assert letters == {"2019-00001/files/letter-1.pdf": letter}


async def test_a_letter_that_never_went_out_is_not_kept(town: Town, wei: Person) -> None:
    await town.pass_time(hours=14)
    await tell(town, "P-1", ALL)
    await tell(town, "P-1-back", ALL, reverses="P-1")
    await town.pass_time(hours=9)
    async with town.app.database.begin() as session:
        assert await case_files.letters_of(session, 1) == []

    await tell(town, "P-2", ALL)

    assert len(await files(town, wei, "-completed.pdf")) == 1


ASKED = "Has something changed since"


async def asked(town: Town, wei: Person) -> int:
    """How often it was asked since last looked."""
    return sum(ASKED in text for text in await town.says(wei))


async def test_how_it_goes_is_asked_every_three_months_once_each(town: Town, wei: Person) -> None:
    await tell(town, "P-1", "6000.00")
    await town.says(wei)
    seen = []
    for _ in range(12):
        await town.pass_time(days=30.5)
        seen.append(await asked(town, wei))

    assert sum(seen) == 4
    assert seen[0] == seen[1] == 0


async def test_after_a_long_time_without_power_it_is_asked_once(town: Town, wei: Person) -> None:
    await tell(town, "P-1", "6000.00")
    await town.stop()
    await town.sandbox.advance(300 * 86400, town.folder / "clock")
    await town.start()
    await town.quiet()

    assert await asked(town, wei) == 1
    await town.pass_time(days=40)
    assert await asked(town, wei) <= 1


async def test_it_is_not_asked_of_a_plan_that_has_slipped(town: Town, wei: Person) -> None:
    await town.pass_time(days=92)
    assert await asked(town, wei) == 0

    await tell(town, "P-1", "6000.00")
    await town.pass_time(days=93)
    assert await asked(town, wei) == 1
