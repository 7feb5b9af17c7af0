"""Loan spelling: a loan's number without what groups its signs, which people leave out or type otherwise.

>>> [plain(number) for number in ("2024-1049", "2024 1049", "ab–12/3", "Ab123", "个贷字第2019-0001号")]
['20241049', '20241049', 'ab123', 'ab123', '个贷字第20190001号']
"""

from __future__ import annotations

import re
import unicodedata


def plain(number: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", number)).casefold()
