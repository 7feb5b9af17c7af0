"""Whoever writes in a language without a catalogue is no loop of buttons: a person is called, in that language."""

from collections.abc import Callable

import pytest

from bot.configuration.packs import shipped_pack
from dialogs.borrower import HOME
from dialogs.borrower.applying.pause import PAUSE
from dialogs.conversation import hear
from dialogs.happenings import MessageLeft, PersonWanted
from dialogs.heard import Words
from dialogs.other_language import invitation, passed_on
from dialogs.phrases.languages.other_language import (
    A_PERSON_COMES,
    IN_DANGER,
    LISTENING,
    MAY_WRITE,
    NOBODY_WORKS,
    OTHERS,
    PASSED_ON,
    spoken_in,
    tells_of_danger,
)
from dialogs.situation import Situation
from dialogs.texts import ENGLISH
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.policy import Policy
from tests.dialogs.asking import a_stranger
from tests.dialogs.said.test_care import at

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


def said_on(situation: Situation) -> str | None:
    """What is said to whose words are passed on."""
    said = passed_on(situation)
    return None if said is None else ENGLISH.plain(said)


def test_everything_is_said_in_each_of_them() -> None:
    assert (
        {*OTHERS}
        == {*PASSED_ON}
        == {*IN_DANGER}
        == {*LISTENING}
        == {*MAY_WRITE}
        == {*NOBODY_WORKS}
        == {*SAID}
    )


@pytest.mark.parametrize("question", [0, 1], ids=["first", "later"])
@pytest.mark.parametrize("language", sorted(A_PERSON_COMES))
def test_a_person_is_called_and_it_is_said_in_the_language(
    language: str, question: int, a_situation: Callable[..., Situation]
) -> None:
    situation = a_situation(handoff=None, case=None, borrower=None, party=None, loans=[])
    situation.place.place, situation.place.question = "start.welcome", question

    reply = hear(situation, Words(SAID[language]))

    assert [ENGLISH.plain(say.text) for say in reply.notices] == [A_PERSON_COMES[language]]
    assert list(reply.happened) == [PersonWanted(), MessageLeft()]
    assert said_on(situation) == PASSED_ON[language]
    assert not reply.ask


@pytest.mark.parametrize("language", sorted(A_PERSON_COMES))
def test_whoever_waits_reads_in_the_language_that_it_is_passed_on(
    language: str, a_situation: Callable[..., Situation]
) -> None:
    waiting = Handoff(chat_id=7, state=HandoffState.WAITING)
    situation = a_situation(handoff=waiting, case=None)
    situation.place.place, situation.consent = HOME, situation.lender.privacy_version

    reply = hear(situation, Words(SAID[language]))

    assert list(reply.happened) == [MessageLeft()]
    assert said_on(situation) == PASSED_ON[language]
    assert not reply.notices
    assert not reply.ask


def test_whoever_is_with_the_bot_again_reads_that_a_person_comes(
    a_situation: Callable[..., Situation],
) -> None:
    situation = a_situation(handoff=Handoff(chat_id=7), case=None)
    situation.place.place, situation.consent = HOME, situation.lender.privacy_version

    reply = hear(situation, Words(SAID["tl"]))

    assert [ENGLISH.plain(say.text) for say in reply.notices] == [A_PERSON_COMES["tl"]]
    assert list(reply.happened) == [MessageLeft()]
    assert said_on(situation) == PASSED_ON["tl"]


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

    assert list(hear(situation, Words(said)).happened) == [PersonWanted(), MessageLeft()]
    assert said_on(situation) in {PASSED_ON["de"], PASSED_ON["fr"]}


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


def test_words_that_may_be_any_language_are_passed_on_in_theirs(
    a_situation: Callable[..., Situation],
) -> None:
    waiting = Handoff(chat_id=7, state=HandoffState.WAITING)
    situation = a_situation(handoff=waiting, case=None)
    situation.place.place, situation.consent = HOME, situation.lender.privacy_version

    hear(situation, Words(SAID["fr"]))
    replies = [hear(situation, Words(said)) for said in ("Jean Dupont 🙏", "1200")]

    assert [list(each.happened) for each in replies] == [[MessageLeft()]] * 2
    assert situation.place.speaks == "fr"
    assert said_on(situation) == PASSED_ON["fr"]


