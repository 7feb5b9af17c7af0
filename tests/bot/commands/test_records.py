"""The record on the command line: verified whole, written out by case, erased when its time is over."""

import json
import stat
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text, update

from negotiation.case import Case
from negotiation.lifecycle import CaseState
from storage.auditing import audit
from tests.storage.samples import a_borrower, a_case, one_of_each

from .conftest import HOUSE, Lender, Parley

AT = datetime(2019, 4, 1, 14, 5, tzinfo=UTC)


@pytest.fixture
def record(lender: Lender) -> Lender:
    """A lender with something in the record."""

    async def work(session):
        for number in range(5):
            await audit.append(session, at=AT, actor="bot", event="counted", number=number)

    lender.ask(work)
    return lender


def end_of(lender: Lender) -> str:
    [*_, last] = lender.rows("audit")
    return f"{last['id']}-{last['hash']}"


def tamper(lender: Lender, statement: str) -> None:
    async def work(session):
        if lender.url.startswith("sqlite"):
            for name in ("follows", "stays", "keeps"):
                await session.execute(text(f"DROP TRIGGER audit_{name}"))
        else:
            await session.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))
        await session.execute(text(statement))

    lender.ask(work)


def test_a_record_nobody_touched_is_verified_with_old_receipts(
    record: Lender, parley: Parley
) -> None:
    number, _, digest = end_of(record).partition("-")

    done = parley("verify", "--all", "--receipt", f"{number}-{digest[:20].upper()}")

    assert done.status == 0
    assert done.out.splitlines() == [
        "The record is as it was written: 5 rows, of which 0 had their content erased.",
        f"Receipt 5-{digest[:20]} fits.",
        f"It ends at 5-{digest}.",
    ]


def test_what_is_wrong_is_named_by_row(record: Lender, parley: Parley) -> None:
    tamper(record, "UPDATE audit SET actor = 'advisor:1' WHERE id = 3")

    done, told = parley("verify", "--all"), parley("verify", "--all", "--json")

    assert (done.status, told.status) == (1, 1)
    assert done.err.splitlines() == [
        "THE RECORD IS NOT AS IT WAS WRITTEN.",
        "row 3: its content was changed (who, which case, or what)",
    ]
    assert json.loads(told.out)["faults"] == [{"row": 3, "wrong": "content", "other": None}]


def test_a_receipt_tells_that_the_end_was_cut_off(record: Lender, parley: Parley) -> None:
    receipt = end_of(record)
    tamper(record, "DELETE FROM audit WHERE id > 3")

    alone = parley("verify", "--all")
    done = parley("verify", "--all", "--receipt", receipt)

    assert alone.status == 0
    assert done.status == 1
    assert "the record ends before it; its end was cut off" in done.err


@pytest.mark.usefixtures("record")
def test_a_receipt_of_another_record_does_not_fit(parley: Parley) -> None:
    done = parley("verify", "--all", "--receipt", "3-" + "9f86d081884c7d65")

    assert done.status == 1
    assert "the record up to there was rewritten" in done.err


@pytest.mark.parametrize(
    "words",
    [
        ("verify",),
        ("verify", "--all", HOUSE / "README.md"),
        ("verify", "--all", "--receipt", "x"),
        ("verify", HOUSE / "README.md", "--receipt", "3-9f86d081884c7d65"),
    ],
)
def test_what_makes_no_sense_is_refused(parley: Parley, words: tuple[object, ...]) -> None:
    assert parley(*words).status == 2


@pytest.mark.usefixtures("lender")
def test_an_empty_record_is_whole(parley: Parley) -> None:
    assert parley("verify", "--all").out == "The record is empty.\n"


# ---- A case written out


