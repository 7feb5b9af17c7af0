"""Words everywhere: what people write to set right, to answer what was asked back, to ask or to stop, at every question there is.

It is answered each time, nothing raises, and no figure that was told is lost.
"""

from collections.abc import Callable, Iterator
from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs import control, conversation
from dialogs.borrower import PLACES
from dialogs.corrections.second_thoughts import ADDS, MISTYPED, SETS_RIGHT
from dialogs.happenings import StartedOver
from dialogs.heard import Edited, Heard, Tap, Words
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from negotiation.desk.handoff import HandoffState

A_situation = Callable[..., Situation]
CORRECTIONS = (
    *("no wait, rent is 750", "I earn 1500 not 2000", "sorry, my income is 1800", "i meant 1800"),
    *("oh and 300 from my sister", "change my income", "it used to be 2000, now 1200"),
    *("no, espere, el alquiler es 750", "perdón, gano 1500, no 1200", "antes 2000, ahora 1200"),
    *("写错了，我收入不是1200，是1500", "不对房租750", "以前两千，现在一千二"),
    *(
        "the 10th, not the 15th",
        "el 10, no el 15",
        "十号不是十五号",
        "wrong button two questions ago",
        "1800*",
    ),
    *(
        "what did I say before?",
        "I want to start over",
        "可以改成10号吗",
        "the second answer is wrong",
    ),
    *("寫錯了，我收入不是1200，是1500", "不對，房租是750", "以前兩千，現在一千二"),
)
FIGURES = (
    *("1800", "1.200", "rent 900, food 300", "salary 2300, rent 900, can pay 100", "1500-1800"),
    *("500 a week and my wife 2000 a month", "3000 before tax", "2400 take-home", "15 an hour"),
    *("gano 500 a la semana", "el 15 y el 30, 900 cada vez", "puedo pagar 200", "2000 bruto"),
    *("工资5000，房租2000", "周薪1200，月租3000", "能还500", "稅前五萬", "到手4000"),
)
BACK = (
    *("yes", "no", "the first", "the second one", "both", "neither", "yes but 3600"),
    *("sí", "la segunda", "las dos", "ninguna", "是的", "第一个", "都不是", "兩個都是"),
)
QUESTIONS = (
    *("how long does it take?", "why do you ask?", "what is a waiver?", "what happens now?"),
    *("¿cuánto tarda?", "¿qué es una quita?", "多久？", "停息挂账是什么意思", "什麼是展延"),
)
KEYWORDS = sorted(word for known in control.SAID.values() for word in known)
BEGINNINGS = sorted(
    {
        said.replace("?", "").partition("(")[0].strip()
        for phrases in (SETS_RIGHT, MISTYPED, ADDS)
        for each in phrases.values()
        for said in each
    }
    - {""}
)
SAID = (*CORRECTIONS, *FIGURES, *BACK, *QUESTIONS)


def _alike() -> list[list[str]]:
    """Places of one part of the conversation at which answers are read by the same rule."""
    kin: dict[object, list[str]] = {}
    for name, step in sorted(PLACES.steps.items()):
        rule = getattr(step.parse, "__qualname__", step.parse)
        kin.setdefault((name.partition(".")[0], rule, step.takes_any_words), []).append(name)
    return [*kin.values()]


ALIKE = _alike()


def standing(a_situation: A_situation, name: str, *, has_case: bool = True) -> Situation:
    """Somebody at a question, to whom all else that may be known is known; *has_case* whether they applied."""
    changes = {} if has_case else dict.fromkeys(("case", "offer", "agreement", "to_sign"))
    situation = a_situation(**changes, **({} if has_case else {"instalments": []}))
    if name.startswith("start."):
        situation.borrower = None
    if situation.handoff is not None:
        situation.handoff.state = HandoffState.WITH_BOT
    situation.consent = "1"
    situation.place.place, situation.place.came_from = name, ["home.home"]
    situation.place.question = 5
    if situation.speaks_for_another:
        situation.helped = a_situation()
    return situation


def figures(situation: Situation) -> set[str]:
    """Those of the three that were told."""
    if situation.case is None:
        return set()
    filled = situation.case.application
    told = {"income": filled.comes_in, "outgoings": filled.spent, "can_pay": filled.can_pay}
    return {name for name, amount in told.items() if amount is not None}


def is_answered(situation: Situation, heard: Heard) -> None:
    before = figures(situation)

    reply = conversation.hear(situation, heard)

    assert reply.notices or reply.toast or reply.ask or reply.happened, heard
    assert StartedOver() in reply.happened or figures(situation) >= before, heard
    said = list(reply.notices)
    if reply.ask:
        said.append(conversation.ask(situation, again=reply.again))
    # Each is said in one of the languages, all of them in turn.
    language = [*LANGUAGES.values()][len(repr(heard)) % len(LANGUAGES)]
    assert all(language.plain(each.text) for each in said)


def stands(a_situation: A_situation, name: str) -> Iterator[bool]:
    """With a case and without, where it is asked at all."""
    for has_case in (True, False):
        try:
            stands_there = PLACES.steps[name].stands(
                standing(a_situation, name, has_case=has_case)
            )
        except LookupError:
            stands_there = False
        if stands_there:
            yield has_case


@pytest.mark.parametrize("number", range(len(ALIKE)), ids=lambda number: ALIKE[number][0])
def test_whatever_is_written_at_a_question_is_answered(
    number: int, a_situation: A_situation, request: pytest.FixtureRequest
) -> None:
    """Half of it at the places that are alike, in turn, the other half at the next of them; where nobody applied a sixth.

    With --thorough all of it.
    """
    part = 1 if request.config.getoption("--thorough") else 2
    for has_case, share in ((True, part), (False, 3 * part)):
        sayings = SAID[number % share :: share]
        there = [name for name in ALIKE[number] if has_case in stands(a_situation, name)]
        for name, said in zip(cycle(there), sayings, strict=False):
            is_answered(standing(a_situation, name, has_case=has_case), Words(said))


@pytest.mark.parametrize("name", sorted(PLACES.steps))
def test_whatever_button_stands_below_a_question_is_answered(
    name: str, a_situation: A_situation
) -> None:
    for has_case in stands(a_situation, name):
        there = standing(a_situation, name, has_case=has_case)
        there.place.trail = [("application.hardship", 1), ("application.income", 2)]
        step = PLACES.steps[name]
        for code in control.options(there, step):
            situation = standing(a_situation, name, has_case=has_case)
            situation.place.trail = [("application.hardship", 1), ("application.income", 2)]
            is_answered(situation, Tap(situation.place.question, code))


@given(
    where=st.tuples(st.sampled_from(sorted(PLACES.steps)), st.sampled_from(sorted(PLACES.steps))),
    said=st.one_of(
        st.sampled_from([*SAID, *KEYWORDS]),
        st.tuples(
            st.sampled_from(BEGINNINGS), st.sampled_from(["", " ", ", "]), st.sampled_from(SAID)
        ).map("".join),
    ),
    heard_as=st.sampled_from([Words, Edited]),
    has_case=st.booleans(),
)
def test_whatever_is_set_right_anywhere_is_answered(
    a_situation: A_situation,
    where: tuple[str, str],
    said: str,
    heard_as: Callable[[str], Heard],
    has_case: bool,  # noqa: FBT001 - Hypothesis names it
) -> None:
    name, before = where
    if has_case not in stands(a_situation, name):
        return
    situation = standing(a_situation, name, has_case=has_case)
    situation.message = 8
    situation.place.trail = [("application.hardship", 7), (before, 8)]

    is_answered(situation, heard_as(said))
