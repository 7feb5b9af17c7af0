"""Upload page: what a person sees who follows a link for a paper: one field, one button, no script."""

from __future__ import annotations

import base64
import hashlib
import html
from string import Template

from dialogs.said.paper_words import ACCEPTED, NAMES
from dialogs.texts import Language, Text
from negotiation.applying.paper import Want

_STYLE = """\
:root { color-scheme: light dark; }
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.1rem; } h2 { font-size: 1.5rem; margin: .5rem 0; }
input, button { font: inherit; display: block; width: 100%; box-sizing: border-box; margin: 1rem 0; padding: .8rem; }
input { border: 2px dashed; border-radius: .5rem; }
button { border: 0; border-radius: .5rem; background: #1c5d99; color: #fff; }
[role=alert] { border-left: .3rem solid #c33; padding-left: .8rem; }
small { opacity: .8; }
"""
_PAGE = Template("""\
<!doctype html>
<html lang="$lang">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>$lender</title>
<style>$style</style>
<h1>$lender</h1>
$body
""")
_FORM = Template("""\
<h2>$what</h2>
<p>$accepted</p>
$alert
<form method="post" enctype="multipart/form-data">
<input type="file" name="paper" required accept="application/pdf,image/jpeg,image/png,image/webp,image/heic" aria-label="$what">
<button>$button</button>
</form>
<p><small>$note</small></p>""")

_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_HASH}'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}

BUTTON = Text("Upload")
NOTE = Text(
    "A photo or a PDF, 20 MB at most. It is kept encrypted and seen by your advisor only. Nobody asks you here for a PIN, a password or a fee."
)
THANKS = Text("Thank you, it has arrived.")
CLOSE = Text("You can close this page. What becomes of the paper, you read in Telegram.")
OVER = Text("This link is used up or too old.")
ANEW = Text("Write /papers to the bot in Telegram, and choose the paper: you get a new link.")
NO_FILE = Text("Please choose a file first.")
TOO_SLOW = Text(
    "That took too long, and nothing was kept. Please try again where the connection is better, or with a smaller file."
)
NOT_KEPT = Text("It could not be kept just now. Please try again in a minute.")


def form(lender: str, want: Want, language: Language, *, why: Text | None = None) -> str:
    """The page that takes a file; *why* it did not take the one before."""
    alert = f'<p role="alert">{language.say(why)}</p>' if why is not None else ""
    body = _FORM.substitute(
        what=language.say(NAMES[want]),
        accepted=language.say(ACCEPTED[want]),
        alert=alert,
        button=language.say(BUTTON),
        note=language.say(NOTE),
    )
    return _page(lender, language, body)


def thanks(lender: str, language: Language) -> str:
    return _page(
        lender, language, f"<h2>{language.say(THANKS)}</h2>\n<p>{language.say(CLOSE)}</p>"
    )


def over(lender: str, language: Language) -> str:
    """The link is good no more."""
    return _page(lender, language, f"<h2>{language.say(OVER)}</h2>\n<p>{language.say(ANEW)}</p>")


def _page(lender: str, language: Language, body: str) -> str:
    lang = str(language.locale).replace("_", "-")
    return _PAGE.substitute(lang=lang, lender=html.escape(lender), style=_STYLE, body=body)
