"""An offer: worked out, seen by the advisor as the borrower will see it, sent, answered, ended."""

from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from negotiation import packs
from negotiation.money import Money
from storage.case import cases
from tests.desk.room import Room


async def test_the_advisor_sees_first_what_the_borrower_will_see(room: Room) -> None:
    await room.says("/offer 12")
    [preview] = await room.shown()
    assert await room.hears() == []
    assert preview.labels == ["Send to the borrower", "Drop it", "Change it"]

    await room.taps("Send to the borrower")

    [offer] = await room.town.replies(room.borrower)
    figures, *rest = offer.text.split("\nThe offer is open until ")
    assert figures == preview.text
    assert rest[0].startswith("April 15, 2019")
    assert "photo" in preview.message
    assert "photo" in offer.message
    assert offer.labels[:3] == ["I accept", "I can pay something else", "I decline"]


async def test_without_a_number_the_plans_are_those_the_borrower_can_pay(room: Room) -> None:
    await room.says("/offer")

    [words] = [each.text for each in await room.shown() if "Plan 1" in each.text]
    asked = [float(each.split(" a month")[0]) for each in words.split(": $")[1:]]
    assert len(asked) == 3
    assert max(asked) <= 330
    await room.says("/offer 6")  # a month less than the shortest of them
    [shorter] = await room.news()
    assert float(shorter.split("instalment: $")[1].split(" ")[0]) > 330


async def test_a_newer_offer_takes_the_place_of_the_one_before(offered: Room) -> None:
    await offered.says("/offer 18")
    await offered.town.quiet()
    assert await offered.taps("Send to the borrower") == ""

    newer = (await offered.hears())[-1]
    assert newer.startswith(
        "This offer takes the place of the one before, which ends with it.\n\nOur"
    )
    assert "22 more months" in newer
    assert "Offer 2: 22 more months" in (await offered.card()).text


async def test_both_sides_read_that_an_offer_was_made_taken_back_or_replaced(
    offered: Room,
) -> None:
    await offered.says("/offer 18")
    await offered.taps("Send to the borrower")
    await offered.says("/drop 2")
    await offered.says("/offer 20")
    await offered.says("/drop 3")
    await offered.hears()
    await offered.news()

    await offered.borrower.say("/history")
    await offered.says("/timeline")

    theirs = (await offered.hears())[0]
    assert _of_offers(theirs) == [
        "offer 1 made – Mei (advisor)",
        "offer 1 ended – the bot",
        "offer 2 made – Mei (advisor)",
        "offer 2 taken back – Mei (advisor)",
    ]
    [ours] = await offered.news()
    assert _of_offers(ours) == [
        *_of_offers(theirs),
        "offer 3 dropped, never sent – Mei (advisor)",
    ]


def _of_offers(timeline: str) -> list[str]:
    """What its lines say of offers."""
    said = [line.partition(" · ")[2] for line in timeline.split("\n")]
    return [one for one in said if "offer " in one]


async def test_an_offer_with_none_on_the_table_takes_nobodys_place(offered: Room) -> None:
    first = next(
        one for one in (await offered.borrower.screen()).messages if "I accept" in one.labels
    )
    assert first.text.startswith("Our offer")
    await offered.says("/drop 1")
    await offered.says("/offer 18")
    await offered.taps("Send to the borrower")

    assert (await offered.hears())[-1].startswith("Our offer")


async def test_a_tap_twice_sends_once(room: Room) -> None:
    await room.says("/offer 12")
    await room.mei.tap("Send to the borrower", chat=room.town.group, topic=room.topic, times=2)

    assert len(await room.hears()) == 1


async def test_a_draft_is_dropped_and_cannot_be_sent_any_more(room: Room) -> None:
    await room.says("/offer 12")
    preview = (await room.shown())[-1]
    await room.taps("Drop it")
    assert await room.news() == ["Offer 1 is dropped."]

    said = await room.taps_late("Send to the borrower", preview)

    assert said == (
        "That is not possible with this offer: it is taken back. /offer works out another one."
    )

    assert await room.hears() == []


async def test_the_preview_of_an_offer_that_is_sent_takes_nothing_back(room: Room) -> None:
    await room.says("/offer 12")
    preview = (await room.shown())[-1]
    await room.says("/send 1")
    await room.hears()

    told = await room.taps_late("Drop it", preview)

    assert told == "Offer 1 is with the borrower already. /drop 1 takes it back."
    assert await room.hears() == []
    assert "offer on the table" in (await room.card()).text


async def test_a_draft_too_late_to_be_answered_is_worked_out_anew(
    room: Room,
) -> None:
    await room.says("/offer 12")  # from the fifth of May on
    await room.town.pass_time(days=28)
    await room.hears()
    await room.news()

    await room.says("/send 1")

    assert await room.news() == [
        "Too little time is left before the first instalment of this offer. /offer works out a new one."
    ]
    assert await room.hears() == []
    await room.says("/note looked at")
    assert "negotiating" in (await room.card()).text


async def test_an_offer_on_the_table_is_taken_back(offered: Room) -> None:
    await offered.hears()

    await offered.says("/drop 1")

    assert await offered.hears() == [
        "Our offer is taken back. Your advisor will write to you here."
    ]
    assert "negotiating" in (await offered.card()).text
    old = next(m for m in (await offered.borrower.screen()).messages if "I accept" in m.labels)
    await offered.borrower.tap(data=old.data("I accept"), message=old.id)
    await offered.town.quiet()
    assert "negotiating" in (await offered.card()).text


