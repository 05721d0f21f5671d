# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Chromium, full screen on the display that is given, with a page that is served here and posts what it measured."""
import contextlib, http.server, json, os, pathlib, queue, shutil, signal, subprocess, tempfile, threading, time

from npm_library import PeerMissing

SIZE = 1920, 1080
STARTING = 60  # seconds until the first frames are drawn, on a slow machine with a cold disk
# Without a window manager Chromium makes a window of just the screen's size a pixel smaller, hence one more.
CHROMIUM = ["--kiosk", "--window-position=0,0", f"--window-size={SIZE[0] + 1},{SIZE[1] + 1}", "--force-device-scale-factor=1",
            # Only our own page is opened, and root could not start Chromium otherwise.
            "--no-sandbox", "--test-type",
            "--no-first-run", "--no-default-browser-check", "--password-store=basic", "--disable-extensions",
            # Nothing leaves the machine.
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad",
            "--disable-domain-reliability", "--no-pings", "--no-proxy-server",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            # It has the whole machine's attention, as our own map has.
            "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows"]


@contextlib.contextmanager
def page_server(files):
    """Serves files, by path their kind and bytes, on a free port; yields its address and a queue of what the page posts."""
    posts = queue.Queue()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            kind, body = files.get(self.path.split("?")[0], (None, b""))
            self.send_response(200 if kind else 404)
            self.send_header("Content-Type", kind or "text/plain")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self):
            posts.put((self.path, self.rfile.read(int(self.headers.get("Content-Length") or 0))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", posts
        finally:
            server.shutdown()


def processes_of(profile):
    """All of the browser's processes: those whose environment names the profile, and their descendants.

    Neither is enough alone: crash handlers leave the family, and other helpers write a title over their environment.
    """
    mark = f"XDG_CONFIG_HOME={profile}\0".encode()
    children, found = {}, []
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            # The name before the parent is in parentheses and may hold anything.
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(folder.name))
            if mark in (folder / "environ").read_bytes():
                found.append(int(folder.name))
    for process in found:
        found += [child for child in children.get(process, []) if child not in found]
    return found


def pss_mb(processes):
    """Proportional set size: memory that several processes share is counted once."""
    kilobytes = 0
    for process in processes:
        with contextlib.suppress(OSError):
            lines = pathlib.Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
            kilobytes += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kilobytes / 1024


def end(browser, profile):
    """Its helpers end with it; those that do not are ended one by one."""
    processes = processes_of(profile)
    browser.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        browser.wait(timeout=10)
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    browser.wait()


@contextlib.contextmanager
def browser_on(address):
    program = shutil.which("chromium")
    if not program:
        raise PeerMissing("Chromium is not installed; './dev bench' adds it, and Debian's package is called chromium")
    if not os.environ.get("DISPLAY"):
        raise PeerMissing("the peer needs an X display; './dev bench' brings one")
    with tempfile.TemporaryDirectory(prefix="yiping-peer.", ignore_cleanup_errors=True) as profile:
        environment = dict(os.environ, XDG_CONFIG_HOME=profile, XDG_CACHE_HOME=profile)
        with open(f"{profile}/log", "w", encoding="utf-8") as output:
            # It ends with the bench, however that ends.
            browser = subprocess.Popen(["setpriv", "--pdeathsig", "TERM", program, *CHROMIUM,
                                        f"--user-data-dir={profile}", f"--app={address}"],
                                       env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        try:
            yield browser, profile
        finally:
            end(browser, profile)


def wait_for(path, posts, browser, profile, patience):
    """What the page posts to `path`; its own sentence when it posts a problem."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        with contextlib.suppress(queue.Empty):
            posted, body = posts.get(timeout=0.5)
            if posted == path:
                return body
            if posted == "/problem":
                raise RuntimeError(f"the page in Chromium could not begin: {json.loads(body)['sentence']}")
        if browser.poll() is not None:
            last_words = " ".join((pathlib.Path(profile) / "log").read_text().splitlines()[-3:])
            raise RuntimeError(f"Chromium ended before it had measured: {last_words}")
    raise RuntimeError(f"Chromium did not come to {path} within {patience:.0f} s")


def check_size(result):
    """The page says how large it was; a smaller one would have had less to draw."""
    if result["width"] < SIZE[0] or result["height"] < SIZE[1]:
        raise RuntimeError(f"Chromium showed {result['width']}x{result['height']} and not {SIZE[0]}x{SIZE[1]}")
