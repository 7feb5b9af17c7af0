import importlib
import pkgutil
from collections.abc import Iterator

import negotiation
from negotiation import refusals
from negotiation.refusals import Refusal


def descendants(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    for each in kind.__subclasses__():
        yield each
        yield from descendants(each)


def test_every_refusal_says_what_it_means() -> None:
    for module in pkgutil.iter_modules(negotiation.__path__):
        importlib.import_module(f"negotiation.{module.name}")

    found = list(descendants(Refusal))

    assert len(found) > 15
    assert all((each.__doc__ or "").strip() for each in found)


def test_every_refusal_stands_in_the_tree() -> None:
    tree = refusals.__doc__ or ""

    here = [each for each in descendants(Refusal) if each.__module__.startswith(refusals.__name__)]

    assert here
    assert [each.__name__ for each in here if f"─ {each.__name__} " not in tree] == []
