"""CSV lines: what a program wrote is read as it was written, and what is damaged changes no other row."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.commands.files.cells import Row
from bot.commands.files.lines import BREAK, rows
from bot.commands.files.maps import Notation
from bot.commands.files.rows import BadRow, read_rows
from bot.commands.files.together import Together

quick = settings(max_examples=300, deadline=None)
Found = dict[int, list[str] | str]

WIDTH = 4
ANY_TEXT = st.text("ab\",;'\r\n \0é", max_size=6)


def written(table: Iterable[Sequence[str]]) -> str:
    """As a program writes it."""
    file = StringIO()
    csv.writer(file).writerows(table)
    return file.getvalue()


def found(text: str) -> Found:
    return dict(rows(StringIO(text, newline=""), ","))


def taken(text: str) -> list[list[str]]:
    return [cells for cells in found(text).values() if isinstance(cells, list)]


def lines(*, of: int) -> list[str]:
    """The header, and that many rows."""
    return [f"{n},Ann,car,+{n}\r\n" for n in range(1, of + 2)]


@quick
@given(st.lists(st.tuples(st.just("a"), *[ANY_TEXT] * (WIDTH - 1)), min_size=1))
def test_what_a_program_wrote_is_read_the_same_unless_a_row_seems_to_be_in_a_cell(
    table: list[tuple[str, ...]],
) -> None:
    table = [("a", "b", "c", "d"), *table]

    assert taken(written(table)) == [
        list(row)
        for row in table
        if not any(BREAK.search(cell) and cell.count(",") >= WIDTH - 1 for cell in row)
    ]


#: Cells that begin and end with their sign, as a cell of one word does; and any in which it is.
ENDS_WITH_SIGN = st.just("a") | st.text('a," ', max_size=3).map("a{}a".format)
HAS_SIGN = st.builds("{}a{}".format, st.text('," \n', max_size=3), st.text('a," \n', max_size=3))


@st.composite
def damaged(draw: st.DrawFn, cells: st.SearchStrategy[str]) -> tuple[list[list[str]], int, str]:
    """Rows with a sign of their own in every cell, after the header; one line is written over, said which."""
    table = [
        [draw(cells).replace("a", sign) for _ in range(WIDTH)]
        for sign in "abcdefgh"[: draw(st.integers(2, 8))]
    ]
    split = written(table).splitlines(keepends=True)
    at = draw(st.integers(0, len(split) - 1))
    line = split[at].rstrip("\r\n")
    place = draw(st.integers(0, len(line)))
    end = draw(st.integers(place, len(line)))
    split[at] = line[:place] + draw(st.text('",z', max_size=5)) + line[end:] + "\r\n"
    return table, at, "".join(["w,x,y,z\r\n", *split])


@quick
@given(damaged(ENDS_WITH_SIGN))
def test_a_damaged_line_costs_its_own_row_alone(
    made: tuple[list[list[str]], int, str],
) -> None:
    table, at, text = made

    others = [row for row in taken(text)[1:] if row != found(text).get(at + 2)]

    assert others == [row for n, row in enumerate(table) if n != at]


@quick
@given(damaged(HAS_SIGN))
@example(([], 0, 'w,x,y,z\r\na,"a\r\nb,b,",b",b\r\n'))
def test_no_cell_of_a_row_ends_in_another_one(made: tuple[list[list[str]], int, str]) -> None:
    _, _, text = made

    def as_it_is(_: Together, __: int, row: Row) -> str:
        return "".join(row.values())

    read = read_rows(BytesIO(text.encode()), Notation(), "wxyz", as_it_is)

    for row in read:
        assert isinstance(row, BadRow) or len(set(row) & set("abcdefgh")) <= 1


def test_a_mark_that_is_never_closed_costs_its_line() -> None:
    text = lines(of=199)
    text[2] = text[2].replace("Ann", '"Ann')

    read = found("".join(text))

    assert [line for line, cells in read.items() if isinstance(cells, str)] == [3]
    assert len(read) == 200


def test_a_mark_that_is_closed_in_another_row_costs_all_between_and_each_is_told() -> None:
    text = lines(of=5)
    text[2] = text[2].replace("Ann", '"Ann')
    text[4] = text[4].replace("Ann", 'Ann"')

    read = found("".join(text))

    assert {line: cells for line, cells in read.items() if isinstance(cells, str)} == {
        3: "by its quotation marks the row goes on to line 5, with a whole row inside a cell; "
        "close the mark in the line that opens it, or take it out",
        4: "it stands inside the quotation marks that line 3 opens; see there",
        5: "it stands inside the quotation marks that line 3 opens; see there",
    }
    assert read[6] == ["6", "Ann", "car", "+6"]


def test_a_row_that_a_borrower_wrote_into_a_cell_is_no_row() -> None:
    written_in = "1 High St\r\n3,Eve,car,+9\r\n"

    assert taken(written([["1", "2", "3", "4"], ["2", written_in, "car", "+2"]]))[1:] == []


def test_a_mark_that_is_never_closed_does_not_fill_the_memory() -> None:
    text = lines(of=50_000)
    text[1] = text[1].replace("Ann", '"Ann')
    file = StringIO("".join(text), newline="")

    read = rows(file, ",")
    next(read)
    next(read)

    assert file.tell() < 200_000
    assert sum(isinstance(cells, list) for _, cells in read) == 49_999
