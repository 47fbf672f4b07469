#!/usr/bin/env python3
"""Makes every n-th call of the file system fail, one build at a time, and looks at what is left.

    python3 tests/faults.py [PROGRAM]       (needs strace)

A small site stands in a folder; its handbook is changed; a build runs in which the n-th call of one sort
fails with one error, for every n. After it the folder must hold the old site or the new one, whole, and the
next build must leave nothing else beside it. Prints one line a sort of call, and every fault.
"""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve() if sys.argv[1:] else ROOT / "target/release/juntos")
ERRORS = {
    "openat": ["EIO", "EACCES", "EMFILE"], "write": ["ENOSPC", "EIO"], "mkdir": ["ENOSPC", "EACCES"],
    "rename": ["EIO"], "renameat2": ["EIO", "EINVAL"], "linkat": ["EIO", "EMLINK"], "unlink": ["EIO"],
    "unlinkat": ["EIO"], "syncfs": ["EIO"], "read": ["EIO"], "statx": ["EIO"], "getdents64": ["EIO"],
    "chmod": ["EIO"],
}


def tree(folder):
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


def build(project, trace=None, log=os.devnull):
    command = [PROGRAM, "build", "--quiet", "--jobs", "1", "--as-of", "2026-09-01"]
    if trace:
        command = ["strace", "-f", "-qq", "-o", log, *trace, *command]
    return subprocess.run(command, cwd=project, capture_output=True, timeout=120)


def settle(project, site):
    """The project with the site that is there before each build that fails."""
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(site, project, symlinks=True)


def main():
    with tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        old, project = home / "old", home / "project"
        shutil.copytree(ROOT / "tests/sites/minimal", old)
        build(old)
        settings = "content/handbook.yaml"
        text = (old / settings).read_text()
        changed = text.replace("Small", "Other")
        assert changed != text
        page = "content/en/pages/gone.md"
        (old / page).write_text("---\ntitle: Gone\n---\nSoon.\n")
        build(old)
        (old / settings).write_text(changed)
        (old / page).unlink()
        before = tree(old / "public")
        settle(project, old)
        log = home / "log"
        done = build(project, ["-e", "trace=" + ",".join(ERRORS)], str(log))
        assert done.returncode == 0, done.stderr
        after = tree(project / "public")
        assert before != after
        calls = re.findall(r"^\d+ +(\w+)\(", log.read_text(), re.M)
        faults = total = 0
        for call, errors in ERRORS.items():
            count = calls.count(call)
            for error in errors:
                old_left = new_left = 0
                for number in range(1, count + 1):
                    settle(project, old)
                    total += 1
                    fault = f"{call} {number} {error}: "
                    try:
                        done = build(project, ["-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={number}"])
                    except subprocess.TimeoutExpired:
                        faults += 1
                        print(fault + "hangs")
                        continue
                    found = tree(project / "public")
                    is_old, is_new = found == before, found == after
                    old_left, new_left = old_left + is_old, new_left + is_new
                    said = done.stderr.decode(errors="replace")
                    problem = None
                    if not is_old and not is_new:
                        problem = "neither the old site nor the new"
                    elif done.returncode not in (0, 1, 2) or "panicked" in said:
                        problem = f"ends with {done.returncode}: {said[:200]}"
                    elif done.returncode == 0 and not is_new:
                        problem = "says that it is done, and is not"
                    elif done.returncode != 0 and not said.strip():
                        problem = "fails without a word"
                    again = build(project)
                    left = [name for name in os.listdir(project) if "juntos" in name]
                    if problem is None and (again.returncode != 0 or tree(project / "public") != after):
                        problem = f"the next build does not mend it: {again.stderr[:200]}"
                    elif problem is None and left:
                        problem = f"left behind: {left}"
                    if problem:
                        faults += 1
                        print(fault + problem)
                print(f"{call} {error}: {count} calls, {old_left} times the old site, {new_left} the new", flush=True)
        print(f"{total} calls failed, {faults} faults")
        return faults != 0


if __name__ == "__main__":
    sys.exit(main())
