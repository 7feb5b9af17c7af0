"""Lists for the lender's own systems: columns and values as docs/exports.md and the schemas promise."""

import asyncio
import csv
import io
import json
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.commands.export_rows import ARRANGEMENT, DECISION, PAYMENT
from bot.sandbox.client import Person
from bot.turns.arrangement import crediting
from bot.turns.turn import Turn
from negotiation.follow_up.arrangement import Payment
from negotiation.money import Money
from storage.engine.database import Session
from storage.messages import webhooks
from storage.messages.webhooks import Webhook
from storage.staff.exports import DECISIONS
from tests.beginnings import agreed
from tests.schemas import faults, validator
from tests.town import ROOT, Town

from .conftest import Done, Lender, Parley, write_csv

STORIES = {"wei": agreed}
LISTS = {"arrangements": ARRANGEMENT, "payments": PAYMENT, "decisions": DECISION}
WRITTEN = datetime(2019, 4, 1, 14, tzinfo=UTC)
Export = Callable[..., Awaitable[Done]]


@pytest.fixture
def export(town: Town, wei: Person, environment: pytest.MonkeyPatch, parley: Parley) -> Export:  # noqa: ARG001 - the story
    """`parley export …` in the town's surroundings."""
    environment.setenv("PARLEY_DATA_DIR", str(town.folder))
    environment.setenv("PARLEY_VAULT_KEY", town.vault_key)
    environment.setenv("PARLEY_CLOCK_FILE", str(town.folder / "clock"))

    async def run(*words: object) -> Done:
        return await asyncio.to_thread(parley, "export", *words)

    return run


async def pay(town: Town, reference: str, amount: str, *, reverses: str | None = None) -> None:
    payment = Payment(
        loan_id=1,
        amount=Money(amount, "USD"),
        received_on=town.now.date(),
        reference=reference,
        recorded_by="payments API",
        reverses=reverses,
    )
    async with town.app.database.begin() as session:
        turn = Turn(session=session, now=town.now, house=town.app.house)
        await crediting.record_payment(turn, payment)
        await turn.finish()
    await town.quiet()


