"""A template that nobody approved, that was changed or is out of date prints no agreement; the most particular one is used."""

from datetime import date
from pathlib import Path

import pytest

from bot.papers.agreement_paper import OWN, said_in
from bot.papers.agreement_templates import Templates, approve
from negotiation.refusals import NoTemplate

TODAY = date(2019, 4, 1)


def write(folder: Path, name: str, *, source: str = "paper", about: str = "") -> Path:
    path = folder / f"{name}.typ"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source)
    if about:
        path.with_suffix(".toml").write_text(about)
    return path


def fault(folder: Path) -> str | None:
    return Templates(folder).nearest("china", "card", "zh_CN").fault(TODAY)


def test_the_one_that_comes_with_parley_is_not_approved_until_somebody_does(tmp_path):
    [shipped] = Templates(tmp_path).every()
    with pytest.raises(NoTemplate, match="any/any/any 1 is not approved"):
        Templates(tmp_path).usable("china", "card", "en", TODAY)

    approve(shipped, tmp_path, by='Jane "J" Roe', at=TODAY, until=None)

    found = Templates(tmp_path).usable("china", "card", "en", TODAY)
    assert (found.is_shipped, found.source) == (False, OWN.read_bytes())
    assert found.called == f"any/any/any 1 {found.fingerprint[:16]}"
    assert not isinstance(found.about, str)
    assert found.about.approval is not None
    assert found.about.approval.by == 'Jane "J" Roe'


def test_one_changed_letter_ends_the_approval(tmp_path):
    [shipped] = Templates(tmp_path).every()
    approve(shipped, tmp_path, by="Jane Roe", at=TODAY, until=None)
    path = tmp_path / "any/any/any.typ"

    path.write_bytes(path.read_bytes() + b" ")

    assert fault(tmp_path) == "template any/any/any 1 was changed after it was approved"


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("", "there is no any.toml beside it"),
        ('version = "2"', "does not say what it has to (valid_from)"),
        ("version = ", "cannot be read"),
        ('version = "2"\nvalid_from = 2019-01-01', "is not approved"),
        (
            'version = "2"\nvalid_from = 2019-01-01\n[approval]\nby = " "\nat = 2019-01-01\nsha256 = ""',
            "is not approved",
        ),
    ],
)
def test_what_is_missing_beside_it_is_said(tmp_path, about, said):
    write(tmp_path, "any/any/any", about=about)

    assert said in str(fault(tmp_path))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2019, 3, 31), "is not valid before 2019-04-01"),
        (date(2019, 4, 1), None),
        (date(2019, 6, 30), None),
        (date(2019, 7, 1), "was valid until 2019-06-30 only"),
    ],
)
def test_it_is_used_from_its_first_day_through_its_last(tmp_path, day, said):
    [shipped] = Templates(tmp_path).every()
    approve(shipped, tmp_path, by="Jane Roe", at=TODAY, until=date(2019, 6, 30))

    found = Templates(tmp_path).nearest("china", "card", "zh_CN").fault(day)

    assert (found is None) if said is None else said in str(found)


def test_the_most_particular_one_is_used_and_never_a_more_general_one_instead(tmp_path):
    for name in ("any/any/any", "china/any/any", "china/card/any", "china/any/zh_CN"):
        write(tmp_path, name, about='version = "1"\nvalid_from = 2019-01-01')
    known = Templates(tmp_path)

    assert known.nearest("china", "card", "zh_CN").name == "china/card/any"
    assert known.nearest("china", "mortgage", "zh_CN").name == "china/any/zh_CN"
    assert known.nearest("china", "mortgage", "en").name == "china/any/any"
    assert known.nearest("", "card", "en").name == "any/any/any"
    with pytest.raises(NoTemplate, match="china/card/any 1 is not approved"):
        known.usable("china", "card", "zh_CN", TODAY)


def test_one_that_would_carry_out_what_a_borrower_typed_is_not_used(tmp_path):
    write(tmp_path, "any/any/any", source='#let run = eval\n#run(values.name, mode: "markup")')
    found = Templates(tmp_path).nearest("any", "any", "any")

    approve(found, tmp_path, by="Jane Roe", at=TODAY, until=None)

    assert "uses eval" in str(fault(tmp_path))
    with pytest.raises(NoTemplate, match="uses eval"):
        Templates(tmp_path, takes_samples=True).usable("any", "any", "any", TODAY)


def test_a_template_that_leaves_something_out_does_not_say_it(press, agreement):
    silent = OWN.read_bytes().replace(b'#said(("parties",))', b"")

    assert "parties" in said_in(press, agreement)
    assert said_in(press, agreement, silent) == said_in(press, agreement) - {"parties"}
