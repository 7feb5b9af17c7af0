"""What is to be done today, in words: pages hold whole cases, and buttons lead to the others."""

from dataclasses import replace
from datetime import UTC, datetime

from dialogs.desk.workload import agenda
from dialogs.texts import ENGLISH, Text
from negotiation.desk.agenda import Task, Todo
from negotiation.money import Money

NOON = datetime(2019, 4, 1, 12, tzinfo=UTC)


def test_pages_hold_whole_cases_and_buttons_lead_to_the_others() -> None:
    rows = [
        agenda.Row(
            case=Text("Case {number}", number=str(n)),
            care=None,
            advisor="Mei",
            handoff=None,
            todos=(Todo(task=Task.CRISIS), Todo(task=Task.PAPERS, number=2, by=NOON)),
        )
        for n in range(1, 13)
    ]

    def page(number: int) -> tuple[list[str], list[str]]:
        today = agenda.Today(rows=rows, others=0, is_all=True, page=number, now=NOON)
        said = ENGLISH.plain(agenda.in_words(today)).split("\n")
        return said, list(agenda.buttons(today))

    said, buttons = page(2)
    assert said[1:3] == [
        "10. Case 10 → Mei",
        "    • somebody may be in danger: on hold until /lift",
    ]
    assert said[-1] == "Page 2 of 2"
    assert buttons == ["today:all 1", "today"]
    assert page(9) == page(2)
    assert page(1)[1] == ["today:all 2", "today"]


def test_of_a_plan_over_several_loans_what_is_late_names_its_loan() -> None:
    late = Todo(task=Task.LATE, number=4, amount=Money(250, "USD"), day=NOON.date())

    assert ENGLISH.plain(agenda.what(late)).endswith("(instalment 4)")
    of_one = agenda.what(replace(late, name="68386728"))
    assert ENGLISH.plain(of_one).endswith("(instalment 4, of loan ····6728)")
