"""One advisor at a time has a case, and everybody knows who."""

from tests.desk.room import MEI_HAS_IT, Room
from tests.desk.talk.test_talk import emoji, seen
from tests.town import Town


async def test_the_first_lines_say_what_happened_what_is_wanted_and_who_acts(
    waiting: Room,
) -> None:
    happened, wanted, who = (await waiting.card()).text.splitlines()[:3]

    assert happened == "2019-00001 · under review · I lost my job"
    assert wanted == "Wanted: a plan the borrower can keep. /offer works one out."
    assert who == "Now: nobody has it yet; to be decided by April 22, 2019."


async def test_whoever_claims_has_the_case_and_the_borrower_learns_who(waiting: Room) -> None:
    assert await waiting.taps("✋ Claim") == ""

    card = await waiting.card()
    assert card.text.splitlines()[2].startswith("Now: Mei has it")
    assert card.labels == [
        "Release",
        "🤖 Hand back to the bot",
        "👁 Number and phone",
        "⋯ More",
    ]
    assert await waiting.hears() == ["Mei (advisor) is here now and reads what you write."]


async def test_of_two_who_claim_at_once_one_wins_and_the_other_is_told_who(waiting: Room) -> None:
    lee = await waiting.hire("Lee")
    group, topic = waiting.town.group, waiting.topic

    taps = [(await p.tap("✋ Claim", chat=group, topic=topic))[0] for p in (lee, waiting.mei)]
    await waiting.town.quiet()

    answers = [await p.answer(t) for p, t in zip((lee, waiting.mei), taps, strict=True)]
    assert [(a or {}).get("text") for a in answers] == ["", MEI_HAS_IT.replace("Mei", "Lee")]
    assert "Lee has it" in (await waiting.card()).text
    assert len(await waiting.hears()) == 1


async def test_a_case_goes_back_to_the_queue_and_another_advisor_takes_it(room: Room) -> None:
    lee = await room.hire("Lee")

    await room.taps("Release")
    assert "nobody has it yet" in (await room.card()).text
    await room.taps("✋ Claim", by=lee)

    assert "Lee has it" in (await room.card()).text
    assert await room.hears() == [
        "Mei had to leave. Another advisor will write to you here.",
        "Lee (advisor) is here now and reads what you write.",
    ]


async def test_an_order_that_says_nothing_is_ticked_off(room: Room) -> None:
    for words, ticked in (("/release", ["👌"]), ("/offer 12", []), ("/claim", ["👌"])):
        said = await room.says(words)
        assert emoji(await seen(room, said)) == ticked, words


async def test_only_who_has_the_case_gives_it_back(room: Room) -> None:
    lee = await room.hire("Lee")

    assert await room.taps("Release", by=lee) == MEI_HAS_IT
    await room.says("/back", by=lee)

    assert await room.news() == [MEI_HAS_IT]
    assert "Mei has it" in (await room.card()).text
    assert await room.hears() == []


async def test_handed_back_the_borrower_stands_at_the_very_step_that_was_left(room: Room) -> None:
    town, wei = room.town, room.borrower
    ben = await town.borrower("68386729", name="Ben Ruiz")
    await ben.start()
    await town.tap(ben, "Yes, let us begin")
    await ben.say("68386729")
    await town.quiet()
    await ben.press("📱 Share my number")
    await town.tap(ben, "I can't pay as agreed")
    await town.tap(ben, "I lost my job")
    [question] = [text for text in await town.says(ben) if "comes in each month" in text]
    await ben.say("/person")
    await town.quiet()
    bens = Room(town, ben, (await town.group.topics())[-1]["message_thread_id"])
    await bens.says("/claim")
    await bens.hears()

    await bens.says("/back")

    assert await bens.hears() == ["Mei has left; I go on with you where we were.", question]
    await ben.say("2400")
    assert "goes out" in (await bens.hears())[-1]
    assert wei.id != ben.id


async def test_an_advisor_may_begin_the_talk(room: Room) -> None:
    await room.says("/back")
    await room.hears()

    await room.says("/claim")
    await room.says("One more thing.")

    assert (await room.hears())[-1] == "One more thing."


async def test_a_case_of_somebody_who_is_advisor_no_more_can_be_claimed(room: Room) -> None:
    lee = await room.hire("Lee")
    await room.dismiss(room.mei)

    await room.says("Are you there?", by=lee)
    assert await room.news() == [
        "Whoever had this case is no advisor any more. Claim it first: /claim"
    ]
    await room.says("/claim", by=lee)

    assert "Lee has it" in (await room.card()).text


async def test_a_name_with_signs_of_html_in_it_is_shown_as_it_is(waiting: Room) -> None:
    odd = await waiting.hire("<b>Ann & Co")

    await waiting.says("/claim", by=odd)

    assert "<b>Ann & Co has it" in (await waiting.town.group.screen(waiting.topic)).text
    assert (await waiting.hears())[-1].startswith("<b>Ann & Co (advisor)")


