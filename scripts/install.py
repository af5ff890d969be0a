"""Make the environment in `.venv` from the hashed lock file: by uv where it is present, else by pip.

    python3 scripts/install.py requirements-dev.txt

Does nothing when the environment is that of the lock file already. Standard library only.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed-lock"


def main() -> None:
    if sys.version_info < (3, 11):
        sys.exit("Rost needs Python 3.11 or newer; this is " + sys.version.split()[0])
    lock = ROOT / sys.argv[1]
    wanted = stamp_of(lock)
    if STAMP.is_file() and wanted in STAMP.read_text().split():
        return
    print(f"Installing {lock.name} into .venv …", flush=True)
    uv = shutil.which("uv")
    if not PYTHON.exists():
        run([uv, "venv", "--quiet", "--python", sys.executable, str(VENV)]) if uv else venv.create(VENV, with_pip=True)
    if uv:
        run([uv, "pip", "sync", "--quiet", "--require-hashes", "--python", str(PYTHON), str(lock)])
    else:
        run([str(PYTHON), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(lock)])
    install_project()
    # The developers' environment holds all that the plain one does.
    also = [stamp_of(ROOT / "requirements.txt")] if lock.name == "requirements-dev.txt" else []
    STAMP.write_text(" ".join([wanted, *also]))


def stamp_of(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def install_project() -> None:
    """The command `rost` and the path to the source: what an editable install gives, without building anything."""
    packages = subprocess.run(
        [str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    Path(packages, "rost.pth").write_text(f"{ROOT / 'src'}\n")
    command = VENV / "bin" / "rost"
    command.unlink(missing_ok=True)
    command.write_text(f"#!{PYTHON}\nfrom rost.config.command_line import main\n\nmain()\n")
    command.chmod(0o755)


def run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{done.stdout}\n{done.stderr}\nThe installation failed; the command was: {' '.join(command)}")


if __name__ == "__main__":
    main()
