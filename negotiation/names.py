"""Names: whether a name that is typed is the one on file, however it is written.

Spaces, case, full and half width make no difference, nor do simplified and traditional characters: whoever is
陳偉 in the contract may type 陈伟.

>>> is_same("ｌi  Xiaoming", "Li Xiaoming"), is_same("陳 偉", "陈伟"), is_same("Li Ming", "Li Xiaoming")
(True, True, False)
"""

from __future__ import annotations

from unicodedata import normalize

from .han import simplified


def is_same(typed: str, on_file: str | None) -> bool:
    """Whether *typed* is the name *on_file*; where the book has none, any is but none at all."""
    bare = _bare(typed)
    return bool(bare) and (on_file is None or bare == _bare(on_file))


def has_words(on_file: str, typed: str) -> bool:
    """Whether each word of what is *typed* stands in the name *on_file*, in any order and as long as a part of it.

    >>> has_words("Li Xiaoming", "xiaoming LI"), has_words("陳大偉", "陈大"), has_words("Li Xiaoming", "ming")
    (True, True, False)
    >>> has_words("Li Xiaoming", ""), has_words("Ana Ruiz", "ru")
    (False, True)
    """
    words = [_bare(word) for word in typed.split()]
    names = [_bare(word) for word in on_file.split()]
    return bool(words) and all(any(one.startswith(word) for one in names) for word in words)


def _bare(name: str) -> str:
    # Twice: folding the case can undo the normal form.
    folded = normalize("NFKC", normalize("NFKC", name).casefold())
    return "".join(folded.split()).translate(simplified())
