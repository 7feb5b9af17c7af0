"""Who waits, who takes whom, and what everybody is told of it."""

import asyncio
import re
from datetime import timedelta

import pytest

from bot.sandbox.client import Person
from bot.turns.queue import queueing
from bot.turns.turn import Turn
from negotiation.desk.handoff import HandoffState
from storage.messages import due
from storage.staff import desk, handoffs
from tests.desk.room import MEI_HAS_IT, Room
from tests.town import Town

ASKED = "I have asked for a person, who will write to you here. You can go on meanwhile, or write what it is about."

SORRY = (
    "I am sorry: you have waited longer than we promised. "
    "I have told a supervisor, and somebody will write to you here."
)


async def asks(town: Town, name: str, language: str = "en") -> Person:
    """A visitor who asks for a person."""
    person = await town.sandbox.person(first_name=name, language_code=language)
    await person.start()
    await person.say("/person")
    await town.quiet()
    return person


async def in_group(
    room: Room, words: str, *, by: Person | None = None, **how: object
) -> list[str]:
    """What an advisor is answered outside of all topics."""
    person = by or room.mei
    before = len(await room.general())
    await person.say(words, chat=room.town.group, **how)
    await room.town.quiet()
    return (await room.general())[before:]


async def states(town: Town) -> dict[int, tuple[HandoffState, int | None]]:
    async with town.app.database.begin() as session:
        return {
            each.id: (each.state, each.advisor_id) for each in await desk.conversations(session)
        }


@pytest.fixture
async def ruth(room: Room) -> Person:
    """She supervises."""
    ruth = await room.hire("Ruth", supervises=True)
    await room.says("/advisors", by=ruth)
    await ruth.start()
    await room.town.says(ruth)
    await room.news()
    return ruth


@pytest.fixture
async def lee(room: Room) -> Person:
    lee = await room.hire("Lee")
    await room.says("/advisors", by=lee)
    await room.news()
    return lee


async def test_the_board_shows_who_waits_and_who_has_how_many(waiting: Room) -> None:
    who, *_, mei = (await waiting.board()).splitlines()[1:]

    assert re.fullmatch(
        r"1\. Case 2019-00001 · 🔎 under review, since April 1, 2019 at 10:0\d.AM → Mei",
        who,
    )
    assert mei == "Mei: 0 of 10"  # though she wrote nothing yet
    await waiting.taps("✋ Claim")
    assert await waiting.board() == "📋 Queue: nobody waits.\n\nMei: 1 of 10"


async def test_the_board_is_one_message_that_is_edited_and_comes_back_when_deleted(
    waiting: Room,
) -> None:
    await waiting.taps("✋ Claim")
    await waiting.taps("Release")
    boards = [m for m in (await waiting.town.group.screen()).messages if m.text[:1] == "📋"]
    assert len(boards) == 1

    await waiting.town.app.wire.delete_message(waiting.town.group.id, boards[0].id)
    await waiting.taps("✋ Claim")

    assert "nobody waits" in await waiting.board()


async def test_next_takes_the_most_urgent_with_its_link_and_why(room: Room) -> None:
    ana = await asks(room.town, "Ana")
    bo = await asks(room.town, "Bo")
    await bo.say("I want to kill myself")
    await room.town.says(bo)

    [first] = await in_group(room, "/next")
    [second] = await in_group(room, "/next")

    assert re.fullmatch(
        r"Yours now, Mei: 🆘 Visitor 3 · ❓ asks for a person, since April 1, 2019 at 10:0\d.AM, to be answered now\.",
        first,
    )
    assert re.fullmatch(
        r"Yours now, Mei: Visitor 2 · ❓ asks for a person, since [^,]*, 2019 at 10:0\d.AM\.",
        second,
    )
    assert await in_group(room, "/next") == ["Nobody waits."]
    assert "Mei (advisor) is here now and reads what you write." in await room.town.says(ana)
    links = [
        entity["url"]
        for message in (await room.town.group.screen()).messages
        for entity in message.message.get("entities", ())
        if message.text.startswith("Yours now") and entity["type"] == "text_link"
    ]
    assert len(links) == 2
    assert all(re.fullmatch(r"https://t\.me/c/\d+/\d+", link) for link in links)


