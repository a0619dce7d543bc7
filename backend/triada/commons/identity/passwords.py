"""argon2id, at most two at a time: a hash is slow and hungry by design."""

import asyncio
from functools import cache, partial

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

_SLOTS = asyncio.Semaphore(2)


@cache
def _hasher() -> PasswordHash:
    return PasswordHash((Argon2Hasher(),))


@cache
def _nobodys_hash() -> str:
    """Compared with where no account exists, so that the time taken tells nothing."""
    return _hasher().hash("nobody has this password")


async def hash_password(password: str) -> str:
    async with _SLOTS:
        return await asyncio.to_thread(_hasher().hash, password)


async def verify(password: str, password_hash: str | None) -> bool:
    known = await asyncio.to_thread(_nobodys_hash) if password_hash is None else password_hash
    async with _SLOTS:
        right = await asyncio.to_thread(partial(_hasher().verify, password, known))
    return right and password_hash is not None
