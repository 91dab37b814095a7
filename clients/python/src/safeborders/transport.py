"""The way to a node: HTTPS with a given root, HTTP on this machine alone, or its Unix socket."""

from __future__ import annotations

import ipaddress
import json
import os
import ssl
import stat
from pathlib import Path
from typing import Any

import httpx

from .errors import DeniedError, InternalError, InvalidError, OfflineError, error_of

#: The largest answer that is read.
MAX_ANSWER_BYTES = 256 << 20
#: The node waits up to 20 s for the slowest country.
_TIMEOUT = httpx.Timeout(60.0, connect=5.0)
#: The largest token file.
_MAX_TOKEN_BYTES = 1_024


class Transport:
    """Sends requests and reads answers. Proxies and other settings of the environment are not used."""

    def __init__(self, client: httpx.Client, token: str | None) -> None:
        if token is not None and not (token.isascii() and token.isprintable() and token and " " not in token):
            raise InvalidError("a token is one word, as `safeborders-node token make` shows it")
        self._client = client
        self._token = token

    def __repr__(self) -> str:
        return f"Transport({self._client.base_url})"

    def close(self) -> None:
        """Closes its connections."""
        self._client.close()

    def call(self, method: str, path: str, *, params: dict[str, Any] | None = None, body: Any = None) -> Any:
        """Sends one request and gives its answer.

        Raises a :class:`~safeborders.errors.NodeError`.
        """
        headers = {} if self._token is None else {"authorization": f"Bearer {self._token}"}
        content = None
        if method == "POST":
            headers["content-type"] = "application/json"
            content = json.dumps(body, allow_nan=False).encode()
        known = {name: value for name, value in (params or {}).items() if value is not None}
        request = self._client.build_request(method, f"/api/v1/{path}", params=known, headers=headers, content=content)
        try:
            response = self._client.send(request, stream=True)
            try:
                status, told = response.status_code, _read(response)
            finally:
                response.close()
        except httpx.TransportError as error:
            text = f"the node cannot be reached ({type(error).__name__}: {error}): is it running, is the root right?"
            raise OfflineError(text, "node-unreachable") from error
        try:
            answer = json.loads(told)
        except ValueError as error:
            raise error_of(None, status) from error
        if not 200 <= status < 300:
            raise error_of(answer, status)
        return answer


def _read(response: httpx.Response) -> bytes:
    told = bytearray()
    for chunk in response.iter_bytes():
        told += chunk
        if len(told) > MAX_ANSWER_BYTES:
            raise InternalError("the answer is larger than 256 MiB: ask for less", "too-large")
    return bytes(told)


def over_address(address: str, token: str | None, root: str | os.PathLike[str] | None) -> Transport:
    """To the address of a node's pages. Without a root the machine's own are trusted; plain HTTP is for loopback."""
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL as error:
        raise InvalidError(f"{address} is no address: write https://host:port") from error
    if url.scheme == "https" and url.host:
        try:
            context = ssl.create_default_context(cafile=None if root is None else os.fspath(root))
        except (OSError, ssl.SSLError) as error:
            raise InvalidError(f"the root {root} cannot be read: it is a certificate in PEM") from error
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        return Transport(_client(address, verify=context), token)
    if url.scheme == "http" and _is_loopback(url.host):
        return Transport(_client(address), token)
    raise InvalidError(f"{address}: write https://host:port; http:// goes to this machine alone, because it shows the token")


def over_socket(socket: str | os.PathLike[str], token: str | None) -> Transport:
    """To a node on this machine, by its socket ``office.sock``, which its owner alone can open."""
    transport = httpx.HTTPTransport(uds=os.fspath(socket))
    return Transport(_client("http://office", transport=transport), token)


def _client(address: str, *, verify: ssl.SSLContext | bool = True, transport: httpx.BaseTransport | None = None) -> httpx.Client:
    return httpx.Client(base_url=address, verify=verify, transport=transport, timeout=_TIMEOUT, trust_env=False)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def read_token(path: str | os.PathLike[str]) -> str:
    """A token from a file that its owner alone can read."""
    file = Path(path).expanduser()
    try:
        if stat.S_IMODE(file.stat().st_mode) & 0o077:
            raise DeniedError(f"{file} can be read by others: chmod 600 it, and make another token", "token-file")
        with file.open("rb") as opened:
            text = opened.read(_MAX_TOKEN_BYTES + 1)
    except OSError as error:
        raise InvalidError(f"the token file {file} cannot be read: {error.strerror}") from error
    if len(text) > _MAX_TOKEN_BYTES:
        raise InvalidError(f"{file} is no token file: it is too large")
    return text.decode("ascii", errors="replace").strip()
