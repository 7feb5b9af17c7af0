"""What is measured: every module beside this one that has a `measure()`; `make bench` runs them.

Names of modules may be given: `make bench ARGS=loan_rows`. `--json FILE` writes what was found; `--short` takes less
of everything, once, and leaves out what needs minutes: enough to see the ratios. A module that brings figures says
by `SHORT` whether it has such a form, and by `ROUNDS` of how many the median is taken where it is not five.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1])]

from tests.bench.figures import Figure, medians  # noqa: E402

ROUNDS = 5


def _run(name: str, *, short: bool) -> dict[str, Any]:
    """Everything that one bench brings: its figures, as medians, and what it says besides."""
    module = import_module(f"tests.bench.{name}")
    gc.collect()
    gc.freeze()  # what the benches before left is not looked through while this one is timed
    found: list[Figure] = []
    said: list[str] = []
    has_figures = hasattr(module, "SHORT")
    given = {"short": short} if has_figures else {}
    rounds = getattr(module, "ROUNDS", ROUNDS) if has_figures and not short else 1
    for _ in range(rounds):
        for one in module.measure(**given):
            if isinstance(one, Figure):
                found.append(one)
                continue
            said.append(one)
            print(f"{name}: {one}", flush=True)
    figures = [*medians(name, found)]
    for each in figures:
        print(f"{name}: {each}", flush=True)
    return {"figures": [each.shape() for each in figures], "said": said}


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench ARGS=")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--short", action="store_true")
    given = parser.parse_args()
    names = given.names or [
        path.stem
        for path in sorted(HERE.glob("[a-z]*.py"))
        if "\ndef measure(" in path.read_text(encoding="utf-8")
        and (not given.short or "\nSHORT = True" in path.read_text(encoding="utf-8"))
    ]
    report = {name: _run(name, short=given.short) for name in names}
    if given.json is not None:
        given.json.write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")


main()
