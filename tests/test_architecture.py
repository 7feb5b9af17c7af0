"""Architecture: imports run one way, and the house has no room that nobody planned."""

import re
from datetime import date
from decimal import Decimal
from fnmatch import fnmatch
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from bot.configuration.packs import shipped, shipped_pack
from negotiation.begun import begun
from negotiation.case import Case
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.loans.loan import Loan, LoanState
from negotiation.money import Money
from negotiation.pack import Deadline, Start
from tests.town import MORNING

HOUSE = Path(__file__).parents[1]

#: Everything that may stand at the top, besides dotfiles and what .gitignore lists.
TOP = {
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "bot",
    "dialogs",
    "docs",
    "locales",
    "negotiation",
    "pyproject.toml",
    "requirements-dev.lock",
    "requirements.lock",
    "storage",
    "tests",
}


def test_imports_run_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HOUSE)

    assert lint_imports(no_cache=True, no_logo=True) == 0


def test_nothing_else_stands_at_the_top() -> None:
    made = [line.strip("/") for line in (HOUSE / ".gitignore").read_text().split()]

    found = {
        path.name
        for path in HOUSE.iterdir()
        if not any(fnmatch(path.name, pattern) for pattern in [".*", *made])
    }

    assert found == TOP


def test_only_three_modules_stand_at_the_top_of_bot() -> None:
    modules = {path.name for path in (HOUSE / "bot").glob("*.py")}

    assert modules <= {"__init__.py", "__main__.py", "application.py", "settings.py"}


def test_every_page_leads_to_what_is_there() -> None:
    pages = [HOUSE / "README.md", *(HOUSE / "docs").rglob("*.md")]

    lost = [
        f"{page.relative_to(HOUSE)}: {to}"
        for page in pages
        for to in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
        if "://" not in to and not (page.parent / to).exists()
    ]

    assert lost == []


def test_every_command_of_the_makefile_says_what_it_does() -> None:
    lines = (HOUSE / "Makefile").read_text().splitlines()
    (phony,) = (line for line in lines if line.startswith(".PHONY:"))

    said = {line.partition(":")[0] for line in lines if "## " in line and line[0].islower()}

    assert said == set(phony.split()[1:])


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_no_host_and_no_path(name: str) -> None:
    lock = (HOUSE / name).read_text()

    assert "://" not in lock
    assert "--index-url" not in lock
    assert "--find-links" not in lock


def test_it_runs_on_what_it_was_tried_with_and_without_what_only_tries_it() -> None:
    runs, tries = (
        {line for line in (HOUSE / name).read_text().splitlines() if "==" in line[:60]}
        for name in ("requirements.lock", "requirements-dev.lock")
    )

    assert runs < tries
    assert any(line.startswith("pytest==") for line in tries - runs)


def test_every_rule_of_a_pack_is_read_by_code() -> None:
    """What starts a clock, what is due and what stops: a rule that nothing reads is a promise nobody keeps."""
    rules = [
        rule
        for name in shipped()
        for rule in (*shipped_pack(name).deadlines, *shipped_pack(name).standstills)
    ]
    named = {f"Start.{rule.starts.name}" for rule in rules}
    for rule in rules:
        if isinstance(rule, Deadline):
            named.add(f"Due.{rule.what.name}")
        else:
            named |= {f"Stopped.{each.name}" for each in rule.stops}
    code = "\n".join(map(_without_words, _modules()))

    assert {each for each in named if re.search(rf"\b{each}\b", code)} == named


def test_all_that_starts_a_clock_can_begin() -> None:
    """Each start that a pack names is read off the case, or noted as it happens; a complaint keeps its own day."""
    case = Case.open(number="1", borrower_id=1, now=MORNING)
    case.submit(MORNING, MORNING)
    case.refuse(7, "why", MORNING)
    case.appeal(MORNING, MORNING)
    hold = Hold(case_id=1, reason=HoldReason.BREATHING_SPACE, since=MORNING)
    late = Loan(
        number="1",
        product="personal",
        principal=Money(12_000, "USD"),
        rate=Decimal(9),
        count=36,
        instalment=Money("381.60", "USD"),
        first_due=date(2018, 8, 5),
        outstanding=Money("10519.96", "USD"),
        state=LoanState.RUNNING,
        as_of=date(2019, 3, 31),
    )
    code = "\n".join(map(_without_words, _modules()))
    noted = {
        start
        for start in Start
        if re.search(rf"(\bstart\([^)]*|(law|self)\.begin\()Start\.{start.name}\b", code)
    }

    found = set(begun(case, holds=[hold], loan=late)) | noted | {Start.COMPLAINT}

    assert found == set(Start)


def _modules() -> list[str]:
    """The code that acts on rules, but for the packs' own vocabulary."""
    return [
        path.read_text(encoding="utf-8")
        for folder in ("negotiation", "dialogs", "bot")
        for path in (HOUSE / folder).rglob("*.py")
        if path.parent.name != "packs"
    ]


def _without_words(code: str) -> str:
    """Without what only shows how it is used."""
    return re.sub(r'""".*?"""', "", code, flags=re.DOTALL)
