#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the peers of bench-map and bench-entities are made of: npm packages, pinned, in the user's cache, checked each time
they are read.

Run by itself it only fetches. It needs nothing but Python 3.9, because it may run outside the tool root.
"""
import base64, hashlib, http.client, io, os, pathlib, re, shutil, subprocess, sys, tarfile, tempfile, urllib.request

# By name: version, SHA-512 of the package as npm states it, and the build that its makers mean for a page.
PACKAGES = {
    "echarts": ("6.1.0", "q0yaFPggC9FUdsWH4blavRWFmxdrIodbkoKNAjJudAI6CA9gNPxHtV2RcZNEepZVlk4yvBYkOkbk6HIVpIyHZA==",
                "dist/echarts.min.js"),
    "nats.ws": ("1.30.3", "aM77V2SEc+B6lbxCMZK3qfRy4jg8pmHj+wZzQKDiDIQYhLPj6U2NSHHBex0syj72Ayzl4uR5Lp3aKXTaVLbRpw==",
                "esm/nats.js"),
    "protobufjs": ("8.8.1", "d9e9179bjXSJdpJ3+R9fP8hzXsnKLyxTjHLG1dUzje8a27pPyXCe6PrcRtgx2rjoM3IZzHd2vAs+6J/BsO1k7Q==",
                   "dist/protobuf.min.js"),
}
PUBLIC_REGISTRY = "https://registry.npmjs.org"
PATIENCE = 120  # seconds for 12 MB


class PeerMissing(Exception):
    """What the peer lacks, as a sentence for the person who runs the bench."""


def package_file(name):
    cache = os.environ.get("XDG_CACHE_HOME", "")
    cache = pathlib.Path(cache) if cache.startswith("/") else pathlib.Path.home() / ".cache"
    return cache / "yiping" / "peer" / f"{name}-{PACKAGES[name][0]}.tgz"


def is_whole(name, package):
    return base64.b64encode(hashlib.sha512(package).digest()).decode() == PACKAGES[name][1]


def registry():
    for name in ("npm_config_registry", "NPM_CONFIG_REGISTRY"):
        if os.environ.get(name):
            return os.environ[name].rstrip("/")
    settings = pathlib.Path.home() / ".npmrc"
    found = re.search(r"^\s*registry\s*=\s*(\S+)", settings.read_text(), re.MULTILINE) if settings.is_file() else None
    return found.group(1).rstrip("/") if found else PUBLIC_REGISTRY


def fetch_with_npm(name, folder):
    """npm knows the registry, the proxy and the certificates that this machine is set up for."""
    npm = subprocess.run(["npm", "pack", f"{name}@{PACKAGES[name][0]}", "--loglevel=error", "--ignore-scripts",
                          "--fetch-retries=1", "--pack-destination", folder],
                         cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         text=True, timeout=PATIENCE)
    if npm.returncode:
        raise OSError(f"npm pack ended with {npm.returncode}; {', '.join(npm.stdout.splitlines()[:4])}")
    return next(pathlib.Path(folder).glob("*.tgz")).read_bytes()


def fetch_by_itself(name):
    with urllib.request.urlopen(f"{registry()}/{name}/-/{name}-{PACKAGES[name][0]}.tgz", timeout=PATIENCE) as answer:
        return answer.read()


def fetch(name):
    """The package's bytes, from the registry into the cache."""
    target, version = package_file(name), PACKAGES[name][0]
    print(f"fetching {name} {version} from the npm registry, once", file=sys.stderr)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            package = fetch_with_npm(name, folder) if shutil.which("npm") else fetch_by_itself(name)
            if not is_whole(name, package):
                raise OSError("what came has another checksum than expected")
            # Named only when whole: another bench may be fetching it too.
            whole = pathlib.Path(folder) / "whole"
            whole.write_bytes(package)
            whole.replace(target)
    except (OSError, ValueError, http.client.HTTPException, subprocess.TimeoutExpired) as error:
        raise PeerMissing(f"{name} {version} could not be fetched ({error}); {target} is where it would be") from error
    return package


def library(name):
    """The text of the package's build for a page."""
    target = package_file(name)
    package = target.read_bytes() if target.is_file() else b""
    if not is_whole(name, package):
        package = fetch(name)
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        return archive.extractfile(f"package/{PACKAGES[name][2]}").read()


def main():
    missing = 0
    for name in PACKAGES:
        try:
            library(name)
        except PeerMissing as problem:
            print(problem, file=sys.stderr)
            missing = 1
    return missing


if __name__ == "__main__":
    sys.exit(main())
