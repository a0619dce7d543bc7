"""The built page into which the first HTML is put."""

import html
import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

from triada.core.headers import PAGE_POLICY
from triada.core.translations import LANGUAGES

STYLESHEET = re.compile(r'<link rel="stylesheet"[^>]*href="(?P<href>[^"]+)"[^>]*>')
OWN_CHOICES = ("light", "dark")


COLOUR = re.compile(r"#[0-9a-f]{6}")


def _hash(style: str) -> str:
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


def _allowing(policy: str, *styles: str) -> str:
    hashes = " ".join(_hash(style) for style in styles)
    return policy.replace("style-src 'self'", f"style-src 'self' {hashes}".rstrip())


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
        styles = []

        def inline(found: re.Match[str]) -> str:
            styles.append((dist / found["href"].lstrip("/")).read_text("utf-8"))
            return f"<style>{styles[-1]}</style>"

        text = STYLESHEET.sub(inline, text)
        stamp = sha256(text.encode()).hexdigest()
        return cls(stamp, _allowing(PAGE_POLICY, *styles), text)

    def fill(
        self, page: dict[str, Any], *, language: str, path: str, origin: str, theme: str
    ) -> tuple[str, str]:
        """The page and the policy that its own style needs; `path` is the address without its
        language."""
        brand = page.get("brand") or ""
        style = f":root{{--town:{brand}}}" if COLOUR.fullmatch(brand) else ""
        heads = [
            f"<style>{style}</style>" if style else "",
            f'<meta name="description" content="{html.escape(page["about"])}" />',
            *(_other(tag, html.escape(f"{origin}/{tag}{path}")) for tag in LANGUAGES),
        ]
        chosen = f' data-theme="{theme}"' if theme in OWN_CHOICES else ""
        text = (
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
        return text, _allowing(self.policy, style) if style else self.policy
