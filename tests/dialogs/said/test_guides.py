"""The guides: words and lists in docs/ that are the program's own are those of the program."""

import re
from pathlib import Path

import pytest
from babel import Locale

from dialogs.desk.case.icons import ICONS, VISITOR
from dialogs.hearing.links import OPENS
from dialogs.languages import LANGUAGES, SPOKEN
from dialogs.phrases.languages.other_language import OTHERS
from negotiation.case_ends import ClosedReason
from negotiation.contacting.hold import HoldReason

from .test_catalogues import forms, texts_of_the_program

DOCS = Path(__file__).parents[3] / "docs"
#: What people say, as an example, and what other programs show.
NOT_OURS = {"I could pay 250 a month", "Show Peer IDs in Profile"}
#: Said on stdout, and no text for a chat.
PRINTED = {"Parley is ready"}


def guide(name: str) -> str:
    """A page of docs/, its lines joined."""
    return " ".join((DOCS / f"{name}.md").read_text(encoding="utf-8").split())


def shown() -> str:
    """All that the program says, without its tags; numbers stand as "N"."""
    said = "\n".join(one for text in texts_of_the_program() for one in forms(text))
    return re.sub(r"\{(?:n|number|version)\}", "N", re.sub(r"<[^>]+>", "", said)).casefold()


@pytest.mark.parametrize("name", ["advisor-guide", "operator-guide", "papers"])
def test_every_button_and_message_that_a_guide_names_is_there(name: str) -> None:
    named = {one for one in re.findall(r"“([^”]+)”", guide(name)) if one[0].isupper()}
    known = shown()

    lacking = {
        one
        for one in named - NOT_OURS - PRINTED
        if re.sub(r"\d+", "N", one.rstrip(".")).casefold() not in known
    }
    assert lacking == set()


def test_the_icons_of_topics_are_told() -> None:
    told = guide("advisor-guide").split("The icon of the topic shows how the case stands:")[1]
    told = told.split(".")[0]

    assert sorted(one.split()[0] for one in told.split(",")) == sorted({*ICONS.values(), VISITOR})


def test_the_reasons_of_a_hold_and_of_a_closing_are_told() -> None:
    page = guide("advisor-guide")
    held = page.split("The reasons are ")[1].split(";")[0]
    closed = page.split("- `/closed settled` ")[1].split(" - ")[0]

    assert re.findall(r"`(\w+)`", held) == [str(reason) for reason in HoldReason]
    assert all(re.search(rf"\b{reason}\b", closed) for reason in ClosedReason)


def test_the_languages_that_are_spoken_and_recognised_are_told() -> None:
    page, english = guide("languages"), Locale("en").languages
    others = page.split("(`dialogs/phrases/languages/other_language.py`: ")[1].split(")")[0]

    assert all(each.name in page for each in LANGUAGES.values())
    assert others.split(", ") == sorted(english[code] for code in OTHERS)
    assert "Fourteen more" in page
    assert "in fourteen more languages" in (DOCS.parent / "CHANGELOG.md").read_text("utf-8")
    assert len(OTHERS) == 14


def test_the_languages_of_an_advisor_are_told() -> None:
    row = guide("operator-guide").split("| `/speaks 111222333 en zh` |")[1].split("|")[0]
    ours, theirs = row.split("of those that the bot does not speak")

    assert sorted(re.findall(r"`([a-z]{2})`", ours)) == sorted(SPOKEN)
    assert re.findall(r"`([a-z]{2})`", theirs) == sorted(OTHERS)


def test_every_link_to_the_bot_is_told() -> None:
    told = re.findall(r"\?start=([a-z]+)", guide("operator-guide"))

    assert set(told) == {*OPENS, "hardship", "loan"}