async def test_of_two_who_ask_for_the_next_at_once_each_gets_another(
    room: Room, lee: Person
) -> None:
    await asks(room.town, "Ana")
    await asks(room.town, "Bo")

    await asyncio.gather(
        lee.say("/next", chat=room.town.group), room.mei.say("/next", chat=room.town.group)
    )
    await room.town.quiet()

    had = await states(room.town)
    assert {had[2][1], had[3][1]} == {lee.id, room.mei.id}


async def test_mine_shows_whose_turn_it_is(room: Room) -> None:
    theirs = "Your cases:\n• Case 2019-00001 · 💬 negotiating: "
    assert await in_group(room, "/mine") == [f"{theirs}your turn: 1 paper to be looked at"]
    await room.accepts("1")
    assert await in_group(room, "/mine") == [
        f"{theirs}your turn: they have not heard from a person yet; to be decided by April 22, 2019"
    ]

    await room.borrower.say("When do I hear from you?")
    [mine] = await in_group(room, "/mine")
    assert re.fullmatch(
        r"Your cases:\n• Case 2019-00001 · 💬 negotiating: your turn, since .* 10:0\d.AM; to be answered by .* 12:0\d.PM",
        mine,
    )

    await room.says("Today.")
    [mine] = await in_group(room, "/mine")
    assert mine.startswith(f"{theirs}the borrower's turn, since April 1, 2019 at 10:0")
    await room.town.pass_time(days=4)
    [mine] = await in_group(room, "/mine")
    assert mine.startswith(f"{theirs}silent since April 1, 2019 at 10:0")

    await room.says("/offer 36")
    await room.says("/send 1")
    [mine] = await in_group(room, "/mine")
    assert mine == f"{theirs}a supervisor's turn: offer 1 waits for a supervisor's word"
    await room.borrower.say("I want to kill myself")
    [mine] = await in_group(room, "/mine")
    assert mine.startswith("Your cases:\n• 🆘 Case 2019-00001 · 💬 negotiating: your turn: waits")
    assert mine.endswith("to be answered now")


async def test_who_has_none_is_told_how_to_get_one(waiting: Room) -> None:
    assert await in_group(waiting, "/mine") == ["You have no case. /next takes the most urgent."]


async def test_who_goes_off_duty_leaves_what_they_had_to_others(room: Room, lee: Person) -> None:
    await room.says("/snooze 3h")
    await room.news()
    assert await in_group(room, "/off") == ["You are off duty, Mei; 1 case is back in the queue."]

    assert await room.hears() == ["Mei had to leave. Another advisor reads what you write here."]
    [gone, aside] = (await room.news())[-1].split("\n")
    assert gone == "Mei has gone off duty: the case is back in the queue."
    assert aside.startswith("It had been put aside until April 1, 2019 at 1:")
    board = await room.board()
    assert "Mei: off duty, has 0" in board
    assert "asks for a person" not in board  # nor does a clock run
    async with room.town.app.database.begin() as session:
        handoff = await handoffs.of_case(session, 1)
        assert handoff is not None
        assert handoff.unanswered_since is None
        assert await due.still_to_do(session, "answer", f"handoff:{handoff.id}") == []
    assert await in_group(room, "/next") == ["You are off duty. /on comes first."]
    [taken] = await in_group(room, "/next", by=lee)
    assert taken.startswith("Yours now, Lee: Case 2019-00001")


async def test_who_comes_on_duty_is_offered_who_waited_meanwhile(room: Room) -> None:
    await in_group(room, "/off")
    await room.news()
    assert "→" not in await room.board()

    assert await in_group(room, "/on") == [
        "You are on duty, Mei.\n1 case asks for something today: /today"
    ]

    assert "👉 Mei, you have room now: this one comes next." in await room.news()
    assert "→ Mei" in await room.board()
    await room.taps("✋ Claim")
    assert "Mei has it" in (await room.card()).text


async def test_who_comes_while_the_queue_is_gone_through_is_offered_without_a_word(
    room: Room,
) -> None:
    town = room.town
    await room.says("/release")
    async with town.app.database.begin() as session:
        handoff = await handoffs.locked(session, 1)
        assert handoff is not None
        handoff.offered_to = None
        turn = Turn(session=session, now=town.now, house=town.app.house)
        await turn.touch_queue()
        [change] = await due.take(session, turn.now, 1)
        await Turn(
            session=session, now=turn.now + timedelta(seconds=1), house=turn.house
        ).touch_queue(1)

        await queueing.settle(turn, change)

        assert handoff.offered_to == room.mei.id
        assert [one.method for one in turn.parcels if one.lane == "room:1"] == []


