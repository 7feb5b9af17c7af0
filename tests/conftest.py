"""What every test may ask for."""

import asyncio
import gc
import os
import sys
from collections.abc import Callable, Generator
from importlib import import_module
from itertools import islice
from pathlib import Path

import pytest
from _pytest.doctest import DoctestModule
from _pytest.runner import runtestprotocol
from hypothesis import settings

pytest_plugins = ["tests.databases", "tests.scanner"]
#: Those that read all of the program: not by the process that only hands out tests and counts them.
WITH_THE_PROGRAM = ("tests.town", "tests.beginnings")
pytest.register_assert_rewrite(*WITH_THE_PROGRAM)

#: Folders of tests in which much is said between a bot and its Telegram, all in this process.
TALKATIVE = {"conversations", "desk", "page"}
#: Seconds that are worth telling of.
NOTICED = 0.05

# How long an example takes tells of what else the machine does: speed is measured where it is tested.
settings.register_profile("thorough", deadline=None)
# What passed passes again; --thorough looks at other examples every time.
settings.register_profile("suite", deadline=None, derandomize=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--record", action="store_true", help="write the transcripts anew")
    parser.addoption(
        "--thorough",
        action="store_true",
        help="what takes longer as well, marked so, and other examples every time",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "thorough: run with --thorough only")
    settings.load_profile("thorough" if config.getoption("--thorough") else "suite")
    gc.disable()  # until all tests are read: see below
    # Images like to forbid compiled modules; then each process would compile all of its own anew, and tests start many.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    if config.getoption("dist", "no") == "no" or hasattr(config, "workerinput"):
        for name in WITH_THE_PROGRAM:
            config.pluginmanager.register(import_module(name), name)


def pytest_asyncio_loop_factories(
    item: pytest.Item,
) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """For towns and the page the loop that `parley run` has: less CPU for all that goes back and forth.

    Python's own for the rest, which starts and kills processes.
    """
    if sys.platform == "win32" or item.path.parent.name not in TALKATIVE:
        return {"asyncio": asyncio.new_event_loop}
    import uvloop

    return {"uvloop": uvloop.new_event_loop}


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(
    file_path: Path,
) -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """Only what has examples is looked through for examples: four of five modules have none."""
    found = yield
    if file_path.suffix == ".py" and b">>>" not in file_path.read_bytes():
        return [one for one in found if not isinstance(one, DoctestModule)]
    return found


def pytest_collection_finish() -> None:
    """The tests and the modules stay: they need not be looked through for garbage after every few of them."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)  # a town makes so many new things that nothing is garbage yet
    gc.enable()


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """What passed is told to the process that counts in one message: five of them take longer than most tests.

    Told as well is whatever did not pass, and what took its time, for `--durations`.
    """
    if not hasattr(item.config, "workerinput"):
        return None
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed or report.duration > NOTICED:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    _long_ones_first(config, items)
    if config.getoption("--thorough"):
        return
    skip = pytest.mark.skip(reason="takes longer: --thorough")
    for item in items:
        if "thorough" in item.keywords:
            item.add_marker(skip)


def _long_ones_first(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Each process begins with its share of the tests that take long, so that none is left alone with one at the end.

    Every other process has those with bots, the rest those with a browser, in their order: to start either takes its
    time, and what several tests of a file share is started once.
    """
    processes = getattr(config, "workerinput", {}).get("workercount", 0)
    bots, pages = (
        [one for one in items if one.path.parent.name == folder] for folder in ("e2e", "page")
    )
    others = iter([one for one in items if one.path.parent.name not in {"e2e", "page"}])
    ordered: list[pytest.Item] = []
    for number in range(processes):
        long, takers = (pages, processes // 2) if number % 2 else (bots, (processes + 1) // 2)
        part = -(-len(long) // takers)
        mine = long[number // 2 * part :][:part] if processes > 1 else bots + pages
        share = (len(items) - len(ordered)) // (processes - number)  # as they are handed out
        ordered += [*mine, *islice(others, max(share - len(mine), 0))]
    items[:] = [*ordered, *others] if processes else items
