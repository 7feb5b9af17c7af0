"""Whoever adds something in one place hears where it is lacking: `docs/changing.md` says where that is."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from sqlalchemy import Table

from bot.turns.desk.turn import ABOUT_DESK, IN_ROOMS
from bot.turns.dispatch import DUTIES
from dialogs.borrower.applying.form import MORE, RECOVERY
from dialogs.borrower.applying.summary import TOLD_BESIDES
from dialogs.desk.orders.help import ShowHelp
from dialogs.desk.orders.order import Order, Unknown
from dialogs.desk.orders.talk import Internal, Relay
from dialogs.desk.team.review import KINDS
from negotiation.reliefs import Relief
from storage import tables
from tests.town import ROOT


def test_every_question_is_read_over_before_it_is_sent() -> None:
    assert {step.name.partition(".")[2] for _, step in TOLD_BESIDES} == {*MORE, *RECOVERY}


def test_every_order_of_the_desk_is_carried_out() -> None:
    said_at_once = {Unknown, ShowHelp, Internal, Relay}

    # By name: what has slots is made twice, and the first one may still be about.
    ordered = {each.__qualname__ for each in _made_of(Order)}
    assert ordered == {each.__qualname__ for each in {*IN_ROOMS, *ABOUT_DESK, *said_at_once}}


def test_every_relief_has_a_word_at_the_desk() -> None:
    assert {*Relief} == KINDS.keys()


def test_what_is_put_on_the_calendar_is_done_by_somebody() -> None:
    assert {*_scheduled()} - DUTIES.keys() == set()


def test_what_a_table_keeps_of_people_goes_when_they_are_erased() -> None:
    named = {
        word
        for path in (ROOT / "storage" / "erasing").glob("*.py")
        for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))
    }

    assert {name for name, table in _tables() if _OF_PEOPLE & {*table.c.keys()}} - named == set()


#: A column by one of these names is of somebody.
_OF_PEOPLE = {"case_id", "chat_id", "borrower_id", "handoff_id"}


def _tables() -> Iterator[tuple[str, Table]]:
    """By the name that each has in the program."""
    for module in iter_modules(tables.__path__, f"{tables.__name__}."):
        found = vars(import_module(module.name)).items()
        yield from ((name, each) for name, each in found if isinstance(each, Table))


def _made_of(kind: type) -> Iterator[type]:
    for one in kind.__subclasses__():
        yield from _made_of(one) if one.__subclasses__() else [one]


def _scheduled() -> Iterator[str]:
    """The kinds of duties that the turns name where they make one."""
    for path in (ROOT / "bot" / "turns").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if "Duty(" not in source and "Duty.of_case(" not in source:
            continue
        calls = [each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.Call)]
        known = vars(import_module(".".join(path.relative_to(ROOT).with_suffix("").parts)))
        for call in calls:
            match ast.unparse(call.func):
                case "Duty.of_case":
                    kind: ast.expr | None = call.args[1]
                case "Duty":
                    kind = next((each.value for each in call.keywords if each.arg == "kind"), None)
                case _:
                    continue
            if isinstance(kind, ast.Constant):
                yield str(kind.value)
            elif isinstance(kind, ast.Name | ast.Attribute) and ast.unparse(kind) in known:
                yield str(known[ast.unparse(kind)])
