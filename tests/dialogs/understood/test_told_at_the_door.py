"""Told at the door: what says at once who writes, for whom, why and in which language, before anybody is known."""

from collections.abc import Callable

import pytest

from dialogs.borrower.before.start import AGREE_LABEL, CARRIED, NOT_KEPT, WHY_AGREE
from dialogs.borrower.greeting import AT_THE_DOOR, DOOR_IN_OTHER_WORDS
from dialogs.happenings import MessageLeft
from dialogs.languages import LANGUAGES, language_for
from dialogs.situation import Situation
from negotiation.desk.handoff import Handoff, HandoffState
from tests.dialogs.asking import a_stranger, at
from tests.dialogs.talk import Talk

A_situation = Callable[..., Situation]


def greeted(a_situation: A_situation, telegrams: str) -> Talk:
    """Somebody with Telegram in that language who has read the greeting."""
    return a_stranger(a_situation, language_for(telegrams).code, is_greeted=True)


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", "I'm writing for my mother, she can't use a phone", "/helper"),
        ("en", "I am a debt adviser and write on behalf of a client", "/helper"),
        ("es", "escribo por mi madre, ella no sabe usar el teléfono", "/helper"),
        ("zh-hans", "帮我爸爸问的，他不会用手机", "/helper"),
        ("zh-hant", "我替我媽媽問的", "/helper"),
        ("en", "I am from a debt charity", "/helper"),
        ("en", "hello, I am a debt adviser", "/helper"),
        ("en", "I work for Citizens Advice", "/helper"),
        ("es", "soy de una asociación que ayuda con deudas", "/helper"),
        ("es", "trabajo en una ONG que ayuda a gente con deudas", "/helper"),
        ("zh-hans", "我是债务咨询机构的", "/helper"),
        ("zh-hant", "我是債務諮詢機構的", "/helper"),
    ],
)
def test_whoever_writes_for_somebody_else_is_told_how(
    a_situation: A_situation, language: str, said: str, told: str
) -> None:
    talk = greeted(a_situation, language)

    talk.say(said)

    assert told in talk.told[0]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(("en", said) for said in ("no", "I don't agree", "no thanks")),
        *(("es", said) for said in ("no", "no acepto")),
        ("zh-hans", "不同意"),
        ("zh-hant", "不要"),
    ],
)
def test_whoever_does_not_agree_is_told_what_that_means(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = greeted(a_situation, language)

    talk.say(said)

    assert talk.told[0] == LANGUAGES[language_for(language).code].plain(WHY_AGREE)
    assert talk.happened == []


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "war"), ("es", "pues nada"), ("zh-hans", "现在没空"), ("zh-hant", "想賣車還")],
)
def test_also_a_word_or_two_that_are_not_understood_are_met_kindly(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = greeted(a_situation, language)

    talk.say(said)

    assert talk.told[0] == LANGUAGES[language_for(language).code].plain(DOOR_IN_OTHER_WORDS)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "i got your letter"),
        ("en", "what is this about?"),
        ("es", "me llegó una carta de ustedes"),
        ("zh-hans", "我收到你们的信"),
        ("zh-hant", "這是幹什麼的"),
    ],
)
def test_whoever_only_has_a_letter_hears_that_they_are_in_the_right_place(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = greeted(a_situation, language)

    talk.say(said)

    assert talk.told[0] == LANGUAGES[language_for(language).code].plain(AT_THE_DOOR)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "a debt charity told me to write to you, I can't pay"),
        ("en", "I can't pay, I need the money for my mother"),
        ("es", "una asociación me dijo que les escriba, no puedo pagar"),
        ("zh-hans", "债务咨询机构让我找你们，我还不上了"),
    ],
)
def test_whoever_was_sent_by_such_a_place_is_the_borrower(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = greeted(a_situation, language)

    talk.say(said)

    assert "/helper" not in talk.told[0]


@pytest.mark.parametrize(
    ("telegrams", "code", "said"),
    [
        ("en", "en", "I lost my job, we have nothing to eat"),
        ("es", "es", "perdí el trabajo y no tenemos qué comer"),
        ("zh-hans", "zh_CN", "老公去年走了，我又失业了"),
        ("zh-hant", "zh_TW", "老公去年走了，我又失業了"),
        ("en", "en", "my husband died last year and now I lost my job"),
        ("es", "es", "mi marido murió el año pasado y perdí el trabajo"),
        ("zh-hans", "zh_CN", "我老公去世了，我又失业了"),
        ("en", "en", "I lost my job, I want to talk to a person"),
        ("zh-hans", "zh_CN", "我失业了，还不上，我要找人工"),
    ],
)
def test_of_what_a_person_is_told_it_is_not_said_that_it_is_not_kept(
    a_situation: A_situation, telegrams: str, code: str, said: str
) -> None:
    talk = greeted(a_situation, telegrams)

    talk.say(said)

    told = "\n".join(talk.told)
    button = LANGUAGES[code].plain(AGREE_LABEL)
    assert LANGUAGES[code].plain(CARRIED.given(button=button)) in told
    assert LANGUAGES[code].plain(NOT_KEPT) not in told


@pytest.mark.parametrize(
    ("telegrams", "said", "calm"),
    [
        ("en", "hi i cant pay my loan im scared", "it is good that you do"),
        ("es", "me quedé sin trabajo y no me alcanza", "hace bien"),
        ("zh-hans", "我这个月周转不开了", "说出来是对的"),
        ("zh-hant", "我這個月繳不出來了", "說出來是對的"),
    ],
)
def test_who_says_at_the_door_that_they_cannot_pay_hears_a_calm_word_first(
    a_situation: A_situation, telegrams: str, said: str, calm: str
) -> None:
    talk = greeted(a_situation, telegrams)
    [welcome] = talk.told

    talk.say(said)

    word, asked = talk.told
    assert calm in word
    assert len(asked) < len(welcome)


@pytest.mark.parametrize(
    ("language", "said", "carried"),
    [
        ("en", ["I lost my job", "two kids", "rent 900", "also gas 50"], ["950", "Children: 2"]),
        (
            "zh-hans",
            ["失业了，还不起", "我有两个孩子", "房租900", "还有吃饭300"],
            ["1,200", "孩子：2"],
        ),
    ],
)
def test_what_is_told_bit_by_bit_is_carried_together(
    a_situation: A_situation, language: str, said: list[str], carried: list[str]
) -> None:
    talk = greeted(a_situation, language)

    talk.say(*said)

    assert all(each in talk.told[0] for each in carried)


@pytest.mark.parametrize(
    ("said", "told", "asked"),
    [
        ("puedes hablar español?", "A partir de ahora le escribo", "Hola."),
        ("说中文可以吗", "从现在起", "您好"),
        ("講中文好嗎", "從現在起", "您好"),
    ],
)
def test_another_language_is_spoken_from_the_first_word_that_asks_for_it(
    a_situation: A_situation, said: str, told: str, asked: str
) -> None:
    talk = a_stranger(a_situation)

    talk.say(said)

    spoken, welcome = talk.told
    assert spoken.startswith(told)
    assert welcome.startswith(asked)


@pytest.mark.parametrize(
    "said", ["my shop has closed and I can't pay", "no puedo pagar", "我失业了，还不起"]
)
def test_whoever_waits_for_a_person_is_read_in_all_they_say(
    a_situation: A_situation, said: str
) -> None:
    talk = Talk(at(a_situation, "door", handoff=Handoff(chat_id=7, state=HandoffState.WAITING)))

    talk.say(said)

    assert talk.happened == [MessageLeft()]
