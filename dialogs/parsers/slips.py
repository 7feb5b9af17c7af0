"""Slips: whether something typed is a label with a letter wrong, missing, too many, or two of them swapped.

>>> is_slip_of("i lost my jbo", "i lost my job"), is_slip_of("separatoin or divorse", "separation or divorce")
(True, True)

Short labels leave no room for slips, and a figure or a "not" is none:

>>> is_slip_of("yes", "yet"), is_slip_of("6 months each", "3 months each"), is_slip_of("我不能接受这个", "我能接受这个")
(False, False, False)
>>> is_slip_of("i can pay as agreed", "i can't pay as agreed")
False
"""

from __future__ import annotations

import re


def is_slip_of(said: str, label: str) -> bool:
    """Whether two plain texts differ by one slip in eight letters (five signs of Han), two in twelve (ten)."""
    allowed = sum(len(label) >= long for long in ((5, 10) if _HAN.search(label) else (8, 12)))
    return (
        abs(len(said) - len(label)) <= allowed
        and _FIGURE.findall(said) == _FIGURE.findall(label)
        and turn(said) == turn(label)
        and _is_within(said, label, allowed)
    )


def turn(text: str) -> list[str]:
    """The words that turn a sentence round, which no slip may add or leave out."""
    return _TURN.findall(text)


def _is_within(left: str, right: str, slips: int) -> bool:
    """Whether *slips* slips or fewer lie between two texts; what is alike costs nothing."""
    same = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        same += 1
    left, right = left[same:], right[same:]
    if not left or not right:
        return len(left) + len(right) <= slips
    if slips == 0:
        return False
    return (
        _is_within(left[1:], right[1:], slips - 1)
        or _is_within(left[1:], right, slips - 1)
        or _is_within(left, right[1:], slips - 1)
        or (left[:2] == right[1::-1] and _is_within(left[2:], right[2:], slips - 1))
    )


_HAN = re.compile("[一-鿿]")
_FIGURE = re.compile(r"\d+")
_TURN = re.compile(r"\b(?:no|not|never|nothing|none|nunca|sin|cannot|cant)\b|n't\b|[不没无非未别]")
