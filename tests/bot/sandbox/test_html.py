"""HTML is read as Telegram reads it, down to the byte where it cannot be."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.entities import read
from bot.sandbox.refusals import Refused

Entity = tuple[str, int, int]


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b>", "bold", [("bold", 0, 4)]),
        ("<strong>a</strong><em>b</em>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
        (
            "<b>a <i>b <u>c</u></i></b>",
            "a b c",
            [("bold", 0, 5), ("italic", 2, 3), ("underline", 4, 1)],
        ),
        ("<s>x</s><del>y</del>", "xy", [("strikethrough", 0, 1), ("strikethrough", 1, 1)]),
        ("<tg-spoiler>1,000 €</tg-spoiler>", "1,000 €", [("spoiler", 0, 7)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<code>a&lt;b</code>", "a<b", [("code", 0, 3)]),
        ("<pre>x</pre>", "x", [("pre", 0, 1)]),
        ("<blockquote>q</blockquote>", "q", [("blockquote", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("😀<b>x</b>", "😀x", [("bold", 2, 1)]),
        ("贷款 <b>本金</b>", "贷款 本金", [("bold", 3, 2)]),
        ("&lt;&gt;&amp;&quot;&#65;&#x42;&nbsp;", '<>&"AB&nbsp;', []),
        ("a & b", "a & b", []),
        ("  <b>x</b>  ", "x", [("bold", 0, 1)]),
        ("<b></b>x", "x", []),
        ("<B>x</B>", "x", [("bold", 0, 1)]),
    ],
)
def test_tags_become_entities(html: str, text: str, entities: list[Entity]) -> None:
    said, found = read(html, "HTML", None)

    assert said == text
    assert [(e["type"], e["offset"], e["length"]) for e in found] == entities


def test_a_moment_says_when_it_is_and_how_it_is_to_be_shown() -> None:
    marked = '<tg-time unix="1554127200" format="wDt">April 1</tg-time>'
    _, [moment] = read(marked, "HTML", None)
    _, [bare] = read('<tg-time unix="1554127200">April 1</tg-time>', "HTML", None)

    assert moment == {
        "type": "date_time",
        "offset": 0,
        "length": 7,
        "unix_time": 1554127200,
        "date_time_format": "wDt",
    }
    assert "date_time_format" not in bare


@pytest.mark.parametrize(
    "tag",
    [
        "<tg-time>",
        '<tg-time unix="soon">',
        '<tg-time unix="1" format="long">',
        '<tg-time unix="1" format="tD">',
    ],
)
def test_a_moment_that_is_none_is_refused(tag: str) -> None:
    with pytest.raises(Refused, match="can't parse entities"):
        read(f"{tag}x</tg-time>", "HTML", None)


def test_a_moment_given_as_an_entity_is_one() -> None:
    given = {
        "type": "date_time",
        "offset": 0,
        "length": 1,
        "unix_time": 1,
        "date_time_format": "r",
    }

    assert read("x", None, [given]) == ("x", [given])
    with pytest.raises(Refused, match="can't parse MessageEntity"):
        read("x", None, [{"type": "date_time", "offset": 0, "length": 1}])


def test_links_and_languages_keep_what_they_say() -> None:
    _, [link] = read('<a href="https://example.org/?a=1&amp;b=2">here</a>', "HTML", None)
    _, [code] = read('<pre><code class="language-python">x</code></pre>', "HTML", None)
    _, [mention] = read('<a href="tg://user?id=7">Anna</a>', "HTML", None)

    assert link["url"] == "https://example.org/?a=1&b=2"
    assert (code["type"], code["language"]) == ("pre", "python")
    assert (mention["type"], mention["user"]["id"]) == ("text_mention", 7)


@pytest.mark.parametrize(
    ("html", "refusal"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("ä</b>", "Unexpected end tag at byte offset 2"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("ä <br>", 'Unsupported start tag "br" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("1 <", "Unclosed start tag at byte offset 2"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
    ],
)
def test_what_cannot_be_read_is_refused(html: str, refusal: str) -> None:
    with pytest.raises(Refused) as refused:
        read(html, "HTML", None)

    assert refused.value.description == f"Bad Request: can't parse entities: {refusal}"


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("/start now", [("bot_command", 0, 6)]),
        ("/start@parley_bot", [("bot_command", 0, 17)]),
        ("1/2 and a/b", []),
        ("see https://example.org/a?b.", [("url", 4, 23)]),
        ("mail a@example.org", [("email", 5, 13)]),
        ("ask @someone please", [("mention", 4, 8)]),
        ("#loan", [("hashtag", 0, 5)]),
    ],
)
def test_telegram_finds_some_entities_itself(text: str, entities: list[Entity]) -> None:
    _, found = read(text, None, None)

    assert [(e["type"], e["offset"], e["length"]) for e in found] == entities


def test_what_is_code_is_no_link() -> None:
    _, found = read("<code>/start</code>", "HTML", None)

    assert [entity["type"] for entity in found] == ["code"]


@pytest.mark.parametrize(
    "given", [{}, [{"type": "bold"}], [{"type": "loud", "offset": 0, "length": 1}], "x"]
)
def test_entities_that_are_none_are_refused(given: Any) -> None:
    with pytest.raises(Refused):
        read("text", None, given)
