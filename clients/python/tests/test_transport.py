"""Where a token may go, and where not."""

from __future__ import annotations

import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from fake import Fake
from safeborders import DeniedError, InvalidError, Node, OfflineError


def test_the_token_is_shown_and_never_printed() -> None:
    fake = Fake({"GET cohorts": (200, [])})
    node = fake.node("quite-secret")
    node.cohorts()
    assert fake.headers[0]["authorization"] == "Bearer quite-secret"
    assert "quite-secret" not in repr(node) + repr(node._transport)
    silent = Fake({"GET cohorts": (200, [])})
    silent.node(None).cohorts()
    assert "authorization" not in silent.headers[0]


@pytest.mark.parametrize("token", ["", "two words", "line\nbreak", "ключ"])
def test_what_cannot_be_a_token_is_refused(token: str) -> None:
    with pytest.raises(InvalidError):
        Node.at("http://127.0.0.1:1", token=token)


@pytest.mark.parametrize("address", ["http://office.example:80", "http://10.0.0.1", "ftp://localhost", "office", ""])
def test_a_token_does_not_travel_in_the_clear(address: str) -> None:
    with pytest.raises(InvalidError):
        Node.at(address, token="secret")
    for own in ("http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1"):
        Node.at(own, token="secret").close()


def test_a_token_file_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("secret\n")
    file.chmod(0o640)
    with pytest.raises(DeniedError, match="chmod 600"):
        Node.at("http://127.0.0.1:1", token_file=file)
    file.chmod(0o600)
    with Node.at("http://127.0.0.1:1", token_file=file) as node:
        assert node._transport._token == "secret"
    with pytest.raises(InvalidError):
        Node.at("http://127.0.0.1:1", token_file=tmp_path / "nothing")
    with pytest.raises(TypeError):
        Node.at("http://127.0.0.1:1", token="a", token_file=file)


# httpcore leaves the socket of a connection that fails to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_nobody_at_the_address_is_offline(tmp_path: Path) -> None:
    with Node.on_socket(tmp_path / "office.sock") as node, pytest.raises(OfflineError):
        node.cohorts()


def test_the_machines_settings_of_proxies_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://elsewhere.example:3128")
    node = Node.at("http://127.0.0.1:1", token="secret")
    assert node._transport._client._mounts == {}
    node.close()


def _authority(folder: Path, name: str) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that is its own authority, and its key."""
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    make = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    name_of = ["-subj", f"/CN={name}", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run([*make, *name_of, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    return certificate, key


class _Quiet(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"[]")

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(HTTPServer):
    """One that says nothing about clients that turn away."""

    def handle_error(self, request: object, client_address: object) -> None:
        pass


def test_a_server_is_believed_under_the_given_root_alone(tmp_path: Path) -> None:
    certificate, key = _authority(tmp_path, "office")
    other, _ = _authority(tmp_path, "other")
    server = _Server(("127.0.0.1", 0), _Quiet)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"https://127.0.0.1:{server.server_port}"
    try:
        with Node.at(address, token="secret", root=certificate) as node:
            assert node.cohorts() == []
        for root in (other, None):
            with Node.at(address, token="secret", root=root) as node, pytest.raises(OfflineError):
                node.cohorts()
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        with Node.at(address, token="secret", root=certificate) as node, pytest.raises(OfflineError):
            node.cohorts()
    finally:
        server.shutdown()
        server.server_close()
    with pytest.raises(InvalidError):
        Node.at(address, root=tmp_path / "nothing.pem")
