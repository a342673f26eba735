"""How a run begins: anew, or where an earlier call was broken off, if that asked for the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsextract import __version__
from newsextract.batch import quarantine
from newsextract.batch.finisher import remove
from newsextract.batch.job import Job
from newsextract.batch.progress import Progress
from newsextract.batch.readers import ReaderSpec
from newsextract.batch.records import UsageError
from newsextract.batch.runfolder import RunFolder, State, changes


def begin_or_go_on(job: Job, folder: RunFolder, inputs: dict[str, Any], progress: Progress) -> State:
    """How far the run is: at its start, or where an earlier call left it.

    Raises `UsageError` where the input or the settings are not those of the earlier call, and where
    something would be overwritten that no run of this output wrote.
    """
    if job.restart:
        _forget(job, folder)
    begun = folder.begun()
    if begun is not None and folder.has_no_page():  # `there is no column 'html'`: called again with another
        folder.clear()
        begun = None
    if begun is None:
        _begin(job, folder, inputs)
    else:
        _check_same(job, folder, begun, inputs, progress)
    state = folder.state()
    if state.done:
        _check_there(job, state)
    remove_temporaries(job, folder)
    return state


def part_folder(job: Job, folder: RunFolder) -> Path:
    """Where parts are written: into the output, or for one file into the run's folder."""
    return folder.parts if job.is_file else job.output


def remove_temporaries(job: Job, folder: RunFolder) -> None:
    """What a killed run left half written."""
    for where, name in ((part_folder(job, folder), "part-"), (job.output.parent, job.output.name)):
        for left in where.iterdir() if where.is_dir() else ():
            if left.name.startswith("." + name) and ".tmp-" in left.name:
                remove(left)


def _begin(job: Job, folder: RunFolder, inputs: dict[str, Any]) -> None:
    if job.output.exists() and not (job.output.is_dir() and not any(job.output.iterdir())):
        raise UsageError(
            f"{job.output} is there already, and not of a run that can go on: take it away, or name another"
        )
    _check_quarantine(job)
    if not job.is_file:
        job.output.mkdir(parents=True, exist_ok=True)
    else:
        folder.parts.mkdir(exist_ok=True)
    spec = job.input.to_json() if isinstance(job.input, ReaderSpec) else None
    head = quarantine.head_line(spec, str(job.output), __version__)
    job.quarantine_path.write_bytes(head)
    folder.save(State(quarantine_bytes=len(head)))
    folder.begin({"settings": job.settings(), "input": inputs})


def _check_quarantine(job: Job) -> None:
    """Only the quarantine of an earlier run to the same output may be written over."""
    path = job.quarantine_path
    if not path.exists() or (path.is_file() and not path.stat().st_size):
        return
    try:
        output = quarantine.head_of(str(path)).get("output")
    except UsageError:
        output = None
    if output != str(job.output):
        raise UsageError(f"{path} is there already, and no quarantine of this output; see --quarantine")


def _check_same(
    job: Job, folder: RunFolder, begun: dict[str, Any], inputs: dict[str, Any], progress: Progress
) -> None:
    differences = list(_differences(begun["settings"], job.settings()))
    found = changes(begun["input"], inputs)
    if found:
        differences.append(f"the input changed: {found}")
    if not differences:
        return
    if not job.accept_changes:
        raise UsageError(
            "this run was begun otherwise: " + "; ".join(differences) + ". Go on all the same with"
            " --accept-changes (pages that are done stay as they are), or begin anew with --restart"
        )
    for difference in differences:
        progress.note(f"accepted: {difference}")
    folder.begin({"settings": job.settings(), "input": inputs})


def _differences(before: dict[str, Any], now: dict[str, Any]) -> Iterator[str]:
    """Which settings differ, and how; of those of the input only the ones that do."""
    for name, value in now.items():
        earlier = before.get(name)
        if isinstance(earlier, dict) and isinstance(value, dict):
            yield from (f"{name} {told}" for told in _differences(earlier, value))
        elif earlier != value:
            yield f"{name} was {earlier!r}, is {value!r}"


def _check_there(job: Job, state: State) -> None:
    """A run that is complete left an output: if that was taken away, the run has nothing to show."""
    written = [job.output] if job.is_file else [job.output / name for name in state.files]
    gone = [path for path in written if not path.exists()]
    if gone:
        raise UsageError(
            f"the run was complete, but {gone[0]} is gone; --restart begins anew (or remove {job.run_path})"
        )


def _forget(job: Job, folder: RunFolder) -> None:
    # Only what the run itself wrote is removed. It began in an empty folder, so all parts in
    # there are its own, also the one that it was killed over before it had noted it.
    if folder.has_begun:
        if job.is_file:
            remove(job.output)
        elif job.output.is_dir():
            for found in job.output.iterdir():
                if found.name.startswith("part-"):
                    remove(found)
        remove_temporaries(job, folder)
        remove(job.quarantine_path)
    folder.clear()
