"""Other language: what is done for somebody who writes in a language without a catalogue, and which it is.

A person is called, and each word passed on, said in the language itself; whoever at the desk speaks it is asked first.
What they write last counts: who goes on in a language that we speak is answered in that alone, and a button leads there.
"""

from __future__ import annotations

from collections.abc import Iterator

from .flow import Options
from .happenings import MessageLeft, Notice, PersonWanted
from .interruptions import ANYTIME
from .phrases.languages.other_language import (
    A_PERSON_COMES,
    IN_DANGER,
    LISTENING,
    MAY_WRITE,
    NOBODY_WORKS,
    PASSED_ON,
    has_its_own_script,
    spoken_in,
)
from .phrases.languages.written_in import LEAST_WORDS, written_in
from .reply import Reply, carry
from .said import awake
from .situation import Situation
from .texts import Lines, Sayable, Text

#: The button that goes on in a language of ours, which follows; good at any time.
SPEAK = f"{ANYTIME}speak:"
_ALSO_CALLED = {"fil": "tl"}


def heed(situation: Situation, text: str) -> None:
    """Note which of them *text* is in; nothing changes where that may be any.

    Of whoever writes theirs in a script of its own one word of ours tells as much as two of another.
    """
    spoken, before = spoken_in(text), situation.place.speaks
    least = 1 if before is not None and has_its_own_script(before) else LEAST_WORDS
    if spoken is not None or written_in(text, least=least) is not None:
        situation.place.speaks = spoken


def answered(situation: Situation, text: str) -> Reply | None:
    """What answers words in one of them: a person is called, and they are passed on; `None` for other words.

    While somebody waits, a figure or a name goes along. No question of ours is repeated to whoever cannot read it.
    """
    if situation.waits_for_a_person:
        is_theirs = (spoken_in(text) or situation.place.speaks) is not None
        return Reply(happened=[MessageLeft()], ask=False, again=True) if is_theirs else None
    code = spoken_in(text)
    if code is None:
        return None
    wanted = [PersonWanted()] if situation.handoff is None else []
    comes = Lines(_said(A_PERSON_COMES[code]), *_from_when(situation))
    reply = carry([Notice(comes, in_ours(situation)), *wanted, MessageLeft()], again=True)
    reply.ask = False
    return reply


def in_ours(situation: Situation) -> Options:
    """The button with which they go on in the language that we write to them in."""
    language = situation.language
    return {f"{SPEAK}{language.code}": Text(language.name)}


def invitation(telephone: str | None) -> Text | None:
    """That they may write in it, for whoever's *telephone* is set to one of them (as Telegram calls languages)."""
    code = (telephone or "").casefold().partition("-")[0]
    words = MAY_WRITE.get(_ALSO_CALLED.get(code, code))
    return None if words is None else _said(words)


def passed_on(situation: Situation, count: int = 1) -> Text | None:
    """That it is passed on, the *count*th message, in the language they speak; `None` where we speak it."""
    words = PASSED_ON.get(situation.place.speaks or "")
    if words is None:
        return None
    return _said(words if count <= 1 else f"{words} ({count})")


def in_danger(situation: Situation) -> Sayable | None:
    """What somebody who may be in danger is told first; `None` where we speak their language."""
    words = _in_theirs(situation, IN_DANGER)
    return None if words is None else Lines(words, *_from_when(situation))


def listening(situation: Situation) -> Text | None:
    """What stands above the numbers of those who listen."""
    return _in_theirs(situation, LISTENING)


def _from_when(situation: Situation) -> Iterator[Text]:
    """Where nobody is at work: when somebody is. Telegram shows the moment as their telephone does."""
    words = NOBODY_WORKS.get(situation.place.speaks or "")
    if words is not None and not awake.somebody_works(situation):
        yield Text(words, moment=awake.opens(situation))


def _in_theirs(situation: Situation, words: dict[str, str]) -> Text | None:
    theirs = words.get(situation.place.speaks or "")
    return None if theirs is None else _said(theirs)


def _said(words: str) -> Text:
    return Text("{words}", words=words)