async def test_a_supervisor_reads_how_a_colleagues_case_becomes_theirs(room: Room) -> None:
    sue = await room.hire("Sue", supervises=True)

    await room.says("/claim", by=sue)
    assert await room.news() == ["Mei has this case. /transfer Sue makes it yours."]
    await room.says("/transfer Sue", by=sue)

    assert "Sue has it" in (await room.card()).text


async def test_a_visitor_who_cannot_pay_has_a_case_and_its_card_says_so(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await wei.say("/person")
    await town.quiet()
    room = Room(town, wei, (await town.group.topics())[-1]["message_thread_id"])
    await room.says("/claim")
    assert "there is no case" in (await room.screen())[1].text

    await wei.say("I can't pay as agreed")

    assert "applying" in (await room.card()).text


async def test_the_card_says_in_which_language_the_borrower_reads_where_it_is_not_the_desks(
    room: Room,
) -> None:
    assert "🌐" not in (await room.card()).text
    await room.borrower.say("/language")

    await room.town.tap(room.borrower, "Español")
    await room.says("/note reads Spanish")

    assert (
        "🌐 The borrower reads Español; what you write is not translated."
        in (await room.card()).text
    )


async def test_the_card_says_who_has_promised_to_write_and_when(room: Room) -> None:
    await room.says("/callback tomorrow 10:00")

    card = (await room.card()).text
    assert "Now: Mei has promised to write; to be decided by" in card
    assert "Write on April 2, 2019" in card


async def complained_of_mei(room: Room) -> None:
    """Mei has given the case back, and is complained of."""
    await room.borrower.say("/complain")
    await room.borrower.say("Mei was rude to me.")
    await room.town.quiet()
    await room.taps("Release")
    await room.hears()


async def test_whoever_is_complained_of_leaves_the_case_to_a_colleague(room: Room) -> None:
    lee = await room.hire("Lee")
    await complained_of_mei(room)

    assert await room.taps("✋ Claim") == (
        "The borrower has complained about you, so a colleague takes this case."
    )
    assert await room.taps("✋ Claim", by=lee) == ""
    assert "Lee has it" in (await room.card()).text


async def test_who_is_named_is_kept_away_though_they_never_had_to_do_with_the_case(
    waiting: Room,
) -> None:
    lee = await waiting.hire("Lee")
    await waiting.borrower.say("/complain")
    await waiting.town.quiet()
    await waiting.borrower.say("lee shouted at me on the telephone")

    assert any("Somebody other than Lee looks into it." in one for one in await waiting.hears())
    assert await waiting.taps("✋ Claim", by=lee) == (
        "The borrower has complained about you, so a colleague takes this case."
    )
    assert await waiting.taps("✋ Claim") == ""


async def test_who_signs_their_own_name_complains_of_nobody_of_that_name(room: Room) -> None:
    await room.hire("Wei")
    await room.borrower.say("/complain")
    await room.town.quiet()
    await room.borrower.say("I was shouted at. Regards, Wei")

    assert any("Somebody other than Mei looks into it." in one for one in await room.hears())


async def test_a_word_that_is_somebodys_name_as_well_names_nobody(room: Room) -> None:
    await room.hire("Will")
    await room.borrower.say("/complain")
    await room.town.quiet()
    await room.borrower.say("She shouted at me. Will it never stop")

    assert any("Somebody other than Mei looks into it." in one for one in await room.hears())


async def test_where_there_is_nobody_else_they_go_on_and_it_is_said(room: Room) -> None:
    await room.borrower.say("/complain")
    await room.borrower.say("Mei was rude to me.")
    received = "\n".join(await room.hears())
    assert "Nobody other than Mei works here at this moment" in received
    assert "Somebody other than" not in received
    assert any("somebody has to be let in who answers it" in one for one in await room.general())
    await room.taps("Release")
    await room.hears()
    await room.news()

    assert await room.taps("✋ Claim") == ""

    assert any("nobody else who could take the case" in one for one in await room.news())
    assert await room.hears() == [
        "I know that you would rather have somebody else than Mei. There is nobody else here who could take your case.",
        "Mei (advisor) is here now and reads what you write.",
    ]


async def test_who_made_the_offers_before_a_refusal_leaves_the_appeal_to_others(
    room: Room,
) -> None:
    lee = await room.hire("Lee")
    ana = await room.hire("Ana")
    await room.says("/offer 12")
    await room.taps("Send to the borrower")
    await room.town.tap(room.borrower, "I decline")
    await room.town.tap(room.borrower, "Yes, decline it")
    await room.taps("Release")
    await room.taps("✋ Claim", by=lee)
    await room.declines("We have no plan for this loan.", by=lee)
    await room.borrower.say("/appeal")
    await room.town.quiet()

    for one in (room.mei, lee):
        assert (await room.taps("✋ Claim", by=one)).startswith("You decided on this application")
    assert await room.taps("✋ Claim", by=ana) == ""
