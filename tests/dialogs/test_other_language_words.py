"""Whoever writes in a language without a catalogue is no loop of buttons: a person is called, in that language."""

from collections.abc import Callable

import pytest

from dialogs.conversation import hear
from dialogs.happenings import MessageLeft, PersonWanted
from dialogs.heard import Words
from dialogs.other_language_words import A_PERSON_COMES, spoken_in
from dialogs.situation import Situation

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


@pytest.mark.parametrize("question", [0, 1], ids=["first", "later"])
@pytest.mark.parametrize("language", sorted(A_PERSON_COMES))
def test_a_person_is_called_and_it_is_said_in_the_language(
    language: str, question: int, a_situation: Callable[..., Situation]
) -> None:
    situation = a_situation(handoff=None, case=None, borrower=None, party=None, loans=[])
    situation.place.place, situation.place.question = "start.welcome", question

    reply = hear(situation, Words(SAID[language]))

    assert [say.text.values["words"] for say in reply.notices] == [A_PERSON_COMES[language]]
    assert list(reply.happened) == [PersonWanted(), MessageLeft()]
    assert not reply.ask


@pytest.mark.parametrize("said", ["Sprechen Sie Deutsch?", "Parlez-vous français ?"])
def test_whoever_asks_for_it_in_the_language_itself_is_answered_in_it(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    situation = a_situation(handoff=None, case=None, borrower=None, party=None, loans=[])
    situation.place.place = "start.welcome"

    assert list(hear(situation, Words(said)).happened) == [PersonWanted(), MessageLeft()]


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