def test_a_case_of_everything_is_written_into_one_file(
    lender: Lender, parley: Parley, tmp_path: Path
) -> None:
    lender.ask(one_of_each)
    [case] = lender.rows("cases")

    done = parley("export", case["number"], "--out", tmp_path / "case.zip")

    assert "holds papers and personal data in plain" in done.out
    assert done.status == 1  # the samples are locked with a key of their own
    assert "opens with another key: " in done.err
    assert stat.S_IMODE((tmp_path / "case.zip").stat().st_mode) == 0o600
    with zipfile.ZipFile(tmp_path / "case.zip") as file:
        inside = {name: file.read(name) for name in file.namelist()}
    assert "妈妈病了" in inside["case.json"].decode()
    assert json.loads(inside["case.json"])[0]["number"] == "2019-00001"
    assert "left-out.txt" in inside
    assert [row["event"] for row in lender.rows("audit")][-1] == "exported"


def test_what_is_there_is_not_written_over(lender: Lender, parley: Parley, tmp_path: Path) -> None:
    lender.ask(one_of_each)
    file = tmp_path / "case.zip"
    file.write_bytes(b"mine")

    done = parley("export", "case", "2019-00001", "--out", file)

    assert done.status == 1
    assert file.read_bytes() == b"mine"


def test_a_case_that_is_not_there_leaves_nothing_behind(
    lender: Lender,  # noqa: ARG001 - its database
    parley: Parley,
    tmp_path: Path,
) -> None:
    done = parley("export", "2019-99999", "--out", tmp_path / "case.zip")

    assert (done.status, done.err) == (1, "There is no case 2019-99999.\n")
    assert not list(tmp_path.glob("case.zip*"))


# ---- Erased


def erase_after(lender: Lender, environment: pytest.MonkeyPatch, days: int) -> None:
    config = (HOUSE / "docs" / "parley.toml").read_text(encoding="utf-8")
    file = lender.folder / "parley.toml"
    file.write_text(f"{config}\n[records]\nerase_after = {days}\n", encoding="utf-8")
    environment.setenv("PARLEY_CONFIG", str(file))


def test_nothing_is_erased_where_the_lender_has_not_said_when(parley: Parley) -> None:
    done = parley("erase")

    assert done.status == 2
    assert "erase_after is not set" in done.err


def test_cases_are_erased_by_their_age(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    now = datetime.now(UTC)

    async def work(session):
        for number, days in (("2019-00001", 40), ("2019-00002", 20)):
            borrower = await a_borrower(session, name=f"Somebody {number}")
            closed_at = now - timedelta(days=days)
            case: Case = a_case(
                borrower, number=number, state=CaseState.WITHDRAWN, closed_at=closed_at
            )
            session.add(case)
            await session.flush()
            await audit.append(session, at=AT, actor="bot", event="opened", case_id=case.id)

    lender.ask(work)
    erase_after(lender, environment, 30)

    looked = parley("erase", "--dry-run")
    nobodys = "what was said by whoever is in no case and was not heard for 30 days."
    assert looked.out.splitlines()[0] == "To be erased: 2019-00001."
    assert looked.out.splitlines()[-1] == f"Besides, {nobodys}"
    assert lender.rows("cases")[0]["erased_at"] is None

    assert parley("erase").out.startswith(f"1 erased, and {nobodys}")
    assert parley("erase").out.startswith(f"0 erased, and {nobodys}")
    assert [row["name"] for row in lender.rows("borrowers")] == [None, "Somebody 2019-00002"]
    assert [row["actor"] for row in lender.rows("audit")] == ["erased", "bot", "operator"]
    assert parley("verify", "--all").status == 0


def test_everything_there_is_can_be_erased(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    lender.ask(one_of_each)
    old = datetime.now(UTC) - timedelta(days=5000)

    async def close(session):
        await session.execute(update(Case).values(closed_at=old, state=CaseState.COMPLETED))

    lender.ask(close)
    erase_after(lender, environment, 30)

    done = parley("erase")

    assert done.status == 0, done.err
    assert lender.rows("papers") == lender.rows("sayings") == lender.rows("vault") == []
    [agreement] = lender.rows("agreements")
    assert (agreement["document_id"], agreement["sealed_id"]) == (None, None)
    assert lender.rows("signatures") == []
