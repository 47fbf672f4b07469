#!/usr/bin/env python3
"""Counts what a test runner has no time for: seeds of edits, builds on many axes, odd requests.

    python3 tests/counts.py [PROGRAM] [edits|builds|requests|slow|kills|switch ...]

- edits: 1,000 random edits for each of 10 seeds under `watch`; then a clean build: the same tree.
- builds: 200 builds with other threads, zones, locales, umasks, folders and orders of files: one hash.
- requests: 10,000 mutated requests to `serve`; it answers a good one after each thousand.
- slow: 200 clients that send a byte now and then; it answers a good one meanwhile.
- kills: 200 builds of 2,000 pages, each ended without warning at some moment: the old site or the new one.
- switch: 20 times another branch with 5,000 other files under `watch`: right, and how long it took at most.

Prints one line for each, and every fault.
"""
import hashlib
import http.client
import os
import pathlib
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
ALL = ["edits", "builds", "requests", "slow", "kills", "switch"]
WHAT = [word for word in sys.argv[1:] if word in ALL]
REST = [word for word in sys.argv[1:] if word not in WHAT]
PROGRAM = str(pathlib.Path(REST[0]).resolve() if REST else ROOT / "target/release/juntos")
DAY = ["--as-of", "2026-09-01"]
FAULTS = []


def tree(folder):
    """The files of a site; what the program keeps for itself there has a name that begins with its own."""
    found = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".juntos")]
        for name in names:
            path = pathlib.Path(place, name)
            if not name.startswith(".juntos"):
                try:
                    found[str(path.relative_to(folder))] = hashlib.sha256(path.read_bytes()).hexdigest()
                except FileNotFoundError:
                    pass  # It went while we looked.
    return found


def handbook(folder):
    shutil.copytree(ROOT / "tests/sites/minimal", folder)
    return folder


