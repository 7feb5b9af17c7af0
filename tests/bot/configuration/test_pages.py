"""Pages: what one of them links to is there, down to the heading."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[3]
PAGES = [*sorted((HOUSE / "docs").glob("*.md")), HOUSE / "README.md"]
_LINK = re.compile(r"\]\(([^)#:\s]*)(?:#([^)\s]+))?\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link, place in _LINK.findall(page.read_text(encoding="utf-8")):
        there = page.parent / link if link else page

        assert there.exists(), link
        assert not place or place in _places(there), f"{link}#{place}"


def _places(page: Path) -> Iterator[str]:
    """The headings of a page, as a link names them."""
    for heading in _HEADING.findall(page.read_text(encoding="utf-8")):
        yield re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
