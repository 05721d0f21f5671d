#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""ECharts for the peer of bench-map: one pinned npm package in the user's cache, checked each time it is read.

Run by itself it only fetches. It needs nothing but Python 3.9, because it may run outside the tool root.
"""
import base64, hashlib, http.client, io, os, pathlib, re, shutil, subprocess, sys, tarfile, tempfile, urllib.request

VERSION = "6.1.0"
SHA512 = "q0yaFPggC9FUdsWH4blavRWFmxdrIodbkoKNAjJudAI6CA9gNPxHtV2RcZNEepZVlk4yvBYkOkbk6HIVpIyHZA=="
PUBLIC_REGISTRY = "https://registry.npmjs.org"
PATIENCE = 120  # seconds for 12 MB


class PeerMissing(Exception):
    """What the peer lacks, as a sentence for the person who runs the bench."""


def package_file():
    cache = os.environ.get("XDG_CACHE_HOME", "")
    cache = pathlib.Path(cache) if cache.startswith("/") else pathlib.Path.home() / ".cache"
    return cache / "yiping" / "peer" / f"echarts-{VERSION}.tgz"


def is_whole(package):
    return base64.b64encode(hashlib.sha512(package).digest()).decode() == SHA512


def registry():
    for name in ("npm_config_registry", "NPM_CONFIG_REGISTRY"):
        if os.environ.get(name):
            return os.environ[name].rstrip("/")
    settings = pathlib.Path.home() / ".npmrc"
    found = re.search(r"^\s*registry\s*=\s*(\S+)", settings.read_text(), re.MULTILINE) if settings.is_file() else None
    return found.group(1).rstrip("/") if found else PUBLIC_REGISTRY


def fetch_with_npm(folder):
    """npm knows the registry, the proxy and the certificates that this machine is set up for."""
    npm = subprocess.run(["npm", "pack", f"echarts@{VERSION}", "--loglevel=error", "--ignore-scripts", "--fetch-retries=1",
                          "--pack-destination", folder],
                         cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         text=True, timeout=PATIENCE)
    if npm.returncode:
        raise OSError(f"npm pack ended with {npm.returncode}; {', '.join(npm.stdout.splitlines()[:4])}")
    return next(pathlib.Path(folder).glob("echarts-*.tgz")).read_bytes()


def fetch_by_itself():
    with urllib.request.urlopen(f"{registry()}/echarts/-/echarts-{VERSION}.tgz", timeout=PATIENCE) as answer:
        return answer.read()


def fetch():
    """The package's bytes, from the registry into the cache."""
    target = package_file()
    print(f"fetching ECharts {VERSION} from the npm registry, once", file=sys.stderr)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            package = fetch_with_npm(folder) if shutil.which("npm") else fetch_by_itself()
            if not is_whole(package):
                raise OSError("what came has another checksum than expected")
            # Named only when whole: another bench may be fetching it too.
            whole = pathlib.Path(folder) / "whole"
            whole.write_bytes(package)
            whole.replace(target)
    except (OSError, ValueError, http.client.HTTPException, subprocess.TimeoutExpired) as error:
        raise PeerMissing(f"ECharts {VERSION} could not be fetched ({error}); {target} is where it would be") from error
    return package


def echarts():
    """The text of echarts.min.js."""
    target = package_file()
    package = target.read_bytes() if target.is_file() else b""
    if not is_whole(package):
        package = fetch()
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        return archive.extractfile("package/dist/echarts.min.js").read()


if __name__ == "__main__":
    try:
        echarts()
    except PeerMissing as missing:
        sys.exit(str(missing))
