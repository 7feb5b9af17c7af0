"""Menu: the commands of `parley`, each from its own module."""

from __future__ import annotations

import typer

from .loans import loans
from .run import run

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Parley: a Telegram bot through which a borrower who cannot repay as agreed negotiates with the lender.",
)
app.command()(run)
app.add_typer(loans, name="loans")


@app.callback()
def _parley() -> None:
    """With a single command, Typer would leave its name out."""
