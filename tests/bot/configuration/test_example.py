"""The example in docs: with every comment taken away it is valid, and says what holds without."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from pydantic import BaseModel

from bot.settings import Config, read_config
from negotiation.follow_up.ledger import Part
from negotiation.pack import ProductKind

EXAMPLE = Path(__file__).parents[3] / "docs" / "parley.toml"
#: A key, a table, or the rest of a value that has several lines.
_DEFAULT = re.compile(r'^# (?=\[|[a-z_]+ = |  "|\]$)', re.MULTILINE)
_EXAMPLE = re.compile(r"^#~ ", re.MULTILINE)


def written(folder: Path, text: str) -> Config:
    file = folder / "parley.toml"
    file.write_text(text, encoding="utf-8")
    return read_config(file)


def test_what_it_says_of_the_defaults_is_so(tmp_path: Path) -> None:
    enabled = written(tmp_path, _DEFAULT.sub("", EXAMPLE.read_text(encoding="utf-8")))
    plain = read_config(EXAMPLE)

    assert enabled.lender == plain.lender
    assert enabled.desk == plain.desk
    assert enabled.policy_for() == plain.policy_for()
    assert (enabled.products, enabled.guidelines) == (plain.products, plain.guidelines)
    assert len(enabled.policy.paths()) > 30


def test_its_examples_are_valid_too(tmp_path: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    config = written(tmp_path, _EXAMPLE.sub("", _DEFAULT.sub("", text)))

    visa = config.policy_for("visa")
    assert config.product("visa").kind is ProductKind.CARD
    assert (visa.longest_term, visa.limits.floor, visa.limits.bot.months) == (60, 85, 24)
    assert visa.limits.advisor == config.policy_for().limits.advisor
    assert config.order_rules_for("visa")[0].order.parts[0] is Part.INTEREST
    assert config.guidelines is not None
    assert str(config.guidelines.of(adults=2, children=3)["food"]) == "950.00 USD"


def test_it_shows_every_key() -> None:
    shown = set(re.findall(r"^(?:#~? )?([a-z_]+) = ", EXAMPLE.read_text(), re.MULTILINE))
    tables = set(re.findall(r"^(?:#~? )?\[+([a-z_.]+)\]", EXAMPLE.read_text(), re.MULTILINE))
    shown |= {part for table in tables for part in table.split(".")}

    assert set(keys(Config)) - shown == set()


def keys(model: type[BaseModel]) -> Iterator[str]:
    """Every key of *model* and of the models in it."""
    for name, field in model.model_fields.items():
        yield name
        for inner in (field.annotation, *get_args(field.annotation)):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                yield from keys(inner)
