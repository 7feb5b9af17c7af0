"""A voice note: an answer where people tell in their own words, played to the advisor; said clearly elsewhere."""

from bot.sandbox.client import Person
from negotiation.applying.voice_note import VoiceState
from storage.case import case_papers, cases
from tests.beginnings import asked_for_papers
from tests.scanner import EICAR, Scanner
from tests.town import Town
from tests.waiting import soon

STORY = "Would you like to tell in your own words what happened?"
KEPT = "Thank you. Your voice note is kept encrypted, and only your advisor hears it."


async def asked_for_own_words(town: Town) -> tuple[Person, int]:
    """Wei Chen was just asked for their own words."""
    wei, _ = await asked_for_papers(town)
    await town.tap(wei, "I will send it later")
    await town.tap(wei, "Answer a few more questions")
    for _ in range(8):
        await town.tap(wei, "Skip this question")
    return wei, 0


STORIES = {"wei": asked_for_own_words}


async def vault_of(town: Town) -> list[tuple[str, int | None]]:
    """Every voice note's state and place in the vault."""
    await town.quiet()
    async with town.app.database.begin() as session:
        notes = await case_papers.voice_notes_of(session, 1)
    return [(note.state.value, note.vault_id) for note in notes]


async def room(town: Town) -> list[dict[str, object]]:
    """What the bot put into the case's topic."""
    await town.quiet()
    topic = (await town.group.topics())[-1]["message_thread_id"]
    return [m.message for m in (await town.group.screen(topic)).messages if m.by_bot]


async def test_it_is_the_answer_and_is_played_to_the_advisor(town: Town, wei: Person) -> None:
    assert STORY in (await wei.screen()).texts[-1]

    await wei.send_voice(seconds=72)

    said = await town.says(wei)
    assert said[0] == KEPT
    assert "• in your words: a voice note, 1:12" in said[-1]
    [(state, vault_id)] = await vault_of(town)
    assert state == "kept"
    async with town.app.database.begin() as session:
        kept = await town.app.house.archive.fetch(session, vault_id or 0)
    assert kept.startswith(b"OggS")

    await town.send(wei)
    [played] = [m for m in await room(town) if "voice" in m]
    assert played["caption"] == "In the borrower's own words, 1:12"
    assert played["has_protected_content"] is True


async def test_written_words_reach_the_advisor_as_well(town: Town, wei: Person) -> None:
    await wei.say("The shop <closed>.")
    await town.send(wei)

    assert "In the borrower's own words:\nThe shop <closed>." in [
        m.get("text") for m in await room(town)
    ]


async def test_told_anew_the_first_one_is_gone(town: Town, wei: Person) -> None:
    await wei.send_voice(seconds=5)
    await town.tap(wei, "Change another answer")
    await town.tap(wei, "in your words")

    await wei.send_voice(seconds=9)

    assert "a voice note, 0:09" in (await town.says(wei))[-1]
    (first, gone), (second, kept) = await vault_of(town)
    assert (first, gone, second) == ("withdrawn", None, "kept")
    assert kept is not None
    await town.send(wei)
    assert len([m for m in await room(town) if "voice" in m]) == 1


async def test_it_can_be_deleted_until_it_is_sent(town: Town, wei: Person) -> None:
    await wei.send_voice(seconds=5)
    await town.tap(wei, "Change another answer")
    await town.tap(wei, "in your words")
    await town.replies(wei)

    await town.tap(wei, "Delete my voice note")

    said = await town.says(wei)
    assert said[0].startswith("Deleted: I no longer have your voice note.")
    assert "in your words" not in said[-1]
    assert await vault_of(town) == [("withdrawn", None)]


async def test_a_recording_counts_and_what_is_no_sound_does_not(town: Town, wei: Person) -> None:
    await wei.send_file("audio", b"MZ\x90 a program")

    said = await town.says(wei)
    assert any(one.startswith("I could not keep your voice note.") for one in said)
    assert await vault_of(town) == [("refused", None)]
    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).application.spoken is None

    assert STORY in said[-1]
    await wei.send_file("audio", b"ID3 a recording")
    assert [state for state, _ in await vault_of(town)] == ["refused", "kept"]


async def test_elsewhere_it_is_said_what_can_be_done(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei)
    await town.replies(wei)

    await wei.send_voice()

    assert (await town.says(wei))[0].startswith("I cannot listen to a voice note here.")


async def test_the_words_under_it_are_read_for_danger(town: Town, wei: Person) -> None:
    await wei.send_voice(caption="I can't go on like this.")

    assert [str(reason) for reason in await town.holds()] == ["crisis"]


async def test_an_advisor_hears_one_that_is_sent_in_between(town: Town) -> None:
    wei = await town.borrower()
    topic = await town.apply(wei)
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.quiet()

    await wei.send_voice()

    assert "voice" in (await room(town))[-1]


# Scanned by ClamAV, as papers are: a real clamd, where there is one.


async def test_it_is_held_back_until_it_is_clean(
    town: Town, wei: Person, scanner: Scanner
) -> None:
    await town.stop()
    await town.start(clamd=str(scanner.socket))
    scanner.stop()
    await wei.send_voice(seconds=72)
    await held(town)
    await wei.sees("Send it")  # the town is never quiet while it waits
    await wei.tap("Send it")
    await wei.sees("Yes, send it now")
    await wei.tap("Yes, send it now")
    await wei.sees("Your application is with us now.")
    topic = (await town.group.topics())[-1]["message_thread_id"]
    shown = [m.message for m in (await town.group.screen(topic)).messages]
    assert not [m for m in shown if "voice" in m]

    scanner.start()

    assert [state for state, _ in await vault_of(town)] == ["kept"]
    assert len([m for m in await room(town) if "voice" in m]) == 1


async def test_an_infected_one_is_thrown_away_asked_for_again_and_the_desk_told(
    town: Town, wei: Person, scanner: Scanner
) -> None:
    await town.stop()
    await town.start(clamd=str(scanner.socket))

    # Of sounds that begin with "OggS" or "ID3" ClamAV itself says that they are clean, unread.
    await wei.send_file("audio", b"\xff\xfb a recording" + EICAR)

    said = await town.says(wei)
    assert any(one.startswith("The virus scanner found something harmful") for one in said)
    assert STORY in said[-1]
    assert await vault_of(town) == [("refused", None)]
    desk = (await town.group.screen()).texts
    assert any("the virus scanner found Eicar-Test-Signature" in one for one in desk)
    await wei.send_file("audio", b"ID3 a recording")
    assert [state for state, _ in await vault_of(town)] == ["refused", "kept"]


async def held(town: Town) -> None:
    """Wait until a voice note is held back."""
    async with soon("a voice note is held back"):
        while True:
            async with town.app.database.begin() as session:
                notes = await case_papers.voice_notes_of(session, 1)
                if [note for note in notes if note.state is VoiceState.HELD]:
                    return