def wait_for(done, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if done():
            return True
        time.sleep(0.02)
    return False


def edits():
    files = ["pages/home", "pages/more", "pages/a/b", "activities/greet", "activities/also", "handouts/form"]
    bodies = ["Hello.", "## One {#one}\n\nText.", "| A | B |\n|---|---|\n| 1 | 2 |", "[[page:home]]", "[[page:none]]",
              "::: note\nWords\n:::", "::: handout {#h title=\"H\"}\n____\n:::", "<b>raw</b>", "é ñ ¿?", ""]
    for seed in range(10):
        dice = random.Random(seed)
        with tempfile.TemporaryDirectory() as home:
            project = handbook(pathlib.Path(home, "p"))
            watch = subprocess.Popen([PROGRAM, "watch", "-q", *DAY, "--out", "site"], cwd=project,
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            wait_for((project / "site/en/index.html").exists)
            for number in range(1000):
                tag, name = dice.choice(["en", "es"]), dice.choice(files)
                path = project / "content" / tag / f"{name}.md"
                path.parent.mkdir(parents=True, exist_ok=True)
                act = dice.random()
                if act < 0.12 and path.exists() and name != "pages/home":
                    path.unlink()
                elif act < 0.3:
                    beside = path.with_suffix(".tmp~")
                    beside.write_text(f"---\ntitle: T{number}\n---\n{dice.choice(bodies)}\n")
                    beside.rename(path)
                else:
                    path.write_text(f"---\ntitle: T{number}\n---\n{dice.choice(bodies)}\n")
                if dice.random() < 0.05:
                    time.sleep(dice.random() * 0.05)
            # The last edit makes the handbook one that builds.
            for tag in ("en", "es"):
                for name in files:
                    path = project / "content" / tag / f"{name}.md"
                    if name in ("pages/home", "activities/greet"):
                        shutil.copy(ROOT / "tests/sites/minimal/content" / tag / f"{name}.md", path)
                    elif path.exists():
                        path.write_text(f"---\ntitle: Last {seed}\n---\nText.\n")
            clean = pathlib.Path(home, "clean")

            def same():
                subprocess.run([PROGRAM, "build", "-q", *DAY, "--out", str(clean)], cwd=project, capture_output=True)
                return clean.exists() and tree(clean) == tree(project / "site")

            if not wait_for(same):
                FAULTS.append(f"edits: seed {seed} differs from a clean build")
            watch.kill()
            watch.wait()
    print("edits: 10 seeds x 1,000")


def builds():
    hashes = set()
    zones = ["UTC", "America/Chicago", "Asia/Tokyo", "Pacific/Kiritimati", "No/Such"]
    langs = ["C", "en_US.UTF-8", "es_MX.UTF-8", "tr_TR.UTF-8"]
    dice = random.Random(7)
    with tempfile.TemporaryDirectory() as home:
        for number in range(200):
            project = pathlib.Path(home, f"p {number}" if number % 3 else f"p{number}")
            project.mkdir()
            paths = [path for path in (ROOT / "tests/sites/minimal").rglob("*") if path.is_file()]
            dice.shuffle(paths)
            for path in paths:
                target = project / path.relative_to(ROOT / "tests/sites/minimal")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
                os.utime(target, (dice.randrange(2**31), dice.randrange(2**31)))
            environment = {"TZ": dice.choice(zones), "LANG": dice.choice(langs), "HOME": home, "PATH": "/usr/bin:/bin"}
            mask = dice.choice([0o022, 0o077, 0o002])
            subprocess.run([PROGRAM, "build", "-q", *DAY, "--jobs", str(dice.randrange(1, 9))], cwd=project, check=True,
                           env=environment, preexec_fn=lambda mask=mask: os.umask(mask))
            site = tree(project / "public")
            hashes.add(hashlib.sha256(repr(sorted(site.items())).encode()).hexdigest())
            shutil.rmtree(project)
    if len(hashes) != 1:
        FAULTS.append(f"builds: {len(hashes)} hashes")
    print("builds: 200, hashes:", len(hashes))


class Served:
    def __enter__(self):
        self.home = tempfile.TemporaryDirectory()
        project = handbook(pathlib.Path(self.home.name, "p"))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.program = subprocess.Popen([PROGRAM, "serve", "-q", *DAY, "--port", str(self.port)], cwd=project,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if not wait_for(self.is_well):
            FAULTS.append("serve: did not begin")
        return self

    def __exit__(self, *_):
        self.program.kill()
        self.program.wait()
        self.home.cleanup()

    def is_well(self):
        try:
            asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
            asked.request("GET", "/en/index.html")
            answer = asked.getresponse()
            return answer.status == 200 and b"</html>" in answer.read()
        except OSError:
            return False


def requests():
    dice = random.Random(3)
    seeds = [b"GET /en/index.html HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n",
             b"HEAD /es/ HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: */*\r\n\r\n",
             b"POST / HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: 4\r\n\r\nabcd",
             b"GET /../../etc/passwd HTTP/1.1\r\nHost: localhost:%d\r\n\r\n",
             b"GET /%%2e%%2e/%%00 HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n"]
    with Served() as served:
        for number in range(10_000):
            text = bytearray(dice.choice(seeds) % served.port)
            for _ in range(dice.randrange(1, 8)):
                place = dice.randrange(len(text))
                act = dice.randrange(4)
                if act == 0:
                    text[place] = dice.randrange(256)
                elif act == 1:
                    del text[place:place + dice.randrange(1, 9)]
                elif act == 2:
                    text[place:place] = bytes(dice.randrange(256) for _ in range(dice.randrange(1, 40)))
                else:
                    text[place:place] = text[:place][-dice.randrange(1, 60):] * dice.randrange(1, 20)
                if not text:
                    text = bytearray(b"\r\n")
            try:
                with socket.create_connection(("127.0.0.1", served.port), timeout=10) as line:
                    line.sendall(bytes(text))
                    line.shutdown(socket.SHUT_WR)
                    line.settimeout(10)
                    while line.recv(65536):
                        pass
            except ConnectionError:
                pass
            except OSError as error:
                FAULTS.append(f"requests: {number}: {error}")
            if number % 1000 == 999 and not served.is_well():
                FAULTS.append(f"requests: not well after {number + 1}")
                break
        alive = served.program.poll() is None
        print("requests: 10,000, alive:", alive)


def slow():
    with Served() as served:
        lines = []
        for _ in range(200):
            line = socket.create_connection(("127.0.0.1", served.port), timeout=10)
            line.sendall(b"GET /en/index.html HTTP/1.1\r\nHost: loc")
            lines.append(line)
        for turn in range(10):
            for line in lines:
                try:
                    line.sendall(b"a")
                except OSError:
                    pass
            if not served.is_well():
                FAULTS.append(f"slow: not well in turn {turn}")
            time.sleep(0.5)
        for line in lines:
            line.close()
        print("slow: 200 clients, alive:", served.program.poll() is None)


def many(project, pages, word):
    """Writes a handbook of so many pages, half of them in each language, whose texts hold a word."""
    for tag in ("en", "es"):
        folder = project / "content" / tag / "activities"
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(pages // 2):
            text = f"## {word} {{#one}}\n\n" + f"{word} [[activity:greet]] - and **more**.\n\n" * 5
            (folder / f"many-{number}.md").write_text(f"---\ntitle: {word} {number}\n---\n{text}")


def kills():
    dice = random.Random(11)
    with tempfile.TemporaryDirectory() as home:
        project, sites = handbook(pathlib.Path(home, "p")), []
        command = [PROGRAM, "build", "-q", "--no-pdf", *DAY]
        for word in ("Ink", "Paper"):
            many(project, 2000, word)
            start = time.monotonic()
            subprocess.run(command, cwd=project, check=True)
            lasts = time.monotonic() - start
            sites.append(tree(project / "public"))
        now, counts = 1, [0, 0]
        for number in range(200):
            many(project, 2000, ("Ink", "Paper")[1 - now])
            build = subprocess.Popen(command, cwd=project)
            try:
                build.wait(timeout=dice.random() * lasts * 1.1)
            except subprocess.TimeoutExpired:
                build.kill()
                build.wait()
            found = tree(project / "public")
            if found not in sites:
                FAULTS.append(f"kills: after build {number} the site is neither the old nor the new one")
                break
            is_new = found == sites[1 - now]
            counts[is_new] += 1
            now = 1 - now if is_new else now
        subprocess.run(command, cwd=project, check=True)
        left = [path.name for folder in (project, project / "public") for path in folder.iterdir()
                if "juntos" in path.name and path.name != ".juntos-manifest"]
        if left:
            FAULTS.append(f"kills: left over: {left}")
        print(f"kills: 200 in {lasts:.2f} s each, old site {counts[0]}, new site {counts[1]}")


def switch():
    with tempfile.TemporaryDirectory() as home:
        project, sites = handbook(pathlib.Path(home, "p")), []

        def git(*words):
            me = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "gc.auto=0"]
            subprocess.run(["git", *me, *words], cwd=project, check=True, capture_output=True)

        git("init", "-b", "Ink")
        for word in ("Ink", "Paper"):
            if sites:
                git("checkout", "-b", word)
            many(project, 5000, word)
            git("add", "content")
            git("commit", "-m", word)
            clean = pathlib.Path(home, word)
            subprocess.run([PROGRAM, "build", "-q", "--no-pdf", *DAY, "--out", str(clean)], cwd=project, check=True)
            sites.append(tree(clean))
        watch = subprocess.Popen([PROGRAM, "watch", "-q", "--no-pdf", *DAY, "--out", "site"], cwd=project,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(lambda: tree(project / "site") == sites[1])
        longest = 0
        for number in range(20):
            wanted = number % 2
            git("checkout", ("Ink", "Paper")[wanted])
            start = time.monotonic()
            if not wait_for(lambda wanted=wanted: tree(project / "site") == sites[wanted]):
                FAULTS.append(f"switch: wrong after checkout {number}")
            longest = max(longest, time.monotonic() - start)
        watch.kill()
        watch.wait()
        print(f"switch: 20 checkouts of 5,000 files, the longest settled {longest:.1f} s after git had ended")


for name in WHAT or ALL:
    globals()[name]()
print("\n".join(FAULTS) or "no fault")
sys.exit(bool(FAULTS))
