"""Logs: an error is told by its kind and place, never by its words."""

import json
import logging
import warnings
from collections.abc import Iterator
from io import StringIO

import pytest
import structlog

from bot.commands.logs import log_to


@pytest.fixture
def stream() -> Iterator[StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream, before = StringIO(), structlog.get_config()
    log_to(stream)
    yield stream
    logging.captureWarnings(capture=False)
    structlog.configure(**before)
    root.handlers[:], root.level = handlers, level


def fail() -> None:
    raise ValueError("Annabella owes 12,000")


def test_our_own_errors_are_told_without_their_words(stream: StringIO) -> None:
    try:
        fail()
    except ValueError:
        structlog.get_logger().exception("turn failed", row=7)

    told = json.loads(stream.getvalue())
    assert (told["event"], told["row"], told["error"]) == ("turn failed", 7, "ValueError")
    assert told["where"].startswith("test_logs.py:")
    assert "Annabella" not in stream.getvalue()


def test_libraries_errors_are_told_without_their_words(stream: StringIO) -> None:
    try:
        fail()
    except ValueError as error:
        logging.getLogger("asyncio").error(
            "Task exception was never retrieved\nfuture: <Task %r>", error, exc_info=error
        )

    # What tests before this one left may be told of meanwhile as well.
    told = [json.loads(line) for line in stream.getvalue().splitlines()]
    [event] = [one["event"] for one in told if one.get("error") == "ValueError"]
    assert event == "Task exception was never retrieved"
    assert "Annabella" not in stream.getvalue()


def test_warnings_are_told_without_their_words(stream: StringIO) -> None:
    """A name of a file that is written wrongly, as whoever sent it wrote it."""
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn("filename*=utf-8''%ffAnnabella.pdf", BytesWarning, stacklevel=1)

    event = json.loads(stream.getvalue())["event"]
    assert "test_logs.py:" in event
    assert event.endswith(": BytesWarning")


@pytest.mark.parametrize(
    "name", ["telegram.Bot", "aiohttp.access", "sqlalchemy.engine", "alembic"]
)
def test_libraries_are_quiet_about_what_goes_well(stream: StringIO, name: str) -> None:
    logging.getLogger(name).info("sendMessage {'text': '…'}")
    logging.getLogger(name).debug("sendMessage {'text': '…'}")

    assert stream.getvalue() == ""


def test_a_person_reads_colours(monkeypatch: pytest.MonkeyPatch, stream: StringIO) -> None:
    monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    log_to(stream)

    structlog.get_logger().info("ready")

    assert "\x1b[" in stream.getvalue()
