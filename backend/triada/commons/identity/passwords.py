"""argon2id, at most two at a time and a short queue: a hash is slow and hungry by design."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from typing import TypeVar

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from triada.core.errors import Unavailable

AT_ONCE = 2
MOST_WAITING = 16
_THREADS = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="password")
"""Of its own, so that whoever floods the sign-in keeps no other work waiting."""
_waiting = 0
Made = TypeVar("Made")


async def _in_turn(work: Callable[[], Made]) -> Made:
    """Refuses at once when too many wait already."""
    global _waiting  # noqa: PLW0603 - one queue for the whole process
    if _waiting >= MOST_WAITING:
        raise Unavailable
    _waiting += 1
    try:
        return await asyncio.get_running_loop().run_in_executor(_THREADS, work)
    finally:
        _waiting -= 1


@cache
def _hasher() -> PasswordHash:
    return PasswordHash((Argon2Hasher(),))


@cache
def _nobodys_hash() -> str:
    """Compared with where no account exists, so that the time taken tells nothing."""
    return _hasher().hash("nobody has this password")


async def hash_password(password: str) -> str:
    return await _in_turn(partial(_hasher().hash, password))


def _matches(password: str, password_hash: str | None) -> bool:
    right = _hasher().verify(password, password_hash or _nobodys_hash())
    return right and password_hash is not None


async def verify(password: str, password_hash: str | None) -> bool:
    """Whether it is the password of this hash; never where there is none, after as long a time."""
    return await _in_turn(partial(_matches, password, password_hash))
