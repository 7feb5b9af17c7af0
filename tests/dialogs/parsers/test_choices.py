from collections.abc import Mapping

import pytest

from dialogs.heard import File, Heard, Other, Tap, Words
from dialogs.parsers import Ambiguous, Parser, Reader, Unclear, one_of, only_buttons
from dialogs.texts import Text

from .reading import TODAY, read, rows

PHOTO = File(file_id="f", file_unique_id="u", name=None, size=1)
REASONS = {
    "en": ["I lost my job", "I earn less than before", "I am ill", "Separation or divorce"],
    "zh_CN": ["我失业了", "我的收入减少了", "我生病了", "分居或离婚"],
    "zh_TW": ["我失業了", "我的收入減少了", "我生病了", "分居或離婚"],
    "es": ["Perdí mi empleo", "Gano menos que antes", "Estoy enfermo", "Separación o divorcio"],
}
CODES = ["job", "less", "ill", "apart"]


def a_choice(
    labels: Mapping[str, str], phrases: Mapping[str, list[str]] | None = None
) -> Parser[str]:
    return one_of({code: Text(label) for code, label in labels.items()}, labels, phrases)


COUNTED = """
    1 => job
    1. => job
    1) => job
    １ => job
    1️⃣ => job
    一 => job
    第一个 => job
    第一個 => job
    the first => job
    The first one! => job
    first => job
    one => job
    number two => less
    option 2 => less
    #2 => less
    2nd => less
    第二 => less
    两 => less
    选3 => ill
    三 => ill
    la primera => job
    el primero => job
    La segunda => less
    opción 3 => ill
    dos => less
    the last one => apart
    最后一个 => apart
    la última => apart
    4 => apart
    0 => unclear
    5 => unclear
    第十个 => unclear
    1 2 => unclear
    12 => unclear
"""
ENGLISH = """
    I lost my job => job
    i lost my job... => job
    I LOST MY JOB => job
    I lost my jbo => job
    I lots my job => job
    I lost my => job
    I lost => job
    I earn less => less
    i earn les than befor => less
    I earn more than before => unclear
    I am => ill
    I am not ill => unclear
    separation => apart
    Seperation or divorse => apart
    separation & divorce => unclear
    divorce => unclear
    I => unclear
    I did not lose my job => unclear
    My boss closed the shop => unclear
"""
CHINESE = """
    我失业了 => job
    失业了 => job
    失业 => job
    收入减少了 => less
    我收入减少 => less
    收入减少啦 => unclear
    生病了 => ill
    没生病 => unclear
    分居 => apart
    分居或者离婚 => apart
    离婚 => unclear
    我 => unclear
"""
TRADITIONAL = """
    我失業了 => job
    失業 => job
    收入減少 => less
    分居 => apart
    不生病 => unclear
"""
SPANISH = """
    perdi mi empleo => job
    Perdí mi empleo. => job
    perdí mi enpleo => job
    gano menos => less
    gano menos qe antes => less
    estoy enferma => ill
    no estoy enfermo => unclear
    separacion => apart
    separación y divorcio => apart
    gano => less
    gan => unclear
"""


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [
        *rows(COUNTED, *REASONS),
        *rows(ENGLISH, "en"),
        *rows(CHINESE, "zh_CN"),
        *rows(TRADITIONAL, "zh_TW"),
        *rows(SPANISH, "es"),
    ],
)
def test_a_button_is_counted_out_or_typed_nearly(language: str, said: str, meant: str) -> None:
    labels = dict(zip(CODES, REASONS[language], strict=True))

    assert read(a_choice(labels), said, language) == meant


@pytest.mark.parametrize(
    ("labels", "said", "meant"),
    [
        (["3 months", "6 months", "12 months"], "3", "a / c"),
        (["3 months", "6 months", "12 months"], "6", "b"),
        (["3 months", "6 months", "12 months"], "3 moths", "a"),
        (["1 month", "2 months", "3 months"], "3", "c"),
        (["Change the reason", "Change my income", "Send it"], "change", "a / b"),
        (["Change what comes in", "Change what goes in"], "change what comes im", "a"),
        (["I agree with plan A", "I agree with plan B"], "I agree with plan C", "a / b"),
        (["I can pay as agreed", "I can't pay as agreed"], "i can pay as agred", "a"),
        (["I can't pay as agreed", "Talk to a person"], "I can pay as agreed", "unclear"),
        (["I can't pay as agreed", "Talk to a person"], "I can", "unclear"),
        (["Yes, but later", "No"], "yes", "a"),
        (["📱 Share my number", "🌐 Language"], "language", "b"),
        (["👍", "👎"], "👎", "b"),
        (["👍", "👎"], "!!!", "unclear"),
        (["简体中文", "繁體中文"], "繁体中文", "b"),
        (["我能按时还款", "我不能按时还款"], "不能按时还款", "b"),
        (["我不能按时还款"], "我能按时还款", "unclear"),
        ([f"Change answer {n}" for n in range(5)], "change", "unclear"),
    ],
)
def test_two_buttons_that_fit_are_asked_about(labels: list[str], said: str, meant: str) -> None:
    choose = a_choice(dict(zip("abcde", labels, strict=False)))

    assert read(choose, said) == meant


def test_the_question_shows_the_labels() -> None:
    labels = {"a": "3 months", "b": "6 months", "c": "12 months"}

    with pytest.raises(Ambiguous) as ambiguous:
        a_choice(labels)(Words("3"), Reader("en", TODAY))

    three, twelve = (Text("“{label}”", label=Text(said)) for said in ("3 months", "12 months"))
    assert ambiguous.value.text == Text(
        "Do you mean {first} or {second}?", first=three, second=twelve
    )


@pytest.mark.parametrize(
    ("heard", "code"),
    [
        (Tap(3, "yes"), "yes"),
        (Tap(3, "perhaps"), None),
        (Words(" No! "), "no"),
        (Words("过后"), None),
        (Words("I cannot pay it"), "no"),
        (Words("I can’t pay it"), "no"),
        (Words("1"), "yes"),
        (Words("x" * 5_000), None),
        (PHOTO, None),
        (Other("sticker"), None),
    ],
)
def test_a_choice_is_tapped_or_said(heard: Heard, code: str | None) -> None:
    phrases = {"no": ["cannot pay", "can't pay"], "gone": ["过后"]}
    choose = a_choice({"yes": "Yes", "no": "No"}, phrases)

    if code is None:
        with pytest.raises(Unclear):
            choose(heard, Reader("en", TODAY))
    else:
        assert choose(heard, Reader("en", TODAY)) == code


def test_where_only_buttons_count_words_do_not() -> None:
    with pytest.raises(Unclear):
        only_buttons(Words("I sign"), Reader("en", TODAY))