async def test_nobody_is_given_more_than_agreed(room: Room, ruth: Person) -> None:
    await asks(room.town, "Ana")
    assert await in_group(room, "/capacity @Mei 1", by=ruth) == [
        "Mei: languages en, es, zh; skills –; 1 at a time"
    ]
    assert await in_group(room, "/skills Mei mortgage", by=ruth) == [
        "Mei: languages en, es, zh; skills mortgage; 1 at a time"
    ]
    for nobody in ("/capacity Bo 5", "/skills Bo mortgage business", "/remove Bo"):
        assert await in_group(room, nobody, by=ruth) == [
            "Nobody here is called Bo. Known are: Ruth, Mei. /add lets somebody in."
        ]

    [told] = await in_group(room, "/next")

    assert told == "You have 1 case, and 1 at a time is what was agreed. /mine shows it."
    assert "Mei: 1 of 1" in await room.board()


async def test_whoever_writes_french_is_offered_to_who_speaks_it_and_named_so(
    room: Room, ruth: Person, lee: Person
) -> None:
    await in_group(room, f"/speaks {lee.id} en fr", by=ruth)
    claire = await room.town.sandbox.person(first_name="Claire", language_code="fr")
    await claire.start()
    assert (await room.town.says(claire))[0].startswith("Vous pouvez aussi écrire en français")

    await claire.say("Je ne peux plus payer, j'ai perdu mon travail")
    await room.town.quiet()

    assert "→ Lee" in (await room.board()).splitlines()[1]
    assert await in_group(room, "/next") == [
        "1 waits, but needs a language or a skill that is not yours, or somebody else."
    ]
    topic = (await room.town.group.topics())[-1]["message_thread_id"]
    card = next(m.text for m in (await room.town.group.screen(topic)).messages if "🌐" in m.text)
    assert "🌐 The borrower writes in French, which the bot does not speak" in card

    await in_group(room, "/off", by=lee)  # then it is anybody's
    assert "Yours now, Mei" in (await in_group(room, "/next"))[0]


async def test_whoever_is_in_danger_does_not_wait_for_a_language(
    room: Room, ruth: Person, lee: Person
) -> None:
    await in_group(room, f"/speaks {lee.id} en fr", by=ruth)
    await in_group(room, f"/capacity {lee.id} 0", by=ruth)
    claire = await asks(room.town, "Claire", language="fr")

    await claire.say("je ne veux plus vivre")
    await room.town.quiet()

    assert "Yours now, Mei" in (await in_group(room, "/next"))[0]


async def test_only_who_speaks_the_language_is_given_the_case(room: Room, ruth: Person) -> None:
    assert await in_group(room, f"/speaks {room.mei.id} en", by=ruth) == [
        "Mei: languages en; skills –; 10 at a time"
    ]
    await in_group(room, "/off", by=ruth)
    chen = await asks(room.town, "Chen", "zh-hans")

    assert (
        "目前在岗的顾问都不讲您的语言，所以可能要多等一会儿。" in (await room.town.says(chen))[-1]
    )
    assert await in_group(room, "/next") == [
        "1 waits, but needs a language or a skill that is not yours, or somebody else."
    ]
    await in_group(room, f"/speaks {room.mei.id} en zh", by=ruth)
    [taken] = await in_group(room, "/next")
    assert taken.startswith("Yours now, Mei: Visitor 2")


async def test_only_supervisors_say_what_an_advisor_can_do(room: Room, ruth: Person) -> None:
    for words in (f"/speaks {ruth.id} en", "/skills mortgage", "/capacity 50"):
        assert await in_group(room, words) == [
            "Only a supervisor can do that. /advisors shows who is one."
        ]
    assert await in_group(room, "/speaks 4242 en", by=ruth) == [
        "Nobody here is called 4242. Known are: Ruth, Mei. /add lets somebody in."
    ]
    [how] = await in_group(room, f"/speaks {room.mei.id} klingon", by=ruth)
    assert how.startswith("Please write the languages")


