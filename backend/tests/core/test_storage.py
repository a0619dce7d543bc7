"""Bytes in a folder, and in a bucket that speaks S3."""

import io
import re
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from triada.core.errors import Unavailable
from triada.core.storage import Files
from triada.settings import Settings

pytestmark = pytest.mark.anyio

ADDRESS = "01999999-0000-7000-8000-000000000000/" + "a" * 64
CONTENT = bytes(range(256)) * 1000


class Bucket(BaseHTTPRequestHandler):
    """As much of S3 as a store of whole files needs, in memory."""

    protocol_version = "HTTP/1.1"
    kept: ClassVar[dict[str, bytes]]
    asked: ClassVar[list[str]]

    def log_message(self, *_):
        pass

    def _say(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in {"Content-Length": len(body), "ETag": '"1"', **headers}.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    @property
    def key(self):
        self.asked.append(self.headers.get("authorization", ""))
        return urlsplit(self.path).path

    def do_PUT(self):
        self.kept[self.key] = self.rfile.read(int(self.headers["content-length"]))
        self._say(200)

    def do_GET(self):
        if "list-type" in self.path:
            return self._list()
        found = self.kept.get(self.key)
        if found is None:
            return self._say(404)
        now = format_datetime(datetime.now(UTC), usegmt=True)
        return self._say(200, found, Last_Modified=now)

    def do_HEAD(self):
        self.do_GET()

    def do_POST(self):
        """Several are removed by one list."""
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        gone = re.findall("<Key>(.+?)</Key>", body)
        for key in gone:
            self.kept.pop(f"/town/{key}", None)
        told = "".join(f"<Deleted><Key>{key}</Key></Deleted>" for key in gone)
        self._say(200, f"<DeleteResult>{told}</DeleteResult>".encode())

    def _list(self):
        prefix = parse_qs(urlsplit(self.path).query).get("prefix", [""])[0]
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        found = "".join(
            f"<Contents><Key>{key.removeprefix('/town/')}</Key><Size>{len(body)}</Size>"
            f'<LastModified>{now}</LastModified><ETag>"1"</ETag></Contents>'
            for key, body in self.kept.items()
            if key.startswith(f"/town/{prefix}")
        )
        self._say(200, f"<ListBucketResult>{found}</ListBucketResult>".encode())


@pytest.fixture
def bucket(monkeypatch):
    Bucket.kept, Bucket.asked = {}, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Bucket)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{server.server_port}",
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "triada",
        "AWS_SECRET_ACCESS_KEY": "of the test",
        "AWS_REGION": "eu-central-1",
    }.items():
        monkeypatch.setenv(name, value)
    yield Bucket
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["folder", "bucket"])
def files(request, tmp_path):
    if request.param == "folder":
        return Files(None, tmp_path / "new" / "files")
    request.getfixturevalue("bucket")
    return Files("s3://town/plans", tmp_path)


async def _all(files, **ago):
    before = datetime.now(UTC) + timedelta(**ago)
    return [each async for page in files.kept_before(before) for each in page]


async def test_what_is_kept_is_there_until_it_is_dropped(files):
    assert not await files.has(ADDRESS)
    with pytest.raises(Unavailable):
        await files.read(ADDRESS)
    for _ in range(2):
        await files.keep(ADDRESS, io.BytesIO(CONTENT))
    assert await files.has(ADDRESS)
    assert b"".join([piece async for piece in await files.read(ADDRESS)]) == CONTENT
    assert await _all(files, hours=1) == [ADDRESS]
    assert await _all(files, hours=-1) == []
    await files.drop([ADDRESS, ADDRESS])
    assert not await files.has(ADDRESS)


async def test_nobody_else_on_the_machine_looks_into_the_folder(tmp_path):
    """Nor into one that was made before by a more open hand."""
    old = tmp_path / "old"
    old.mkdir(mode=0o755)
    for folder in (tmp_path / "new" / "files", old):
        await Files(None, folder).keep(ADDRESS, io.BytesIO(CONTENT))
        assert folder.stat().st_mode & 0o077 == 0


async def test_a_bucket_is_asked_under_its_prefix_and_signed(bucket, tmp_path):
    await Files("s3://town/plans", tmp_path).keep(ADDRESS, io.BytesIO(CONTENT))
    assert list(bucket.kept) == [f"/town/plans/{ADDRESS}"]
    assert all("Credential=triada/" in said for said in bucket.asked)


async def test_a_bucket_that_does_not_answer_is_passing(monkeypatch, tmp_path):
    for name in ("AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9" if "URL" in name else "x")
    with pytest.raises(Unavailable):
        await Files("s3://town", tmp_path).keep(ADDRESS, io.BytesIO(CONTENT))


def test_without_a_word_files_lie_beside_the_database_and_no_folder_is_made_yet(tmp_path):
    settings = Settings(triada_data=tmp_path / "data")
    assert settings.files_folder == tmp_path / "data" / "files"
    Files(settings.files_url, settings.files_folder)
    assert not (tmp_path / "data").exists()
    with pytest.raises(ValueError, match="files_url"):
        Settings(files_url="http://elsewhere.example/")
