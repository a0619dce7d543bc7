"""Bodies that are tried on the routes: each must be refused, most of them by the schema itself."""

import json
from itertools import count

from contract import bodies, walk
from contract.walk import BY_NAME
from contract.world import send
from triada.core.translations import catalogue

NAMES = sorted(bodies.BODIES)
SPOKEN = catalogue("en")["faults"].keys() - {"other"}


def kind(schema, place):
    """Inside a field, what is described alike is the same: one of all titles will do."""
    top = schema["properties"][place.path[0]]
    inner = place.general.split(".")[1:]
    return json.dumps([top, inner]) if inner else place.path[0]


def cases(stage, name):
    """Each plausible body of a route, with the different places in it."""
    schema = walk.body_schema(BY_NAME[name])
    for body in bodies.BODIES[name](stage.inside):
        found = {kind(schema, place): place for place in walk.places(schema, body)}
        yield body, list(found.values())


REFUSED = {
    "sign_in": (401, 422, 429),
    "set_up": (403, 422),
    "read_accessibility_receipt": (404, 422),
    "open_invitation": (404, 422),
    "accept_invitation": (404, 422),
    "change_password": (401, 422, 429),
    "request_password_reset": (422, 429),
    "use_password_reset": (404, 422),
}
"""Passwords, tokens and receipts are compared, never stored; a wrong one is wrong, whatever is in it."""
SAMPLE = 40
"""Of what the schema itself refuses, one in so many is sent; of what it lets through, everything."""
turns = count()


def faults(route, body):
    """What the schema says, as FastAPI asks it; each fault has a sentence of its own."""
    _, found = route.body_field.validate(body, {}, loc=("body",))
    assert {error["type"] for error in found or ()} <= SPOKEN
    return found


async def refused(stage, name, why, content):
    """JSON as text or as a value; a value is sent escaped, for half a pair of surrogates cannot
    be sent otherwise."""
    written = isinstance(content, str)
    body = json.loads(content) if written else content
    if faults(BY_NAME[name], body) and next(turns) % SAMPLE:
        return
    answer = await sent(stage, name, why, content if written else json.dumps(content))
    assert answer.status_code in REFUSED.get(name, (409, 422)), (why, answer.text)


async def sent(stage, name, why, content):
    answer = await send(stage.client, stage.inside, BY_NAME[name], stage.owner, content=content)
    assert 400 <= answer.status_code < 500, (
        why,
        answer.status_code,
        answer.text[:500],
    )
    return answer
