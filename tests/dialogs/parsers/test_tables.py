"""How much each notation is tried with, in each language: sixty lines or more, ambiguous ones among them."""

from types import ModuleType

import pytest

from . import test_amounts, test_days, test_durations
from .reading import LANGUAGES, NOTHING


def meanings(module: ModuleType, language: str) -> list[str]:
    """What each line of a module's tables means, in one language."""
    marks = [
        mark
        for one in vars(module).values()
        for mark in getattr(one, "pytestmark", ())
        if mark.name == "parametrize"
    ]
    lines = [getattr(each, "values", each) for mark in marks for each in mark.args[1]]
    return [str(line[-1]) for line in lines if isinstance(line, tuple) and line[0] == language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("module", [test_amounts, test_days, test_durations])
def test_every_table_has_sixty_lines_in_each_language(module: ModuleType, language: str) -> None:
    means = meanings(module, language)

    assert len(means) >= 60
    assert sum(" / " in each for each in means) >= 5, "too few that mean two things"
    assert means.count(NOTHING) >= 5, "too few that mean nothing"
