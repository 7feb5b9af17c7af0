"""Counsel's approval is written down beside the template, and the list shows what may be used."""

import json
from pathlib import Path

import pytest

from .conftest import HOUSE, Parley


def test_a_template_is_approved_and_from_then_on_may_be_used(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = tmp_path / "parley.toml"
    text = (HOUSE / "docs" / "parley.toml").read_text(encoding="utf-8")
    own.write_text(f'{text}\n[papers]\ntemplates = "templates"\n', encoding="utf-8")
    before = parley("templates", "approve", "any/any/any", "--by", "Jane Roe")
    environment.setenv("PARLEY_CONFIG", str(own))

    done = parley("templates", "approve", "any/any/any", "--by", "Jane Roe")
    listed = json.loads(parley("templates", "list", "--json").out)

    assert (before.status, "[papers] templates" in before.err) == (2, True)
    assert done.status == 0
    assert (tmp_path / "templates" / "any" / "any" / "any.toml").exists()
    assert [(one["from"], one["fault"]) for one in listed] == [
        ("yours", None),
        ("Parley", "template any/any/any 1 is not approved"),
    ]
    assert parley("templates", "approve", "mars/any/any", "--by", "Jane Roe").status == 1
    (tmp_path / "templates/any/any/any.typ").write_text("#eval(values.name)")
    unsafe = parley("templates", "approve", "any/any/any", "--by", "Jane Roe")
    assert (unsafe.status, "uses eval" in unsafe.err) == (1, True)


def test_an_approval_that_is_over_before_it_begins_is_refused(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = tmp_path / "parley.toml"
    text = (HOUSE / "docs" / "parley.toml").read_text(encoding="utf-8")
    own.write_text(f'{text}\n[papers]\ntemplates = "templates"\n', encoding="utf-8")
    environment.setenv("PARLEY_CONFIG", str(own))

    done = parley("templates", "approve", "any/any/any", "--by", "Jane", "--until", "2020-01-01")

    assert (done.status, "2020-01-01 is over" in done.err) == (1, True)
    assert not (tmp_path / "templates").exists()