@pytest.mark.parametrize(
    "said", ["sorry, I can write in English too", "English please", "我可以用中文写"]
)
def test_whoever_goes_on_in_a_language_we_speak_is_answered_in_that_alone(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    waiting = Handoff(chat_id=7, state=HandoffState.WAITING)
    situation = a_situation(handoff=waiting, case=None)
    situation.place.place, situation.consent = HOME, situation.lender.privacy_version

    hear(situation, Words(SAID["fr"]))
    hear(situation, Words(said))

    assert situation.place.speaks is None
    assert said_on(situation) is None


@pytest.mark.parametrize("said", ["hello", "yes", "rent 900", "Hola", "gracias"])
def test_of_who_writes_theirs_in_other_letters_one_word_of_ours_is_enough(
    said: str, a_situation: Callable[..., Situation]
) -> None:
    waiting = Handoff(chat_id=7, state=HandoffState.WAITING)
    situation = a_situation(handoff=waiting, case=None)
    situation.place.place, situation.consent = HOME, situation.lender.privacy_version

    hear(situation, Words(SAID["ar"]))
    hear(situation, Words(said))

    assert situation.place.speaks is None


def test_one_tap_leads_on_in_our_language(a_situation: Callable[..., Situation]) -> None:
    talk = a_stranger(a_situation)
    talk.say(SAID["ar"])
    talk.tap("English")

    assert talk.situation.place.speaks is None
    assert talk.told[-1].startswith("Hello. I am the assistant")


DANGER = {
    "ar": "أريد أن أموت",
    "de": "ich will nicht mehr leben",
    "fr": "je ne veux plus vivre",
    "hi": "मैं मर जाना चाहता हूँ",
    "ht": "mwen vle mouri, tanpri",
    "it": "non voglio più vivere",
    "ja": "もう死にたいです",
    "ko": "죽고 싶어요",
    "pl": "nie chcę już żyć, proszę",
    "pt": "não quero mais viver, preciso de ajuda",
    "ru": "я не хочу жить",
    "tl": "ayoko nang mabuhay, hindi ko kaya",
    "uk": "я не хочу жити, її нема",
    "vi": "tôi không muốn sống nữa",
}


@pytest.mark.parametrize("language", sorted(DANGER))
def test_whoever_is_in_danger_reads_first_in_their_language_and_who_listens(
    language: str, a_situation: Callable[..., Situation]
) -> None:
    situation = a_situation(handoff=None)
    situation.consent = situation.lender.privacy_version
    situation.place.question, situation.policy = 3, Policy(pack=shipped_pack("united_states"))

    hear(situation, Words(DANGER[language]))
    said = ENGLISH.plain(PAUSE.ask(situation))

    assert situation.place.place == PAUSE.name
    assert said.startswith(f"{IN_DANGER[language]}\n\n{LISTENING[language]}\n• ")
    assert said.count("988") == 1
    assert "I have called" in said
    assert len(said) <= 600


@pytest.mark.parametrize(
    ("telephone", "code"), [("fr", "fr"), ("pt-br", "pt"), ("fil", "tl"), ("ja", "ja")]
)
def test_whoever_has_the_telephone_set_to_it_reads_that_they_may_write_in_it(
    telephone: str, code: str
) -> None:
    said = invitation(telephone)
    assert said is not None
    assert ENGLISH.plain(said) == MAY_WRITE[code]


@pytest.mark.parametrize("telephone", ["en", "zh-hans", "es", "sw", "", None])
def test_of_other_telephones_nothing_is_said(telephone: str | None) -> None:
    assert invitation(telephone) is None


@pytest.mark.parametrize("language", sorted(SAID))
@pytest.mark.parametrize("said", [SAID, DANGER], ids=["asks", "in danger"])
def test_where_nobody_is_at_work_it_is_said_when_somebody_is(
    said: dict[str, str], language: str, a_situation: Callable[..., Situation]
) -> None:
    situation = at(a_situation, 22, handoff=None, case=None)
    situation.consent = situation.lender.privacy_version
    situation.place.place, situation.place.question = HOME, 3

    reply = hear(situation, Words(said[language]))
    told = [say.text for say in reply.notices] or [PAUSE.ask(situation)]

    when = NOBODY_WORKS[language].format(
        moment="April 2, 2019 at 9:00 AM".replace(" AM", "\u202fAM")
    )
    assert when in ENGLISH.plain(told[0])