async def test_a_case_is_passed_to_a_colleague_by_name(room: Room, lee: Person) -> None:
    await room.says(f"/transfer {lee.first_name.lower()}")

    assert "Lee, this case is yours now." in await room.news()
    assert await room.hears() == ["Lee (advisor) takes over here from Mei."]
    assert "Lee has it" in (await room.card()).text
    await room.says("Hello?")
    assert await room.news() == [MEI_HAS_IT.replace("Mei", "Lee")]


async def test_the_wrong_colleague_gives_it_back_by_a_tap_until_they_have_written(
    room: Room, lee: Person
) -> None:
    back = "↩ By mistake: I take it back"
    await room.says("/transfer Lee")
    await room.hears()
    await room.news()

    tom = await room.hire("Tom")
    assert (
        await room.taps(back, by=tom)
        == "Only a supervisor can do that. /advisors shows who is one."
    )
    await room.taps(back, by=lee)

    mistake = "↩️ Case 2019-00001: Mei goes on with it; it was passed on by mistake."
    assert mistake in await room.news()
    assert await room.hears() == ["Mei (advisor) takes over here from Lee."]
    await room.says("Here I am again")
    assert await room.hears() == ["Here I am again"]

    await room.says("/transfer Lee")
    [passed] = [m for m in await room.screen() if back in m.labels]
    await room.says("Good morning, I am Lee", by=lee)
    await room.hears()
    assert not [m for m in await room.screen() if back in m.labels]
    assert await room.taps_late(back, passed) == MEI_HAS_IT.replace("Mei", "Lee")
    assert await room.hears() == []


async def test_colleagues_of_one_name_are_told_apart_by_their_number(
    room: Room, lee: Person
) -> None:
    other = await room.hire("Lee")
    await room.says("/advisors", by=other)
    await room.news()
    await room.says("/transfer Lee")

    [asked] = await room.shown()
    assert asked.labels == [f"Lee ({lee.id}): 0 of 10", f"Lee ({other.id}): 0 of 10"]
    await room.taps(f"Lee ({other.id}): 0 of 10")
    assert "Lee has it" in (await room.card()).text


async def test_a_supervisor_who_takes_over_is_called_one(room: Room) -> None:
    ada = await room.hire("Ada", supervises=True)
    await room.says("/advisors", by=ada)
    await room.news()

    await room.says("/transfer Ada")

    assert await room.hears() == ["Ada (supervisor) takes over here from Mei."]


async def test_a_case_is_passed_on_by_a_reply_and_by_a_button(room: Room, lee: Person) -> None:
    said = await room.says("// I know this one", by=lee)
    await room.says("/transfer", reply_to=said.id)
    assert "Lee has it" in (await room.card()).text

    await room.news()
    await room.says("/transfer", by=lee)
    [asked] = await room.shown()
    assert (asked.text, asked.labels) == ("To whom?", ["Mei: 0 of 10"])
    await room.taps("Mei: 0 of 10", by=lee)
    assert "Mei has it" in (await room.card()).text


async def test_a_case_is_not_passed_to_whom_it_cannot_go(room: Room, lee: Person) -> None:
    await in_group(room, "/off", by=lee)
    for words, answer in (
        ("/transfer Lee", "Lee is off duty."),
        ("/transfer Mei", "You have it already."),
        (
            "/transfer nobody",
            (
                "No advisor of that name is known here, and nobody has a skill of that name.\n"
                "No colleague is on duty. /release gives it back to the queue."
            ),
        ),
        ("/transfer", "No colleague is on duty. /release gives it back to the queue."),
    ):
        await room.says(words)
        assert await room.news() == [answer]
    await room.says("/transfer Mei", by=lee)
    assert await room.news() == [MEI_HAS_IT]


async def test_a_case_passed_to_a_skill_waits_for_somebody_who_has_it(
    room: Room, ruth: Person, lee: Person
) -> None:
    await in_group(room, f"/skills {lee.id} mortgage", by=ruth)

    await room.says("/transfer mortgage")

    assert await room.hears() == [
        "A colleague who knows more about this will write to you here. You keep your place."
    ]
    await room.news()
    wanting = "This case needs somebody with the skill mortgage. A supervisor can give it: /skills"
    assert await room.taps("✋ Claim") == wanting
    [taken] = await in_group(room, "/next", by=lee)
    assert taken.startswith("Yours now, Lee: Case 2019-00001")
    await room.says("/transfer Mei", by=lee)
    assert (await room.news())[-1] == wanting


