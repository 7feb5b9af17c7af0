"""Plans at the desk: suggested side by side, taken whole, built by taps, agreed to by a second person."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.sandbox.client import Person, Seen
from tests.desk.room import Room


@pytest.fixture
async def ana(room: Room) -> Person:
    """A supervisor beside Mei."""
    return await room.hire("Ana", supervises=True)


async def a_plan_beyond_mei(room: Room) -> Seen:
    """Twelve months more and two points off the rate, previewed; the preview."""
    await room.says("/offer 12")
    await room.taps("Change it")
    await room.taps("Rate cut +2")
    await room.shown()
    await room.taps("Preview")
    return (await room.shown())[-1]


async def test_plans_come_side_by_side_with_their_reasons(room: Room) -> None:
    await room.says("/offer")

    picture, words = await room.shown()
    assert "photo" in picture.message
    assert words.labels == ["Plan 1", "Plan 2", "Plan 3", "Build one"]
    contract = "• $381.60 a month is asked, which is more than the $330.00 that can be paid"
    assert words.text.startswith(
        f"{contract}\n\nPlan 1: $239.86 a month; 55 instalments until November 5, 2023"
    )
    assert words.text.count(contract) == 1  # for all plans
    assert "• no instalment is above $240.49" in words.text  # the last one
    assert "✓ soonest paid off" in words.text
    assert words.text.endswith(
        "Where the search ended, as far as you may go:\n• our rules add 24 months at most, besides those of instalments not paid before the plan begins"
    )


async def test_the_plan_taken_is_the_one_that_was_shown(room: Room) -> None:
    await room.says("/offer")
    await room.shown()

    await room.taps("Plan 3")
    [preview] = await room.shown()
    await room.taps("Send to the borrower")

    [offer] = await room.town.replies(room.borrower)
    assert "38 instalments, from May 5, 2019 to June 5, 2022" in offer.text
    assert offer.text.startswith(preview.text)
    assert "today's contract: $11,829.48 in all" in offer.text
    assert "If nothing were paid and nothing agreed" in offer.text


async def test_every_tap_changes_the_plan_where_it_stands(room: Room) -> None:
    await room.says("/offer")
    await room.taps("Build one")
    before = (await room.screen())[-1]

    await room.taps("Term −6")
    await room.taps("Day 1")

    after = (await room.screen())[-1]
    assert after.id == before.id
    assert "instalments added: 24 (advisor up to 24, supervisor up to 36)" in before.text
    assert "instalments added: 18" in after.text
    assert "due on day 1 of the month" in after.text
    assert "an advisor may offer this" in after.text
    assert "Day 5" in after.labels


async def test_what_the_rules_refuse_is_said_in_words_and_can_be_gone_on_from(room: Room) -> None:
    await room.says("/offer 1")
    await room.taps("Change it")
    await room.taps("Term −1")

    refused = (await room.screen())[-1]
    assert "⚠️ That would change nothing." in refused.text
    assert "Preview" not in refused.labels

    await room.taps("Break +1")
    assert "Preview" in (await room.screen())[-1].labels


async def test_beyond_an_advisors_authority_a_supervisor_is_asked(room: Room, ana: Person) -> None:
    preview = await a_plan_beyond_mei(room)
    assert "interest rate: 7.00% a year instead of 9.00%" in preview.text
    assert preview.labels == ["Ask a supervisor", "Drop it", "Change it"]

    await room.taps("Ask a supervisor")
    assert "Offer 2 waits for a supervisor" in (await room.news())[-1]
    assert await room.hears() == []
    assert await room.taps("Approve and send") == (
        "Only a supervisor can do that. /advisors shows who is one."
    )

    await room.taps("Approve and send", by=ana)

    assert "Ana approves offer 2: it is sent." in await room.news()
    await room.says("/drop 1")
    await room.news()
    await room.says("/send")
    assert await room.news() == ["Offer 2 is with the borrower already. /drop 2 takes it back."]
    [offer] = await room.town.replies(room.borrower)
    assert "7.00% a year" in offer.text
    await room.borrower.say("/history")
    assert "offer 2 made – Ana (supervisor)" in (await room.hears())[0]


async def test_what_is_worth_less_than_the_rules_look_for_is_agreed_to_knowingly(
    room: Room,
) -> None:
    house = room.town.app.worker._house
    limits = replace(house.policy.limits, floor=Decimal(103))
    room.town.app.worker._house = replace(house, policy=replace(house.policy, limits=limits))

    await room.says("/offer 12")
    assert not any("makes an exception" in text for text in await room.news())
    await a_plan_beyond_mei(room)

    [told] = [each.text for each in await room.screen() if "makes an exception" in each.text]
    assert told == (
        "⚠️ Today this plan is worth 100.9% of the principal owed to us; the rules look for no plan below 103%. "
        "Whoever agrees to it makes an exception."
    )


async def test_what_is_approved_at_night_goes_out_in_the_morning(room: Room, ana: Person) -> None:
    await a_plan_beyond_mei(room)
    await room.taps("Ask a supervisor")
    await room.says("A colleague looks at a plan for you")
    await room.town.pass_time(hours=13)
    await room.hears()

    await room.taps("Approve and send", by=ana)

    assert (await room.news())[-1].startswith("Not sent: it is outside the hours")
    assert await room.hears() == []
    await room.town.pass_time(hours=10)
    await room.taps("Approve and send", by=ana)
    assert "Ana approves offer 2: it is sent." in await room.news()


async def test_nobody_approves_an_offer_of_their_own(room: Room, ana: Person) -> None:
    await room.taps("Release")
    await room.taps("✋ Claim", by=ana)
    await room.says("/offer 30", by=ana)
    await room.taps("Ask a supervisor", by=ana)

    assert await room.taps("Approve and send", by=ana) == (
        "This offer is your own, so another supervisor has to decide on it."
    )
    bo = await room.hire("Bo", supervises=True)
    await room.says("/approve 1", by=bo)
    assert any("34 more months" in text for text in await room.hears())


async def test_the_card_says_that_a_supervisor_has_the_next_word(room: Room, ana: Person) -> None:
    await a_plan_beyond_mei(room)
    await room.taps("Ask a supervisor")
    assert "Wanted: a supervisor's word on offer" in (await room.card()).text

    await room.says("/reject 2 The rate stays.", by=ana)

    assert "Wanted: a plan the borrower can keep" in (await room.card()).text


async def test_a_supervisor_refuses_with_the_reason(room: Room, ana: Person) -> None:
    await a_plan_beyond_mei(room)
    await room.taps("Ask a supervisor")
    await room.news()

    await room.says("/reject", by=ana)
    assert (await room.news())[-1].startswith("Please write which offer and why")
    await room.says("/reject 2 The rate stays.", by=ana)

    assert (await room.news())[-1] == "Ana refuses offer 2: The rate stays."
    await room.says("/send 2")
    said = "That is not possible with this offer: a supervisor has refused it. /offer works out another one."
    assert await room.news() == [said]
    assert not any("Approve and send" in one.labels for one in await room.screen())
    assert await room.hears() == []


async def test_a_supervisor_changes_it_and_sends_that(room: Room, ana: Person) -> None:
    await a_plan_beyond_mei(room)
    await room.taps("Ask a supervisor")
    await room.says("/change 2 one step less", by=ana)

    await room.taps("Rate cut +2", by=ana)
    await room.news()
    assert (await room.taps("Preview")).startswith("That is not possible with this offer")
    await room.taps("Preview", by=ana)
    await room.taps("Send to the borrower", by=ana)

    [offer] = await room.town.replies(room.borrower)
    assert "interest rate: 5.00% a year instead of 9.00%" in offer.text


async def test_an_offer_of_several_reliefs_is_signed_as_it_was_shown(
    room: Room, ana: Person
) -> None:
    await a_plan_beyond_mei(room)
    await room.taps("Ask a supervisor")
    await room.taps("Approve and send", by=ana)
    [offer] = await room.town.replies(room.borrower)
    instalment = offer.text.split("instalment: ")[1].split(" a month")[0]

    await room.town.tap(room.borrower, "I accept")
    await room.town.put_signature(room.borrower)
    await room.taps("Countersign and seal", by=ana)
    await room.taps("Sign for the lender, and seal", by=ana)
    await room.town.quiet()
    await room.borrower.say("/status")

    assert instalment in (await room.hears())[-1]


async def test_the_application_is_declined_by_a_rule_and_somebody_else_looks_again(
    room: Room, ana: Person
) -> None:
    await room.says("/decline")
    await room.taps("The most months that may be added")
    assert await room.hears() == []
    await room.taps("Decline, and tell the borrower")

    [no] = await room.town.replies(room.borrower)
    assert "The reason: our rules add 36 months at most, besides those" in no.text
    assert "You have the right to have another person look at it" in no.text
    await room.town.tap(room.borrower, "Have another person look at it")
    assert "You get an answer here by May 1, 2019." in (await room.hears())[0]

    assert await room.taps("✋ Claim") == (
        "You decided on this application before, so somebody else has to look at it now."
    )
    assert await room.taps("✋ Claim", by=ana) == ""
    happened, _, who = (await room.card()).text.splitlines()[:3]
    assert "negotiating" in happened
    assert who == "Now: Ana has it; to be decided by May 1, 2019."


async def test_an_appealed_case_is_not_passed_back_to_who_refused_it(
    room: Room, ana: Person
) -> None:
    await room.declines("We have no plan for this loan.")
    await room.borrower.say("/appeal")
    await room.town.quiet()
    await room.taps("✋ Claim", by=ana)
    await room.news()

    await room.says("/transfer Mei", by=ana)

    assert await room.news() == ["This case has to be looked at by somebody other than Mei."]
    assert "Ana has it" in (await room.card()).text


async def test_who_refused_it_is_not_offered_it_when_it_comes_back_to_the_queue(
    room: Room, ana: Person
) -> None:
    await room.declines("We have no plan for this loan.")
    await room.borrower.say("/appeal")
    await room.town.quiet()
    await room.taps("✋ Claim", by=ana)
    await room.says("/off", by=ana)
    await room.news()

    await room.says("/next")

    assert await room.news() == [
        "1 waits, but needs a language or a skill that is not yours, or somebody else."
    ]


async def test_an_appeal_nobody_decides_is_told_when_its_time_is_over(room: Room) -> None:
    await room.declines("We have no plan for this loan.")
    assert "The reason: We have no plan for this loan." in (await room.hears())[-1]
    await room.borrower.say("/appeal")
    await room.news()

    await room.town.pass_time(days=31)

    assert any(text.startswith("⏰ The time to decide") for text in await room.news())


async def test_there_is_nothing_to_appeal_where_nothing_was_refused(room: Room) -> None:
    await room.borrower.say("/appeal")

    assert (await room.hears())[0].startswith("Nothing of yours was refused")


async def test_what_is_overdue_a_token_and_a_settlement_are_built_by_taps(
    room: Room, ana: Person
) -> None:
    await room.says("/offer 12")
    await room.taps("Change it")

    await room.taps("Overdue: to principal")
    assert "• what is overdue becomes principal" in (await room.screen())[-1].text
    await room.taps("Overdue: at the end")
    await room.taps("Overdue: in 6 parts")
    spread = (await room.screen())[-1]
    assert "• what is overdue in 6 parts, free of interest" in spread.text
    assert "Preview" in spread.labels

    await room.taps("Token +1")
    token = (await room.screen())[-1]
    assert (
        "instalments of a token (5 percent): 1 (advisor up to 0, supervisor up to 12" in token.text
    )
    assert "a supervisor has to agree to this" in token.text

    await room.taps("Settle: 100 %")
    await room.taps("Settle: 95 %")
    settled = (await room.screen())[-1]
    assert "• settled by one payment of 95 % of the principal" in settled.text
    assert "instalments added" not in settled.text
    assert (
        "Asked: one payment of $9,993.97 by April 22, 2019; today $381.60 a month" in settled.text
    )
    await room.taps("Settle: 90 %")
    assert not [one for one in (await room.screen())[-1].labels if one.startswith("Settle: ")]

    await room.taps("Preview")
    await room.taps("Ask a supervisor")
    await room.taps("Approve and send", by=ana)

    offer = (await room.town.replies(room.borrower))[-1]
    assert "• with one payment the loan is settled" in offer.text
    assert "• one payment of $9,467.97 by April 22, 2019, instead of $381.60 a month" in offer.text
    assert "1 instalment" not in offer.text
    assert "we waive" in offer.text


async def test_a_plan_that_begins_in_two_ways_is_told_which_exclude_each_other(room: Room) -> None:
    await room.says("/offer")
    await room.taps("Build one")
    await room.taps("Int. only +1")
    await room.taps("Break +1")

    assert "The plan begins in one way only" in (await room.screen())[-1].text
    await room.taps("Break −1")
    assert "Asked:" in (await room.screen())[-1].text