async def test_accepting_is_shown_and_nothing_is_left_to_decide(offered: Room) -> None:
    await offered.town.tap(offered.borrower, "I accept")

    news = await offered.news()
    assert "✅ The borrower accepts the offer; the agreement is out for signing." in news
    happened, wanted, who = (await offered.card()).text.splitlines()[:3]
    assert "agreed, to be signed" in happened
    assert wanted == "Wanted: the borrower's signature."
    assert who == "Now: Mei has it."


async def test_after_it_is_accepted_an_older_draft_cannot_be_sent(offered: Room) -> None:
    await offered.says("/offer 18")
    await offered.town.tap(offered.borrower, "I accept")
    await offered.hears()
    await offered.news()

    await offered.says("/send 2")

    assert await offered.news() == [
        "An agreement is out for signing: /calloff and why takes it back. Then /offer."
    ]
    assert await offered.hears() == []
    await offered.says("/drop 2")  # it is a draft still
    assert await offered.news() == ["Offer 2 is dropped."]


async def test_declining_is_shown_and_another_offer_can_be_made(offered: Room) -> None:
    await offered.town.tap(offered.borrower, "I decline")
    await offered.town.tap(offered.borrower, "Yes, decline it")

    assert "✖️ The borrower declines the offer." in await offered.news()
    await offered.says("/offer 24")
    await offered.says("/send 2")
    assert "28 more months" in (await offered.hears())[-1]


async def test_after_fourteen_days_it_ends_and_both_are_told(offered: Room) -> None:
    await offered.hears()
    await offered.town.pass_time(days=13, hours=23)
    assert await offered.hears() == []

    await offered.town.pass_time(hours=2)

    assert await offered.hears() == [
        "Our offer has ended without an answer. If you still want a plan, write to us here."
    ]
    await offered.town.tap(offered.borrower, "Why?")
    assert (await offered.hears())[0].startswith("Why did it end?")
    assert "⏳ Offer 1 has ended." in await offered.news()
    assert "negotiating" in (await offered.card()).text
    await offered.town.pass_time(days=14)
    assert await offered.hears() == []


async def test_the_desk_is_told_when_the_day_to_decide_is_over(room: Room) -> None:
    await room.town.pass_time(days=21, minutes=1)

    assert any(text.startswith("⏰ The time to decide") for text in await room.news())


async def test_what_was_chosen_cannot_be_chosen_again(offered: Room) -> None:
    """The buttons go from the preview at the desk, and from the offer once it is answered."""
    assert not any("Send to the borrower" in one.labels for one in await offered.screen())

    await offered.town.tap(offered.borrower, "I decline")
    await offered.town.tap(offered.borrower, "Yes, decline it")
    await offered.town.quiet()

    seen = (await offered.borrower.screen()).messages
    assert not any({"I accept", "I decline"} & set(one.labels) for one in seen)


@pytest.mark.parametrize("clause", [None, "No new cards until it is settled."])
async def test_no_offer_whose_agreement_would_not_say_what_the_law_wants(
    room: Room, tmp_path: Path, clause: str | None
) -> None:
    """A pack of the lender's own wants a promise of which every product's agreement is silent."""
    await room.town.stop()
    law = (files(packs) / "united_states.toml").read_text(encoding="utf-8")
    wanted = '\n[[contents]]\nsource = "electronic_records"\nitems = ["no_new_cards"]\n'
    if clause:
        wanted += f'[contents.clauses.no_new_cards]\nen = "{clause}"\n'
    (tmp_path / "ours.toml").write_text(law + wanted, encoding="utf-8")
    config = room.town.config.read_text(encoding="utf-8")
    room.town.config = tmp_path / "parley.toml"
    room.town.config.write_text(
        config.replace('pack = "united_states"', 'pack = "ours.toml"'), encoding="utf-8"
    )
    await room.town.start()

    await room.says("/offer 12")

    [answer] = await room.news()
    if clause:
        assert answer.startswith("Our offer")
    else:
        assert answer == (
            "No agreement can be made: the law wants this said in it, and the paper would not say it:\n"
            "• that no other card is applied for"
        )


async def test_no_plan_asks_more_than_is_left_of_a_month_be_it_a_cent(room: Room) -> None:
    await room.says("/offer 12")
    [preview] = await room.shown()
    asks = Money(preview.text.split("instalment: $")[1].split(" ")[0], "USD")
    async with room.town.app.database.begin() as session:
        case = await cases.open_case_of(session, 1)
        assert case is not None
        income = case.application.comes_in
        assert income is not None
        goes_out = income - asks + Money("0.01", "USD")
        case.application = case.application.answered(outgoings=goes_out)
    await room.news()

    await room.says("/offer 12")

    [refused] = await room.news()
    assert refused.startswith("This plan asks $")
    assert f"and only ${asks.amount - Decimal('0.01')} is left each month" in refused
    await room.says("/offer 14")
    assert "Our offer" in (await room.shown())[-1].text


async def test_after_another_language_is_chosen_the_picture_speaks_it_as_well(
    offered: Room,
) -> None:
    wei, town = offered.borrower, offered.town

    async def picture() -> bytes:
        await town.quiet()
        shown = [m.message for m in (await wei.screen()).messages if "photo" in m.message]
        return await town.sandbox.file(shown[-1]["photo"][-1]["file_id"])

    english = await picture()
    await offered.says("/back")
    await wei.say("en español")
    spanish = await picture()
    await wei.say("in English, please")

    assert spanish != english
    assert await picture() == english