async def test_an_escalated_case_is_a_supervisors(room: Room, ruth: Person) -> None:
    await room.says("/escalate")

    assert await room.hears() == [
        "I have asked somebody who may decide more. They will write to you here."
    ]
    assert await room.town.says(ruth) == ["⬆️ Case 2019-00001: Mei asks a supervisor to take it."]
    await room.news()
    assert await room.taps("✋ Claim") == "A supervisor has to take this case."
    await room.taps("✋ Claim", by=ruth)
    assert "Ruth has it" in (await room.card()).text


async def test_what_was_passed_on_by_mistake_is_taken_back(
    room: Room, ruth: Person, lee: Person
) -> None:
    await room.says("/escalate it was the wrong topic")
    await room.town.says(ruth)
    await room.hears()
    back = "↩ By mistake: I take it back"
    assert await room.taps(back, by=lee) == (
        "Only a supervisor can do that. /advisors shows who is one."
    )

    await room.taps(back)

    assert await room.hears() == ["Mei (advisor) is here now and reads what you write."]
    told = "↩️ Case 2019-00001: Mei goes on with it; it was passed on by mistake."
    assert told in await room.news()
    assert await room.town.says(ruth) == [told]
    assert "Mei has it" in (await room.card()).text


async def test_what_is_put_aside_comes_back_at_its_time(room: Room) -> None:
    await room.says("/snooze 2h")
    [told] = await room.news()
    assert re.fullmatch(
        r"Put aside until April 1, 2019 at 12:0\d.PM\. A word of the borrower brings it back at once\.",
        told,
    )
    assert "put aside until" in (await in_group(room, "/mine"))[0]
    assert "Mei: 0 of 10" in await room.board()

    await room.town.pass_time(hours=2, seconds=1)

    assert "⏰ This was put aside until now. Please go on with it." in await room.news()
    assert "put aside" not in (await in_group(room, "/mine"))[0]
    assert "Mei: 1 of 10" in await room.board()


async def test_a_word_of_the_borrower_brings_it_back_at_once(room: Room) -> None:
    await room.says("/snooze tomorrow 10:00")

    await room.borrower.say("One more question")

    assert "your turn" in (await in_group(room, "/mine"))[0]
    await room.town.pass_time(days=1, hours=1)
    assert "⏰ This was put aside until now. Please go on with it." not in await room.news()


async def test_an_advisor_promises_to_write_again(room: Room, lee: Person) -> None:
    await room.says("/callback 3h")

    [told] = await room.hears()
    assert re.fullmatch(r"Mei will write to you here again on April 1, 2019 at 1:0\d.PM\.", told)
    assert await in_group(room, "/next", by=lee) == ["Nobody waits."]
    assert "☎️ April 1, 2019 at 1:0" in await room.board()
    await room.news()

    await room.town.pass_time(hours=3, seconds=1)

    assert (
        "☎️ The borrower was promised a word for now. Please claim it and begin."
        in await room.news()
    )
    assert "→ Mei" in await room.board()
    assert (await in_group(room, "/next", by=lee))[0].startswith("1 waits, but needs")
    assert (await in_group(room, "/next"))[0].startswith("Yours now")


async def test_who_asks_for_a_person_before_the_hour_promised_does_not_wait_for_it(
    room: Room, lee: Person
) -> None:
    await room.says("/callback tomorrow 10:00")
    await room.hears()
    await room.news()

    await room.borrower.say("When is my next instalment?")
    assert "will write to you here on" in await room.town.card(room.borrower)
    await room.borrower.say("/person")

    told = "💬 The borrower asks for a person now, and does not wait for the word promised for April 2, 2019 at 10:00\u202fAM."
    assert told in await room.news()
    assert "will write to you here on" not in "".join(await room.hears())
    assert (await in_group(room, "/next", by=lee))[0].startswith("Yours now")


async def test_a_word_promised_and_not_given_is_for_anybody(room: Room, lee: Person) -> None:
    await room.says("/callback 3h")
    await room.town.pass_time(hours=3, seconds=1)
    assert (await in_group(room, "/next", by=lee))[0].startswith("1 waits, but needs")

    await room.town.pass_time(days=1)

    assert await in_group(room, "/mine") == ["You have no case. /next takes the most urgent."]
    assert (await in_group(room, "/next", by=lee))[0].startswith("Yours now")


