"""What can be asked about one's own account."""

from sqlalchemy import Select, func, select

from triada.commons.accounts.models import PasswordReset
from triada.commons.identity.models import Account, Person, Session
from triada.core.principal import Principal


def sessions(caller: Principal) -> Select[Session]:
    """The caller's own, the last used first."""
    mine = select(Session).where(Session.person_id == caller.user_id)
    return mine.where(Session.expires_at > func.now()).order_by(Session.seen_at.desc(), Session.id)


def valid_reset(token_hash: bytes) -> Select[PasswordReset]:
    return select(PasswordReset).where(
        PasswordReset.token_hash == token_hash, PasswordReset.expires_at > func.now()
    )


def usable_account(email: str) -> Select[Person]:
    """The person of an address whose account is not disabled."""
    found = select(Person).join(Account, Account.person_id == Person.id)
    return found.where(Person.email == email.lower(), Account.disabled.is_(False))
