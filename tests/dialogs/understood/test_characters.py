"""Characters: what is looked for in plain words is written in simplified ones, as those are."""

import ast
from collections.abc import Iterator
from pathlib import Path

import dialogs
from dialogs.phrases.characters import SIMPLIFIED

HOUSE = Path(dialogs.__file__).parent
#: What tells the scripts apart, and what people are shown.
AS_TYPED = {
    "languages",
    "parsers/writing",
    "phrases/characters",
    "phrases/languages/language",
    "phrases/languages/other_language",
    "phrases/languages/written_in",
}


def test_no_list_looks_for_a_sign_that_plain_words_do_not_have() -> None:
    left = {
        f"{name}:{line}": signs
        for name, line, text in _strings()
        if (signs := {one for one in text if ord(one) in SIMPLIFIED})
    }

    assert left == {}


def _strings() -> Iterator[tuple[str, int, str]]:
    """Every text in the modules that look at plain words; docstrings are none of it."""
    for path in HOUSE.rglob("*.py"):
        name = path.relative_to(HOUSE).with_suffix("").as_posix()
        source = path.read_text(encoding="utf-8")
        if name in AS_TYPED or SIMPLIFIED.keys().isdisjoint(map(ord, {*source})):
            continue
        tree = ast.parse(source)
        docs = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
        for each in ast.walk(tree):
            is_text = isinstance(each, ast.Constant) and id(each) not in docs
            if is_text and isinstance(each.value, str):
                yield name, each.lineno, each.value
