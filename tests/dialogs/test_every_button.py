"""Every button of every question is answered, in every language within a small screen; nothing raises."""

from collections.abc import Callable

import pytest

from dialogs import conversation
from dialogs.borrower import PLACES
from dialogs.heard import Tap, Words
from dialogs.languages import LANGUAGES
from dialogs.reading import read
from dialogs.situation import Situation
from negotiation.desk.handoff import HandoffState
from negotiation.desk.rating import Rating
from negotiation.lifecycle import CaseState

LONGEST_MESSAGE = 600
LONGEST_BUTTON = 35
#: What it is to do so, and to leave it.
YES_OR_NO = {
    "disconnect.sure": ("yes", "no"),
    "forget_chat.sure": ("yes", "no"),
    "withdrawal.sure": ("withdraw", "keep"),
    "application.anew": ("anew", "keep"),
    "helper.sure": ("yes", "no"),
    "helping.resign": ("yes", "no"),
}
#: Behind their names stands a number, a figure or a word.
SAY_MORE = (
    "!figure income=", "!guarantee:", "!kind:", "!back:", "!rate:1:", "!rate:2:5", "!check_in:well:", "!snooze:3:", "!paid:", "!why:", "=<income~=",
)  # fmt: skip
A_situation = Callable[..., Situation]


@pytest.mark.parametrize("name", sorted(PLACES.steps))
def test_every_button_of_every_question_is_answered(name: str, a_situation: A_situation) -> None:
    for state in (None, *CaseState):
        _every_button_is_answered(name, state, a_situation)


def _every_button_is_answered(  # noqa: C901
    name: str, state: CaseState | None, a_situation: A_situation
) -> None:
    def stands_there() -> Situation:
        situation = a_situation() if state else a_situation(case=None, offer=None, agreement=None)
        if state:
            situation.the_case.state = state
            situation.the_case.application = type(situation.the_case.application)()
        if name.startswith("start."):
            situation.borrower = None
        if situation.handoff is not None:
            situation.handoff.state = HandoffState.WITH_BOT
        situation.consent = "1"
        situation.place.place, situation.place.came_from = name, ["home.home"]
        if situation.speaks_for_another:
            situation.helped = a_situation()
        return situation

    step = PLACES.steps[name]
    if not step.stands(stands_there()):
        return
    for code in step.choices(stands_there()):
        situation = stands_there()

        reply = conversation.hear(situation, Tap(situation.place.question, code))

        assert reply.notices or reply.toast or reply.ask or reply.happened, (state, code)
        if reply.ask and situation.case is not None:
            asked = conversation.ask(situation, again=reply.again)
            for language in LANGUAGES.values():
                assert 0 < len(language.plain(asked.text)) <= LONGEST_MESSAGE
                labels = [language.plain(label) for label in asked.options.values()]
                assert all(0 < len(label) <= LONGEST_BUTTON for label in labels)
                for notice in reply.notices:
                    assert 0 < len(language.plain(notice.text)) <= LONGEST_MESSAGE


@pytest.mark.parametrize(
    ("language", "yes", "no"),
    [("en", "yeah", "no"), ("es", "sí", "mejor no"), ("zh_CN", "好的", "不"), ("zh_TW", "對", "不用")],
)  # fmt: skip
def test_a_bare_yes_or_no_is_the_button_that_begins_with_it(
    language: str, yes: str, no: str, a_situation: A_situation
) -> None:
    for name, (does, leaves) in YES_OR_NO.items():
        step = PLACES.steps[name]
        situation = a_situation(language=LANGUAGES[language])

        assert read(situation, step, Words(yes)) == does
        assert read(situation, step, Words(no)) == leaves


@pytest.mark.parametrize("name", SAY_MORE)
@pytest.mark.parametrize("made_up", ["", "x", "NaN", "1e999", "-5", "9" * 40, "💥"])
def test_what_is_made_up_behind_the_name_of_a_button_sets_nothing_in_motion(
    name: str, made_up: str, a_situation: A_situation
) -> None:
    situation = a_situation()
    situation.consent, situation.the_case.state = "1", CaseState.UNDER_REVIEW
    situation.rating = Rating(id=1, handoff_id=1, chat_id=7, advisor_id=1, asked_at=situation.now)

    reply = conversation.hear(situation, Tap(situation.place.question, f"{name}{made_up}"))

    assert reply.notices
    assert not reply.happened
