"""The built page into which the first HTML is put."""

import html
import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

from triada.core.headers import PAGE_POLICY
from triada.core.sentences import LANGUAGES

STYLESHEET = re.compile(r'<link rel="stylesheet"[^>]*href="(?P<href>[^"]+)"[^>]*>')
OWN_CHOICES = ("light", "dark")


def _other(tag: str, address: str) -> str:
    return f'<link rel="alternate" hreflang="{tag}" href="{address}" />'


@dataclass(frozen=True)
class Shell:
    """Style stands in the page itself, which saves a slow phone one journey; the policy names its
    hash, and no script stands there."""

    stamp: str
    policy: str
    text: str

    @classmethod
    def read(cls, dist: Path) -> Self:
        text = (dist / "index.html").read_text("utf-8")
        hashes = []

        def inline(found: re.Match[str]) -> str:
            style = (dist / found["href"].lstrip("/")).read_text("utf-8")
            digest = b64encode(sha256(style.encode()).digest()).decode()
            hashes.append(f"'sha256-{digest}'")
            return f"<style>{style}</style>"

        text = STYLESHEET.sub(inline, text)
        allowed = " ".join(["style-src 'self'", *hashes])
        stamp = sha256(text.encode()).hexdigest()
        return cls(stamp, PAGE_POLICY.replace("style-src 'self'", allowed), text)

    def fill(
        self, page: dict[str, Any], *, language: str, path: str, origin: str, theme: str
    ) -> str:
        """`path` is the address without its language."""
        heads = [
            f'<meta name="description" content="{html.escape(page["about"])}" />',
            *(_other(tag, html.escape(f"{origin}/{tag}{path}")) for tag in LANGUAGES),
        ]
        chosen = f' data-theme="{theme}"' if theme in OWN_CHOICES else ""
        return (
            self.text.replace('<html lang="cs">', f'<html lang="{language}"{chosen}>', 1)
            .replace("<title>Triada</title>", f"<title>{html.escape(page['title'])}</title>", 1)
            .replace("</head>", "".join(heads) + "</head>", 1)
            .replace(
                '<div id="root"></div>',
                f'<div id="root">{page["html"]}</div>'
                f'<script type="application/json" id="answers">{page["answers"]}</script>',
                1,
            )
        )
