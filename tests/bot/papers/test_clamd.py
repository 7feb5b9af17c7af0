"""The scanner is asked as it wants to be asked, and what is no verdict is none."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from bot.papers.clamd import Clamd, ScannerAway
from tests.scanner import EICAR, NAME, Scanner
from tests.town import PAPER


async def test_what_is_harmful_is_named_and_a_paper_is_not(scanner: Scanner) -> None:
    clamd = Clamd(str(scanner.socket))

    assert await clamd.scan(PAPER) is None
    assert await clamd.scan(b"") is None
    assert await clamd.scan(PAPER + EICAR) == NAME
    assert await clamd.scan(bytes(20_000_000) + EICAR) == NAME
    assert (await clamd.version()).startswith("ClamAV ")


async def test_what_is_too_large_for_it_is_no_verdict(scanner: Scanner) -> None:
    with pytest.raises(ScannerAway):
        await Clamd(str(scanner.socket)).scan(bytes(27 * 1024 * 1024))


async def test_while_it_is_stopped_it_is_away(scanner: Scanner) -> None:
    scanner.stop()

    with pytest.raises(ScannerAway):
        await Clamd(str(scanner.socket)).scan(PAPER)


@pytest.mark.parametrize("address", ["", "localhost", "localhost:", ":3310", "localhost:x"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="PARLEY_CLAMD"):
        Clamd(address)


@pytest.fixture
async def answering() -> AsyncIterator[Callable[..., object]]:
    """A scanner that says what the test wants."""
    servers: list[asyncio.Server] = []

    async def serve(answer: bytes) -> Clamd:
        async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\0\0\0\0")
            writer.write(answer)
            writer.close()

        server = await asyncio.start_server(take, "127.0.0.1", 0)
        servers.append(server)
        return Clamd(f"127.0.0.1:{server.sockets[0].getsockname()[1]}")

    yield serve
    for server in servers:
        server.close()


@pytest.mark.parametrize(
    ("answer", "found"), [(b"stream: OK\0", None), (b"stream: A B FOUND\0", "A B")]
)
async def test_a_verdict_is_read(answering, answer: bytes, found: str | None) -> None:
    assert await (await answering(answer)).scan(b"paper") == found


@pytest.mark.parametrize("answer", [b"", b"stream: O", b"stream: x ERROR\0", b"OK?\0"])
async def test_anything_else_is_none(answering, answer: bytes) -> None:
    clamd = await answering(answer)

    with pytest.raises(ScannerAway):
        await clamd.scan(b"paper")