@pytest.mark.parametrize("goes", ["/off", "/release"])
async def test_a_promise_to_write_again_outlives_whoever_made_it(
    room: Room, lee: Person, goes: str
) -> None:
    assert lee
    await room.says("/callback 3h")
    [told] = await room.hears()
    moment = told.removeprefix("Mei will write to you here again on ").removesuffix(".")
    assert f"An advisor will write to you here on {moment}." in await room.town.card(room.borrower)
    await room.says("/claim")
    await room.hears()
    await room.news()

    await room.says(goes)

    assert await room.hears() == [
        f"Mei had to leave. Another advisor will write to you here on {moment}."
    ]
    said = "\n".join(await room.news())
    assert f"The borrower was promised a word on {moment}." in said
    assert "☎️ April 1, 2019 at 1:0" in await room.board()
    assert f"An advisor will write to you here on {moment}." in await room.town.card(room.borrower)
    await room.town.pass_time(hours=3, seconds=1)
    called = "☎️ The borrower was promised a word for now. Please claim it and begin."
    assert called in await room.news()


async def test_who_took_it_sooner_is_reminded_of_the_time_unless_they_have_written(
    room: Room,
) -> None:
    for writes in (False, True):
        await room.says("/callback 3h")
        await room.says("/claim")
        if writes:
            await room.says("Good morning")
        await room.news()
        await room.town.pass_time(hours=3, seconds=1)
        told = "⏰ The borrower was promised a word for now. Please write to them."
        assert (told in await room.news()) is not writes


async def test_a_skill_whose_button_would_not_fit_is_not_taken(room: Room) -> None:
    ada = await room.hire("Ada", supervises=True)
    await room.says("/skills 住房抵押贷款重组与企业经营性贷款协商专家组", by=ada)
    assert await room.news() == [
        "A skill is one short word: at most 30 letters, or 15 Chinese characters."
    ]
    await room.says("/skills 住房抵押贷款与企业经营贷款专家", by=ada)
    await room.news()

    await room.says("/transfer")

    assert (await room.shown())[-1].labels == [
        "Ada: 0 of 10",
        "Whoever has the skill 住房抵押贷款与企业经营贷款专家",
    ]


@pytest.mark.parametrize("command", ["/snooze", "/callback"])
async def test_nothing_is_put_off_for_years(room: Room, command: str) -> None:
    await room.says(f"{command} 31 days")

    assert await room.news() == [
        "That is too far ahead: a case waits for at most 30 days. Please write an earlier day."
    ]
    assert await room.hears() == []
    await room.says(f"{command} 29 days")
    assert "April 30, 2019" in (await room.news())[-1]


async def test_moments_that_are_none_are_asked_for(room: Room) -> None:
    for words in ("/snooze", "/snooze soon", "/callback 2018-01-01 10:00"):
        await room.says(words)
        assert await room.news() == ["Please write when, for example 2h, 15:30 or tomorrow 10:00."]


async def test_who_waits_knows_the_place_and_what_can_be_done(room: Room) -> None:
    await asks(room.town, "Ana")
    bo = await asks(room.town, "Bo")

    [told] = [m for m in await room.town.replies(bo) if "asked for" in m.text]

    assert told.text == f"{ASKED}\nYou are number 2 in the queue."
    assert told.labels == ["Rather write to me at a set time", "I don't need a person any more"]


async def test_the_expected_wait_is_said_once_enough_is_known(room: Room, lee: Person) -> None:
    town = room.town
    await room.says("/on", by=lee)
    for number in range(5):
        somebody = await asks(town, f"Visitor{number}")
        await town.pass_time(minutes=6)
        assert "probably" not in " ".join(await town.says(somebody))
        [_] = await in_group(room, "/next")
        topic = (await town.group.topics())[-1]["message_thread_id"]
        await room.mei.say("/transfer Lee", chat=town.group, topic=topic)  # is no second wait
        await lee.say("/back", chat=town.group, topic=topic)
        await town.quiet()

    await room.says("/off", by=lee)
    ana = await asks(town, "Ana")

    assert (await town.says(ana))[-1].endswith(
        "You are number 1 in the queue.\nIt will probably take about 10 minutes."
    )
    await town.pass_time(days=2)  # nobody comes, and so is no measure for whoever is next

    assert (await town.says(await asks(town, "Bo")))[-1].endswith("number 2 in the queue.")


