"""Whoever writes in a language without a catalogue is no loop of buttons: a person is called, in that language."""

from collections.abc import Callable

import pytest

from dialogs.borrower import HOME
from dialogs.conversation import hear
from dialogs.happenings import MessageLeft, PersonWanted
from dialogs.heard import Words
from dialogs.other_language_words import A_PERSON_COMES, PASSED_ON, spoken_in, tells_of_danger
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.handoff import Handoff, HandoffState

SAID = {
    "ar": "لا أفهم الإنجليزية",
    "de": "ich kann nicht mehr zahlen",
    "fr": "je ne parle pas anglais",
    "hi": "मैं भुगतान नहीं कर सकता",
    "ht": "mwen pa pale angle",
    "it": "non posso pagare",
    "ja": "返済できません",
    "ko": "돈을 못 내요",
    "pl": "nie mogę zapłacić",
    "pt": "quero falar com uma pessoa",
    "ru": "не могу платить",
    "tl": "hindi ako makabayad",
    "uk": "не можу сплатити, втратив роботу і дохід",
    "vi": "tôi không thể trả nợ",
}


def passed_on(language: str) -> MessageLeft:
    return MessageLeft(said=Text("{words}", words=PASSED_ON[language]))


@pytest.mark.parametrize("question", [0, 1], ids=["first", "later"])
@pytest.mark.parametrize("language", sorted(A_PERSON_COMES))
def test_a_person_is_called_and_it_is_said_in_the_language(
    language: str, question: int, a_situation: Callable[..., Situation]
) -> None:
    situation = a_situation(handoff=None, case=None, borrower=None, party=None, loans=[])
    situation.place.place, situation.place.question = "start.welcome", question

    reply = hear(situation, Words(SAID[language]))

    assert [say.text.values["words"] for say in reply.notices] == [A_PERSON_COMES[language]]
    assert list(reply.happened) == [PersonWanted(), passed_on(language)]
    assert not reply.ask


@pytest.mark.parametrize("language", sorted(A_PERSON_COMES))
def test_whoever_waits_reads_in_the_language_that_it_is_passed_on(
    language: str, a_situation: Callable[..., Situation]
) -> None:
    waiting = Handoff(chat_id=7, state=HandoffState.WAITING)
    situation = a_situation(handoff=waiting, case=None)
    situation.place.place, situation.consent = HOME, situation.lender.privacy_version

    reply = hear(situation, Words(SAID[language]))

    assert list(reply.happened) == [passed_on(language)]
    assert not reply.notices
    assert not reply.ask


def test_whoever_is_with_the_bot_again_reads_that_a_person_comes(
    a_situation: Callable[..., Situation],
) -> None:
    situation = a_situation(handoff=Handoff(chat_id=7), case=None)
    situation.place.place, situation.consent = HOME, situation.lender.privacy_version

    reply = hear(situation, Words(SAID["tl"]))

    assert [say.text.values["words"] for say in reply.notices] == [A_PERSON_COMES["tl"]]
    assert list(reply.happened) == [passed_on("tl")]


@pytest.mark.parametrize(
    "said", ["mwen vle mouri", "M pral touye tèt mwen", "mwen pa vle viv ankò"]
)
def test_danger_is_understood_in_haitian_creole(said: str) -> None:
    assert tells_of_danger(said)


def test_dying_of_hunger_is_no_danger_of_ones_own() -> None:
    assert not tells_of_danger("n ap mouri grangou, mwen vle peye")


@pytest.mark.parametrize("said", ["Sprechen Sie Deutsch?", "Parlez-vous français ?"])
def test_whoever_asks_for_it_in_the_language_itself_is_answered_in_it(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = a_situation(handoff=None, case=None, borrower=None, party=None, loans=[])
    situation.place.place = "start.welcome"

    [called, left] = hear(situation, Words(said)).happened
    assert called == PersonWanted()
    assert left in {passed_on("de"), passed_on("fr")}


@pytest.mark.parametrize(
    "said",
    [
        "I can't pay",
        "no consigo trabajo",
        "quero pagar con mi sueldo",
        "我还不上了",
        "Jean Dupont",
        "un café con una persona",
        "pay plus fees",
    ],
)
def test_our_own_languages_and_names_are_none_of_them(said: str) -> None:
    assert spoken_in(said) is None
