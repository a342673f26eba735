"""Where the peers are installed: `.venv-peers` beside the repository's `.venv`, filled from the registries.

    python benchmarks/peers/environment.py

makes or renews it. It holds newsextract too, so that `speed.py` can time all in one process.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
FOLDER = REPOSITORY / ".venv-peers"
PYTHON = FOLDER / ("Scripts" if sys.platform == "win32" else "bin") / "python"
NODE_FOLDER = FOLDER / "node"
_STAMP = FOLDER / "installed.sha256"
_WANTED = (HERE / "requirements.txt", HERE / "package.json", REPOSITORY / "pyproject.toml")


def node() -> str | None:
    """The node program, or None: without it readability.js is left out."""
    return shutil.which("node") if shutil.which("npm") else None


def make() -> None:
    """Install the peers unless exactly these are there. Raises `CalledProcessError` where a
    registry cannot be reached or a package does not install."""
    wanted = hashlib.sha256(
        b"".join(path.read_bytes() for path in _WANTED) + str(node()).encode()
    ).hexdigest()
    if _STAMP.exists() and _STAMP.read_text("ascii") == wanted:
        return
    print(f"installing the peers into {FOLDER.name} …", file=sys.stderr)
    if not PYTHON.exists():
        venv.create(FOLDER, with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--upgrade", "pip>=24"], check=True)  # 23.2 stumbles over lxml[html_clean]
    subprocess.run([*pip, "-r", str(HERE / "requirements.txt"), "-e", str(REPOSITORY)], check=True)
    if node():
        NODE_FOLDER.mkdir(exist_ok=True)
        shutil.copy(HERE / "package.json", NODE_FOLDER)
        npm = [
            str(shutil.which("npm")),
            "install",
            "--no-audit",
            "--no-fund",
            "--no-package-lock",
            "--silent",
        ]
        subprocess.run(npm, cwd=NODE_FOLDER, check=True)
    _STAMP.write_text(wanted, "ascii")


if __name__ == "__main__":
    make()
