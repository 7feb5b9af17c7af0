"""The timeline holds one page a message, tells the desk everything and the borrower nothing internal."""

import ast
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dialogs.desk.history.step import Step
from dialogs.desk.history.steps_internal import INTERNAL
from dialogs.desk.history.steps_told import TOLD
from dialogs.desk.history.timeline import PAGE, called, timeline
from dialogs.languages import LANGUAGES
from dialogs.texts import ENGLISH

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)
DETAILS = {
    "told": True,
    "reason": "disputed",
    "version": 2,
    "number": "C-1",
    "name": "food",
    "amount": "1.00 USD",
    "want": "bank",
    "skill": "mortgage",
    "mark": 4,
    "what": "default_notice",
    "day": "2019-05-10",
    "answer": "not_before",
    "why": "hours",
}
TURNS = Path(__file__).parents[3] / "bot" / "turns"
#: Of people, the desk and its staff: they belong to no case.
OF_NO_CASE = {
    "own data sent",
    "case looked for",
    "review read",
    "identified",
    "identification failed",
    "advisor added",
    "advisor left",
    "advisor described",
    "staff invited",
    "on duty",
    "off duty",
}
#: Noted with a word behind it that says more, as in "help revoked".
BEGINNINGS = {"advisor ", "help "}


@pytest.mark.parametrize(
    ("to", "told"),
    [(8, "the case given to somebody else"), (None, "the case waits for another advisor")],
)
def test_a_case_that_is_left_waits_or_is_given_to_a_colleague(to: int | None, told: str) -> None:
    step = Step(
        at=NOW, actor="advisor:7", event="reassigned", details={"to": to}, why=None, numbers=()
    )

    assert ENGLISH.plain(TOLD["reassigned"](step)) == told


def steps(*events, why=None):
    return [
        Step(
            at=NOW + timedelta(minutes=number),
            actor="advisor:7",
            event=event,
            details=DETAILS,
            why=why,
            numbers=(3,),
        )
        for number, event in enumerate(events)
    ]


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_every_step_has_words_and_a_page_fits_one_message(language):
    every = [*TOLD, *INTERNAL]

    for event in every:
        said = timeline(
            steps(*[event] * PAGE, why="w" * 1000),
            {"advisor:7": called("Mei", is_supervisor=True)},
        )
        assert len(language.plain(said)) <= 4096


def test_the_newest_page_comes_first_and_leads_to_the_one_before():
    known = steps(*["claimed"] * PAGE, "released")

    first = ENGLISH.plain(timeline(known, {})).split("\n")
    second = ENGLISH.plain(timeline(known, {}, page=2)).split("\n")
    third = ENGLISH.plain(timeline(known, {}, page=3))

    assert len(first) == PAGE + 2
    assert first[-1] == "Earlier ones: /timeline 2"
    assert len(second) == 1
    assert third == "There are no more steps."


def test_the_borrower_reads_nothing_internal_and_the_desk_misses_nothing():
    known = steps("claimed", "paper opened", "something new", "note")

    desk = ENGLISH.plain(timeline(known, {}))
    borrower = ENGLISH.plain(timeline(known, {}, for_borrower=True))

    assert len(desk.split("\n")) == 4
    assert "something new" in desk
    assert borrower.endswith("</b> · took the conversation – ? (advisor)")
    assert "\n" not in borrower


def noted_by_the_program():
    """What every call that adds to the audit calls it."""
    for path in TURNS.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and _name(call.func) in {"note", "_note"}:
                yield from (
                    word.value
                    for argument in call.args
                    for word in ast.walk(argument)
                    if isinstance(word, ast.Constant) and isinstance(word.value, str)
                )


def _name(function):
    return getattr(function, "attr", getattr(function, "id", ""))


def test_whatever_the_program_notes_of_a_case_has_words():
    noted = set(noted_by_the_program())

    assert len(noted) > 60
    known = TOLD | INTERNAL
    assert {event.partition(":")[0] for event in noted} - set(known) - OF_NO_CASE == BEGINNINGS
