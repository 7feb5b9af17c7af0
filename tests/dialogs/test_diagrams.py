"""The drawn conversations are those that are declared."""

from pathlib import Path

from dialogs.borrower import PLACES
from dialogs.diagrams import page

PAGE = Path(__file__).parents[2] / "docs" / "conversations.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "make diagrams writes it anew"


def test_every_step_is_drawn() -> None:
    drawn = page()

    for step in PLACES.steps.values():
        assert f'{step.name.replace(".", "_")}["' in drawn
