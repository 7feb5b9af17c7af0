"""The operator's guide tells of every variable, and README leads to it."""

import re
from pathlib import Path

from bot.settings import Settings
from dialogs.borrower.questions.answers import QUESTIONS

HOUSE = Path(__file__).parents[3]
GUIDE = (HOUSE / "docs" / "operator-guide.md").read_text(encoding="utf-8")


def test_every_variable_is_in_its_table_and_no_other() -> None:
    told = re.findall(r"^\| `PARLEY_(\w+)` \|", GUIDE, re.MULTILINE)

    assert sorted(told) == sorted(name.upper() for name in Settings.model_fields)


def test_what_holds_when_a_variable_is_left_out_is_told_as_it_is() -> None:
    rows = dict(re.findall(r"^\| `PARLEY_(\w+)` \|.*\| `([^`]*)` \|$", GUIDE, re.MULTILINE))

    assert rows == {
        "CONFIG": "parley.toml",
        "DATA_DIR": "data",
        "HEALTH_HOST": "127.0.0.1",
        "LISTEN_HOST": "127.0.0.1",
        "LOG_LEVEL": "info",
        "MESSAGES_A_SECOND": "30",
        "PAYMENTS_PORT": "8445",
        "UPLOAD_PORT": "8444",
        "WEBHOOK_PORT": "8443",
    }
    for name, value in rows.items():
        assert str(Settings.model_fields[name.lower()].default) == value


def test_the_link_to_every_question_is_told() -> None:
    assert re.findall(r"`faq_(\w+)`", GUIDE) == list(QUESTIONS)


def test_the_first_page_leads_to_it() -> None:
    assert "(docs/operator-guide.md)" in (HOUSE / "README.md").read_text(encoding="utf-8")
