"""Headers of every answer, and the id by which a request is found in log and ledger."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from triada.core.ids import new_id

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
# Swagger UI sets styles from its script; nothing else is looser, and only on its own path.
DOCS_POLICY = PAGE_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
NOT_SHARED = (b"cache-control", b"private, no-cache")
"""Of an answer of the API that says nothing else: it may depend on who asks."""


class SafeHeaders:
    """Pure ASGI: a middleware on top of responses costs four times as much."""

    def __init__(self, app: ASGIApp, *, secure: bool, version: str) -> None:
        self.app = app
        always = {**ALWAYS, "api-version": version}
        if secure:
            always["strict-transport-security"] = "max-age=31536000; includeSubDomains"
        self.always = [(name.encode(), value.encode()) for name, value in always.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = str(new_id())
        scope.setdefault("state", {})["request_id"] = request_id
        docs = scope["path"].startswith("/api-docs/")
        policy = DOCS_POLICY if docs else PAGE_POLICY
        added = [
            *self.always,
            (b"content-security-policy", policy.encode()),
            (b"x-request-id", request_id.encode()),
        ]

        if scope["path"].startswith("/v1/"):
            added.append(NOT_SHARED)

        async def send_with(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [
                    *message["headers"],
                    *(pair for pair in added if pair[0] not in present),
                ]
            await send(message)

        await self.app(scope, receive, send_with)
