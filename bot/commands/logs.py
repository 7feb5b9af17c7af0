"""Logs: on stderr, coloured for a person, a JSON object a line for a program; nothing personal in them.

Words of exceptions are left out, since they may be a borrower's: an error is its kind and the places it came from.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, TextIO

import structlog
from structlog.types import Processor

from bot.turns.tracing import marked

#: Libraries that would write whole messages and addresses into a log.
QUIET = ("telegram", "aiohttp", "asyncio", "alembic", "sqlalchemy", "pyhanko", "fontTools")


def log_to(stream: TextIO, level: str = "info") -> None:
    """Write the logs of Parley from *level* on, and the warnings of its libraries, to *stream*."""
    shared: list[Processor] = [
        marked,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_words,
    ]
    renderer: Processor = (
        structlog.dev.ConsoleRenderer()
        if stream.isatty()
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(stream),
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_first_line, structlog.stdlib.add_logger_name, *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)


def _without_words(
    _logger: object, _name: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    given = event.pop("exc_info", None)
    error = sys.exception() if given is True else given[1] if isinstance(given, tuple) else given
    if isinstance(error, BaseException):
        frames = traceback.extract_tb(error.__traceback__)[-3:]
        event["error"] = type(error).__name__
        event["where"] = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in frames[::-1])
    return event


#: Place and kind of a warning, and its words.
_WARNING = re.compile(r"^(.*?:\d+: \w+): .*")
_WARNINGS = "py.warnings"


def _first_line(
    _logger: object, _name: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Of a library's message: what follows in asyncio's is the exception in words; in a warning's, what it warns of."""
    said = str(event["event"]).partition("\n")[0]
    is_warning = event["_record"].name == _WARNINGS
    event["event"] = _WARNING.sub(r"\1", said) if is_warning else said
    return event
