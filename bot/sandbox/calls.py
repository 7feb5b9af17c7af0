"""Call: what the bot asked of Telegram, when, and what it was told."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from .numbering import Numbering
from .refusals import Shape
from .uploads import Upload
from .waits import Signal

KEPT = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of a method, with the answer as it was written."""

    number: int
    time: float  #: seconds since 1970, the machine's own clock
    moment: float  #: the same by the clock of this Telegram, as it stood then
    method: str
    parameters: Shape
    status: int  #: HTTP; 0 when the connection was cut instead
    answer: bytes
    seconds: float

    def shape(self) -> Shape:
        """The call for reading: an attached file is told by name and size."""
        try:
            answer: Any = orjson.loads(self.answer)
        except orjson.JSONDecodeError:
            answer = None
        return {
            "number": self.number,
            "time": self.time,
            "moment": self.moment,
            "method": self.method,
            "parameters": {name: _told(value) for name, value in self.parameters.items()},
            "status": self.status,
            "answer": answer,
            "seconds": self.seconds,
        }


def _told(value: Any) -> Any:
    if isinstance(value, Upload):
        return {"file_name": value.name, "size": len(value.content), "mime": value.mime}
    return value


class Calls:
    """The newest calls; all of them when they are recorded."""

    def __init__(self) -> None:
        self.kept: deque[Call] = deque(maxlen=KEPT)
        self.recorded: list[Call] | None = None
        self.total = 0
        self.signal = Signal()
        self._numbers = Numbering(1)
        self._file: BinaryIO | None = None

    def note(
        self,
        *,
        time: float,
        moment: float,
        method: str,
        parameters: Shape,
        status: int,
        answer: bytes,
        seconds: float,
    ) -> Call:
        """Remember a call."""
        call = Call(
            number=next(self._numbers),
            time=time,
            moment=moment,
            method=method,
            parameters=parameters,
            status=status,
            answer=answer,
            seconds=seconds,
        )
        self.total = call.number
        self.kept.append(call)
        self.signal.fire()
        if self.recorded is not None:
            self.recorded.append(call)
        if self._file is not None:
            self._file.write(orjson.dumps(call.shape(), option=orjson.OPT_APPEND_NEWLINE))
        return call

    def record(self, path: Path | None = None) -> None:
        """Keep every call from now on: in `recorded`, or as lines of JSON in a file."""
        if path is None:
            self.recorded = []
        else:
            self.close()
            self._file = path.open("ab", buffering=0)

    def close(self) -> None:
        """Finish the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def since(self, number: int = 0, method: str | None = None) -> Iterator[Call]:
        """The calls after that number that are still kept."""
        return (
            call for call in self.kept if call.number > number and method in {None, call.method}
        )