async def test_out_of_hours_it_is_said_when_somebody_answers(room: Room) -> None:
    await room.town.pass_time(hours=8)

    ana = await asks(room.town, "Ana")

    assert (await room.town.says(ana))[-1] == (
        f"{ASKED}\nOur advisors are not at work at this hour. "
        "Somebody will write to you here from April 2, 2019 at 9:00\u202fAM on.\n"
        "You are number 1 in the queue."
    )


async def test_nobody_on_duty_is_said_before_waiting(room: Room) -> None:
    await in_group(room, "/off")

    ana = await asks(room.town, "Ana")

    assert (
        "At this moment none of our advisors is free to take over."
        in ((await room.town.says(ana))[-1])
    )


@pytest.mark.parametrize(
    "says", ["", "no, déjalo", "never mind, I don't need a person", "不用人工了，我自己来"]
)
async def test_who_does_not_want_to_wait_goes_on_with_the_bot(room: Room, says: str) -> None:
    town = room.town
    ana = await asks(town, "Ana")
    await town.says(ana)

    await (ana.say(says) if says else town.tap(ana, "I don't need a person any more"))

    assert (await town.says(ana))[0] in {
        "All right, nobody is asked for any more. I go on with you where we were.",
        "好的，不再请人了。我们从刚才的地方继续。",
    }
    assert await in_group(room, "/next") == ["Nobody waits."]
    assert 2 not in await states(town)


async def test_an_application_is_decided_whether_or_not_somebody_waits(waiting: Room) -> None:
    await waiting.borrower.say("/person")
    [told] = [m for m in await waiting.town.replies(waiting.borrower) if "already" in m.text]
    assert told.labels == ["Rather write to me at a set time"]
    assert "1 in the queue" in told.text


async def test_who_wants_to_be_written_to_later_chooses_the_time(room: Room) -> None:
    town = room.town
    ana = await asks(town, "Ana")
    await town.tap(ana, "Rather write to me at a set time")
    [*_, asked] = await town.replies(ana)
    assert asked.labels[0].startswith("🕑 April 1 at 11:30\u202fAM")

    await town.tap(ana, asked.labels[0])

    assert "Somebody will write to you here on April 1, 2019 at 11:30\u202fAM." in " ".join(
        await town.says(ana)
    )
    assert await in_group(room, "/next") == ["Nobody waits."]
    await town.pass_time(hours=1, minutes=31)
    [taken] = await in_group(room, "/next")
    assert taken.startswith("Yours now, Mei: Visitor 2")


async def test_a_time_may_be_written_and_falls_into_working_hours(room: Room) -> None:
    town = room.town
    ana = await asks(town, "Ana")
    await town.tap(ana, "Rather write to me at a set time")
    await town.says(ana)

    await ana.say("22:00")

    assert "Somebody will write to you here on April 2, 2019 at 9:00\u202fAM." in " ".join(
        await town.says(ana)
    )


async def test_an_answer_that_is_late_is_told_to_everybody(
    room: Room, ruth: Person, lee: Person
) -> None:
    town = room.town
    await room.says("Good morning.")
    await room.borrower.say("When do I hear from you?")
    await town.quiet()
    await room.news()
    await room.hears()

    await town.pass_time(hours=3, minutes=35)
    [warned] = await room.news()
    assert warned.startswith(
        "⏳ The borrower waits for an answer, promised by April 1, 2019 at 2:0"
    )
    assert await room.hears() == []

    await town.pass_time(minutes=30)
    late = (
        "⏰ Case 2019-00001: Mei has not answered in the time we promised, "
        "so it is back in the queue. Please take it: /claim"
    )
    assert late in await room.news()
    assert await town.says(ruth) == [late]
    assert await room.hears() == [SORRY]
    assert (await states(town))[1] == (HandoffState.WAITING, None)
    await town.stop()
    await town.start()
    await town.quiet()
    assert await room.hears() == []
    await town.pass_time(days=4)  # once more, and it is with the supervisors
    assert len(await town.says(ruth)) == 1
    assert await room.hears() == []
    assert (await in_group(room, "/next", by=lee))[0].startswith("Yours now, Lee: Case 2019-00001")


async def test_an_answer_that_stays_out_is_told_of_twice_and_no_more(
    room: Room, ruth: Person
) -> None:
    town = room.town
    await room.says("Good morning.")
    await room.borrower.say("When do I hear from you?")
    await town.quiet()
    await room.hears()

    for _ in range(12):
        await town.pass_time(hours=6)

    assert await room.hears() == [SORRY]
    assert len([one for one in await town.says(ruth) if one.startswith("⏰")]) == 2