async def rows(export: Export, name: str, since: str = "2019-04-01") -> list[dict[str, Any]]:
    done = await export(name, "--since", since, "--format", "json")
    assert (done.status, done.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(done.out)
    assert faults(f"export-{name}", found) == []
    return found


async def test_an_arrangement_says_how_it_stands_and_until_when_it_is_watched(
    town: Town, export: Export
) -> None:
    await town.pass_time(days=33)
    await pay(town, "P-1", "294.46")

    [row] = await rows(export, "arrangements", "2019-05-01")

    assert list(row) == list(ARRANGEMENT)
    assert row["state"] == "kept"
    assert (row["instalments"], row["instalments_paid"], row["paid"]) == (43, 1, "294.46")
    assert (row["restructured"], row["watch_until"]) == (True, "2020-05-05")


async def test_what_did_not_change_since_is_not_listed(town: Town, export: Export) -> None:
    await town.pass_time(days=2)

    assert await rows(export, "arrangements", "2019-04-02") == []
    assert len(await rows(export, "arrangements", "2019-04-01")) == 1


async def test_a_payment_says_what_it_paid(town: Town, export: Export) -> None:
    await town.pass_time(days=33)
    await pay(town, "=HYPERLINK(1)", "300.00")

    [row] = await rows(export, "payments")
    done = await export("payments", "--since", "2019-04-01")

    parts = sum(float(row[name]) for name in ("penalty", "fee", "interest", "principal"))
    assert (row["amount"], round(parts, 2)) == ("300.00", 300.0)
    [read] = csv.DictReader(io.StringIO(done.out))
    assert read["reference"] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("amount", ["10.00", "99999999999.00"])
def test_without_a_plan_parts_and_what_is_left_over_make_the_amount(
    lender: Lender, amount: str
) -> None:
    lender.book({})
    paid = {"reference": "P-1", "loan": "A-1", "amount": amount, "date": "2019-05-02"}
    lender.parley("payments", "import", write_csv(lender.folder / "payments.csv", [paid]))

    done = lender.parley("export", "payments", "--since", "2019-05-01", "--format", "json")

    [row] = json.loads(done.out)
    shares = [row[name] for name in ("penalty", "fee", "interest", "principal", "left_over")]
    assert sum(Decimal(each or 0) for each in shares) == Decimal(amount)
    assert Decimal(row["interest"]) > 0
    assert (row["left_over"] is None) == (amount == "10.00")


async def test_decisions_are_listed_in_their_order(export: Export) -> None:
    found = await rows(export, "decisions")

    assert [(row["decision"], row["by"]) for row in found] == [
        ("offer_sent", "advisor"),
        ("offer_accepted", "borrower"),
        ("agreement_signed", "borrower"),
        ("countersigned", "bot"),
        ("in_force", "bot"),
    ]


async def test_a_file_is_written_and_a_case_is_exported_as_before(
    export: Export, tmp_path: Path
) -> None:
    done = await export("decisions", "--since", "2019-04-01", "--out", tmp_path / "list.csv")
    assert (done.status, done.out.strip()) == (0, f"{tmp_path / 'list.csv'}: 5 rows")
    written = (tmp_path / "list.csv").read_bytes()
    assert written.count(b"\r\n") == 6
    assert written.startswith("\ufeffat,case,".encode())  # by which spreadsheets know UTF-8

    printed = await export("decisions", "--since", "2019-04-01")
    assert printed.out.startswith("at,case,")
    await export(
        *("decisions", "--since", "2019-04-01", "--format", "json"),
        *("--out", tmp_path / "list.json"),
    )
    assert len(json.loads((tmp_path / "list.json").read_bytes())) == 5

    done = await export("2019-00001")
    assert "2019-00001.zip holds papers and personal data" in done.out
    assert (tmp_path / "2019-00001.zip").exists()


@pytest.mark.parametrize("name", LISTS)
def test_columns_are_those_of_the_schema_and_of_the_page(name: str) -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    table = page.split(f"| `{name}` |")[1].split("\n\n")[0]

    assert list(LISTS[name]) == list(validator(f"export-{name}").schema["items"]["properties"])
    told = {
        word
        for line in table.splitlines()[2:]
        for word in re.findall(r"`(\w+)`", line.split("|")[1])
    }
    assert told == set(LISTS[name])


@pytest.mark.parametrize(
    ("name", "column"), [("decisions", "decision"), ("arrangements", "state")]
)
def test_the_words_of_a_column_are_those_of_the_schema_and_of_the_page(
    name: str, column: str
) -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    told = page.split(f"\n| `{column}` | ")[1].split(" |")[0]
    schema = validator(f"export-{name}").schema["items"]["properties"]

    assert re.findall(r"`(\w+)`", told) == schema[column]["enum"]


def test_every_decision_is_promised() -> None:
    words = [re.sub(r"\W", "_", each) for each in DECISIONS]

    assert words == validator("export-decisions").schema["items"]["properties"]["decision"]["enum"]


def test_what_is_untold_is_listed_and_told_again(lender: Lender) -> None:
    async def keep(session: Session) -> None:
        told = Webhook(
            event_id="e-1", case_id=None, event="complaint", body="{}", written_at=WRITTEN
        )
        await webhooks.add(session, told)
        [one] = await webhooks.untold(session)
        await webhooks.failed(session, one.id, error="HTTP 500", again_at=None)

    lender.ask(keep)

    shown = lender.parley("webhooks").out.splitlines()
    assert shown == [
        "e-1 complaint, case -, of 2019-04-01 14:00 UTC: given up, tried 1 time, HTTP 500",
        "1 untold",
    ]
    assert lender.parley("webhooks", "--again").out.splitlines()[-1] == "1 will be told again now."
    [row] = json.loads(lender.parley("webhooks", "--json").out)
    assert (row["status"], row["attempts"]) == ("todo", 0)
