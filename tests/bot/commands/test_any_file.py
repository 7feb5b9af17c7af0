"""Any file: whatever is in it, its reader returns what it found or says what is wrong, in its own kind of error."""

import copy
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.commands.book.loan_rows import read_loans
from bot.commands.files.maps import PLAIN_MAP, WrongMapError, load_map
from bot.commands.files.rows import WrongFileError
from bot.commands.reckoning.loan_file import read
from bot.commands.reckoning.offers_file import OffersFile
from bot.commands.relief import ReliefFile
from bot.commands.surroundings import CommandError
from bot.settings import SettingsError, read_config
from tests.bot.commands.conftest import HOUSE, LOAN
from tests.bot.commands.test_reckoning import B0
from tests.bot.http.test_webhooks import ANY_JSON
from tests.bot.turns.test_any_update import places

quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
RELIEF = {
    "loan": B0,
    "paid": 1,
    "as_of": "2024-02-01",
    "changes": [{"kind": "term_extension", "months": 6}],
}
OFFERS = {"loan": B0, "paid": 4, "as_of": "2024-07-15", "can_pay": "420", "surplus": "500"}
TOML = (HOUSE / "docs" / "parley.toml").read_text(encoding="utf-8")


@st.composite
def damaged(draw: st.DrawFn, whole: Any) -> Any:
    """The document with something else in one of its places."""
    made = {"of": copy.deepcopy(whole)}
    *way, last = draw(st.sampled_from(places(made)))
    holder: Any = made
    for key in way:
        holder = holder[key]
    holder[last] = draw(
        ANY_JSON | st.sampled_from(["1e999999", "NaN", "-1", "9" * 40, "9999-12-31"])
    )
    return made["of"]


@pytest.mark.parametrize(("kind", "whole"), [(ReliefFile, RELIEF), (OffersFile, OFFERS)])
@quick
@given(choice=st.data())
def test_a_loan_and_changes_in_json(tmp_path: Path, kind: Any, whole: Any, choice: Any) -> None:
    file = tmp_path / "asked.json"
    file.write_text(json.dumps(choice.draw(damaged(whole))), encoding="utf-8")

    try:
        asked = read(file, kind)
        if isinstance(asked, ReliefFile):
            asked.life()
    except (CommandError, ValueError):  # what the commands say in one line
        return


@quick
@given(data=st.binary(max_size=300))
def test_any_bytes_for_json_toml_and_a_map(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "any"
    file.write_bytes(data)

    for reader, error in (
        (lambda: read(file, ReliefFile), CommandError),
        (lambda: read_config(file), SettingsError),
        (lambda: load_map(file), WrongMapError),
    ):
        with pytest.raises(error):
            reader()


@quick
@given(place=st.integers(0, len(TOML) - 1), what=st.text(max_size=12), gone=st.integers(0, 40))
def test_a_configuration_with_a_slip_in_it(
    tmp_path: Path, place: int, what: str, gone: int
) -> None:
    file = tmp_path / "parley.toml"
    slipped = TOML[:place] + what + TOML[place + gone :]
    file.write_bytes(slipped.encode(errors="surrogatepass"))

    try:
        read_config(file)
    except SettingsError:
        return


ROW = ",".join(LOAN) + "\n" + ",".join(LOAN.values()) + "\n"


@quick
@given(
    place=st.integers(0, len(ROW)),
    what=st.binary(max_size=20) | st.sampled_from([b'"', b"\0", b"=1+1", b"1e9999", b"\n\n,"]),
)
def test_a_book_with_anything_in_it(place: int, what: bytes) -> None:
    data = ROW.encode()
    file = io.BytesIO(data[:place] + what + data[place:])

    try:
        rows = list(read_loans(file, load_map(PLAIN_MAP), as_of=date(2019, 3, 31)))
    except WrongFileError:
        return
    assert len(rows) <= 12