async def test_an_answer_in_time_stops_the_clock(room: Room, ruth: Person) -> None:
    await room.borrower.say("When do I hear from you?")
    await room.says("Tomorrow.")
    await room.news()

    await room.town.pass_time(days=1)

    assert await room.news() == []
    assert await room.town.says(ruth) == []


async def test_nobody_is_late_while_nobody_works(room: Room, ruth: Person) -> None:
    await room.town.pass_time(hours=6, minutes=30)  # half past four
    await room.says("Good afternoon.")
    await room.borrower.say("When do I hear from you?")
    await room.town.quiet()
    await room.hears()

    await room.town.pass_time(hours=16)  # half past eight in the morning
    assert await room.hears() == []

    await room.town.pass_time(hours=4, minutes=10)  # past half past twelve
    assert len(await room.hears()) == 1
    assert len(await room.town.says(ruth)) == 1


async def test_a_decision_is_warned_of_and_its_miss_told(room: Room, ruth: Person) -> None:
    town = room.town
    await town.pass_time(days=19, minutes=1)
    assert any(
        text.startswith("⏳ Case 2019-00001 has to be decided by") for text in await room.news()
    )
    [left_alone] = await town.says(ruth)
    assert left_alone.startswith("⏳ 1 case waits to be decided, and nothing has been done in it")
    await room.hears()

    await town.pass_time(days=2)

    assert any(text.startswith("⏰ The time to decide") for text in await room.news())
    assert await town.says(ruth) == ["⏰ Case 2019-00001: the time to decide is over."]
    assert (await room.hears())[-1].startswith("I am sorry: we promised you a decision by today")


async def test_many_who_come_at_once_are_one_change_of_the_one_board(room: Room) -> None:
    town, world = room.town, room.town.server.world
    await town.stop()
    for number in range(30):
        person = await town.sandbox.person(first_name=f"B{number}", language_code="en")
        await person.start()
        await person.say("/person")
    before = world.calls.total

    await town.start()
    await town.quiet()

    changes = [
        call
        for call in world.calls.since(before)
        if str(call.parameters.get("text", "")).startswith("📋")
    ]
    assert {call.method for call in changes} == {"editMessageText"}
    assert 1 <= len(changes) <= 20  # a minute; each turn of thirty alone would be a change
    assert "30. " in (await room.board()) or "more" in (await room.board())


async def test_no_word_is_promised_for_an_hour_at_which_nobody_may_write(room: Room) -> None:
    await room.says("/callback tomorrow 23:00")

    assert await room.news() == [
        "At that hour the borrower may not be written to. From April 3, 2019 at 8:00\u202fAM on it is possible: please write another time."
    ]
    assert await room.hears() == []
    assert "Mei has it" in (await room.card()).text


async def test_a_word_that_is_promised_is_among_ones_cases(room: Room) -> None:
    await room.says("/callback tomorrow 10:00")

    assert await in_group(room, "/mine") == [
        "Your cases:\n☎️ April 2, 2019 at 10:00\u202fAM: call back Case 2019-00001 · 💬 negotiating"
    ]


async def test_a_word_that_was_promised_is_watched_for_whoever_takes_the_case_sooner(
    room: Room,
) -> None:
    for said in ("Then we look at your budget.", ""):  # and the same hour is promised once more
        await room.says("/callback tomorrow 10:00")
        await room.says("/claim")
        if said:
            await room.says(said)
    await room.town.pass_time(days=1)
    assert any("promised a word for now" in text for text in await room.news())
    await room.hears()

    await room.town.pass_time(hours=12)

    assert any("waited longer" in text for text in await room.hears())


async def test_what_a_colleague_is_to_know_goes_with_the_case(room: Room) -> None:
    lee = await room.hire("Lee")
    await room.says("/on", by=lee)
    await room.news()
    await room.hears()

    await room.says("/transfer Lee, she has a new job from May on")

    news = await room.news()
    assert "Lee, this case is yours now.\n“she has a new job from May on”" in news
    assert await room.hears() == ["Lee (advisor) takes over here from Mei."]
    await room.says("/timeline")
    assert "“she has a new job from May on”" in (await room.news())[-1]
