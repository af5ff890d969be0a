"""The web server and the worker of the demonstration, started and stopped together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from http.client import HTTPConnection, HTTPException

_SECONDS_TO_STOP = 10


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def serve(port: int) -> None:
    """Serve until Ctrl+C or SIGTERM, or until one of the two processes ends by itself."""
    web = (
        "gunicorn", "rost.config.wsgi", "--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "2",
        "--no-control-socket", "--log-level", "warning",
    )  # fmt: skip
    signal.signal(signal.SIGTERM, _stop)
    started: list[subprocess.Popen[bytes]] = []
    try:
        started = [_start(web), _start(("django", "worker"))]
        while all(process.poll() is None for process in started):
            time.sleep(0.2)
    except KeyboardInterrupt:
        pass
    finally:
        _stop_all(started)


def wait_until_served(port: int, seconds: float = 15, is_alive: Callable[[], bool] = lambda: True) -> bool:
    """Whether a page is answered at the port by then; gives up earlier when the server `is_alive` no more."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and is_alive():
        page = HTTPConnection("127.0.0.1", port, timeout=seconds)
        try:
            page.request("GET", "/")
            page.getresponse()
        except (OSError, HTTPException):
            time.sleep(0.1)
        else:
            return True
        finally:
            page.close()
    return False


def _start(module: Sequence[str]) -> subprocess.Popen[bytes]:
    # An own session: Ctrl+C comes to this process alone, which stops both in order.
    return subprocess.Popen(  # noqa: S603 - fixed words and a port number: nothing comes from outside
        [sys.executable, "-m", *module], env=os.environ.copy(), start_new_session=True
    )


def _stop_all(processes: Sequence[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(timeout=_SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _stop(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt
