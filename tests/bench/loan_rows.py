"""How many rows of a loan book are read and checked in a second."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.commands.book.loan_rows import LoanRow, read_loans
from bot.commands.book.sample_book import write_sample_book
from bot.commands.files.maps import load_map

AS_OF = date(2026, 3, 31)
TIMES = 500


def measure() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        file, map_file = write_sample_book(Path(folder), "en", as_of=AS_OF)
        header, *rows = file.read_bytes().splitlines(keepends=True)
        loan_map = load_map(map_file)
    # A number before each loan number, so that none stands twice in the file.
    book = BytesIO(header + b"".join(b"%d-" % n + row for n in range(TIMES) for row in rows))

    begun = perf_counter()
    good = sum(isinstance(row, LoanRow) for row in read_loans(book, loan_map, as_of=AS_OF))
    seconds = perf_counter() - begun

    assert good == TIMES * len(rows)
    yield f"{good:,} rows in {seconds:.2f} s, {good / seconds:,.0f} a second"
