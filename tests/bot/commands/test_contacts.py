"""Contacts import: what others did counts in, each reference once."""

import json
from datetime import UTC, datetime

import pytest

from negotiation.contacting.preferences import ContactKind
from negotiation.packs.contact_rules import Channel

from .conftest import Done, Lender, write_csv

CONTACT = {
    "reference": "K-1",
    "loan": "A-1",
    "at": "2019-05-02T14:30",
    "channel": "call",
    "by": "Agency One",
}


@pytest.fixture
def with_a_loan(lender: Lender) -> Lender:
    lender.book({})
    return lender


def note(lender: Lender, *rows: dict[str, str], words: tuple[object, ...] = ()) -> Done:
    file = write_csv(lender.folder / "contacts.csv", [{**CONTACT, **row} for row in rows])
    return lender.parley("contacts", "import", file, *words)


def test_a_contact_is_noted_once_in_the_lenders_time(with_a_loan: Lender) -> None:
    first = note(with_a_loan, {}, {"reference": "K-2", "at": "2019-05-02T14:30+02:00"})
    again = note(with_a_loan, {}, {"reference": "K-2", "at": "2019-05-02T14:30+02:00"})

    assert first.out == "contacts.csv: 2 noted, 0 known before.\n"
    assert again.out == "contacts.csv: 0 noted, 2 known before.\n"
    one, other = with_a_loan.rows("contacts")
    assert one["at"] == datetime(2019, 5, 2, 18, 30, tzinfo=UTC)
    assert other["at"] == datetime(2019, 5, 2, 12, 30, tzinfo=UTC)
    assert (one["by"], one["channel"], one["kind"], one["is_talk"]) == (
        "Agency One",
        Channel.CALL,
        ContactKind.COLLECTING,
        False,
    )


def test_what_it_was_for_and_a_talk_may_be_said(with_a_loan: Lender) -> None:
    note(with_a_loan, {"kind": "reminder", "talk": "yes"})

    [one] = with_a_loan.rows("contacts")
    assert (one["kind"], one["is_talk"]) == (ContactKind.REMINDER, True)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"loan": "A-9"}, "loan A-9 is not in the book"),
        ({"at": "yesterday"}, 'column "at" has "yesterday", which is no time'),
        ({"at": "2099-01-01T00:00"}, 'column "at" has 2099-01-01'),
        ({"channel": "pigeon"}, 'column "channel" has "pigeon"'),
        ({"kind": "answer"}, 'column "kind" has "answer"'),
        ({"talk": "perhaps"}, 'column "talk" has "perhaps"; write yes or no'),
        ({"by": ""}, 'column "by" is empty'),
    ],
)
def test_a_bad_row_is_told_and_the_good_ones_kept(
    with_a_loan: Lender, row: dict[str, str], reason: str
) -> None:
    usual = {"kind": "", "talk": ""}
    done = note(with_a_loan, usual, {"reference": "K-2", **usual, **row})

    assert done.status == 1
    assert done.err.startswith(f"line 3: {reason}")
    assert len(with_a_loan.rows("contacts")) == 1


def test_other_columns_are_named_in_the_map(with_a_loan: Lender) -> None:
    loan_map = with_a_loan.folder / "map.toml"
    loan_map.write_text(
        '[contacts]\nreference = { column = "Id" }\nby = { value = "call centre" }\n'
        'at = { column = "When", format = "%d.%m.%Y %H:%M", order = "day first" }\n'
        'channel = { column = "How", values = { tel = "call", sms = "message" } }\n'
    )
    row = {"Id": "7", "loan": "A-1", "When": "02.05.2019 09:00", "How": "sms"}
    file = write_csv(with_a_loan.folder / "contacts.csv", [row])

    done = with_a_loan.parley("contacts", "import", file, "--map", loan_map, "--json")

    assert json.loads(done.out) == {"counts": {"noted": 1}, "bad": []}
    [one] = with_a_loan.rows("contacts")
    assert (one["by"], one["channel"]) == ("call centre", Channel.MESSAGE)
