"""Tables: all of them in one `metadata`; `storage.engine.mapping` attaches the classes."""

from . import audit, cases, casework, follow_up, lending, messages, people, talk
from .registry import mapper, metadata
