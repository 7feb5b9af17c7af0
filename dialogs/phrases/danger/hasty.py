"""Haste in words: "myself" and "want to" as they are typed by somebody who is beside themselves; for lists of phrases."""

from __future__ import annotations

#: "Myself".
ME = "(my ?s(elf|elfs|elve|lef|ef)|me ?self|our ?sel(f|fs|ves))"
#: "Want to".
WANT = "(want|wants|wanted|wanting|wnt|wish|wishes) (to|too|2)|wanna|wana|wanto|want"
#: "Quiero", and who would.
QUIERO = "(quiero|kiero|qiero|quero|quisiera|kisiera|deseo)"
