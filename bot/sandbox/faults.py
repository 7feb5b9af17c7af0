"""Fault: what goes wrong with the next calls, as a network or Telegram itself would have it."""

from __future__ import annotations

from dataclasses import dataclass

from .refusals import bad

#: kind → what happens
KINDS = {
    "429": "refused: too many requests, with retry_after",
    "400": "refused: it cannot be done, however often it is tried",
    "500": "refused: Telegram's own error; nothing was done",
    "502": "a gateway's page instead of JSON; nothing was done",
    "timeout": "no answer until the caller gives up; nothing was done",
    "cut": "the connection breaks before anything was done",
    "lost": "it was done, but the connection breaks before the answer",
    "garbled": "it was done, but the answer cannot be read",
    "slow": "it is done and answered, after `seconds`",
}


@dataclass(eq=False, kw_only=True)
class Fault:
    """The next `times` calls of a method (`*`: of any) that match the chat go wrong."""

    method: str
    kind: str
    times: int = 1
    chat_id: int | None = None
    retry_after: int = 1
    seconds: float = 1.0


class Faults:
    """The faults in force, oldest first."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """From the next call on."""
        if fault.kind not in KINDS:
            raise bad(f"no such fault: {fault.kind}; there are {', '.join(KINDS)}")
        self.waiting.append(fault)

    def hit(self, method: str, chat_id: object) -> Fault | None:
        """The fault that this call meets, used up by it."""
        if not self.waiting:
            return None
        for fault in self.waiting:
            if fault.method not in {"*", method}:
                continue
            if fault.chat_id is not None and str(fault.chat_id) != str(chat_id):
                continue
            fault.times -= 1
            if fault.times <= 0:
                self.waiting.remove(fault)
            return fault
        return None
