"""``coach letter``: score a letter before it is sent, or draft one: from a transcript, or from your own words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coach.cli.voices import FLAGS, voice_options
from coach.errors import BadInput, VoiceError

if TYPE_CHECKING:
    from coach.desk.letter_keeping import Letter

KINDS = click.Choice(["outreach-email", "thank-you-note"])


class _FileOrCommand(click.Group):
    """``coach letter FILE`` is short for ``coach letter score FILE``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, "-h", "--help"):
            args = ["score", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_FileOrCommand, context_settings={"help_option_names": ["-h", "--help"]})
def letter() -> None:
    """Score a letter (`coach letter FILE`), or draft one (`coach letter draft`)."""


@letter.command()
@click.argument("file")
@click.option("--kind", type=KINDS, help="What kind of letter it is; guessed from its words otherwise.")
@click.option(
    "--promised", multiple=True, metavar="TEXT", help="What you promised in the meeting; repeat it for more."
)
@click.option(
    "--hours", type=click.FloatRange(min=0), metavar="N", help="Hours between the meeting and the note."
)
@click.option("--me", metavar="NAME", help="Your name in the file, if it is a transcript.")
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True
)
def score(
    file: str, kind: str | None, promised: tuple[str, ...], hours: float | None, me: str | None, shape: str
) -> None:
    """Score a draft: a text or Word file, our JSON, or '-' for standard input."""
    from coach.desk.blanks import blanks_in
    from coach.desk.letter import kind_of, letter_transcript
    from coach.desk.letter_lines import waits
    from coach.formats.detect import decoded, piped
    from coach.formats.documents import text_of_docx
    from coach.report import report_to_json, report_to_markdown, report_to_text
    from coach.scoring import lapses_left_out
    from coach.scoring import score as judge
    from coach.transcript import Scenario, on_one_line, transcript_from_json

    data = piped() if file == "-" else _bytes(file)
    source, name = ("standard input", "letter") if file == "-" else (file, Path(file).stem)
    text = text_of_docx(data, source) if data[:4] == b"PK\x03\x04" else decoded(data, source)
    if text.lstrip().startswith("{"):
        transcript = transcript_from_json(text, source)
        if not transcript.scenario.written:
            raise BadInput(
                f"{source} is a talk, not a letter.",
                f"Its scenario is {transcript.scenario}.",
                "`coach score` scores it.",
            )
        given: dict[str, object] = {} if transcript.id else {"id": name}
        if promised:
            given["promised"] = promised
        if hours is not None:
            given["hours_after_meeting"] = hours
        if kind:
            given["scenario"] = Scenario(kind)
        transcript = transcript.model_copy(update=given)
        text = "\n".join(turn.text for turn in transcript.turns)
    else:
        scenario = Scenario(kind) if kind else kind_of(text)
        if kind is None and (promised or hours is not None):
            scenario = Scenario.THANK_YOU_NOTE
        if kind is None:
            click.echo(f"coach: read as {scenario}; --kind says otherwise.", err=True)
        transcript = letter_transcript(text, scenario, name, promised, hours)
    blanks = blanks_in(text)
    report = lapses_left_out(judge(transcript), lambda result: waits(result.id, blanks))
    if shape == "json":
        click.echo(report_to_json(report))
    else:
        click.echo(report_to_markdown(report) if shape == "markdown" else report_to_text(report))
    if blanks:
        click.echo(f"coach: still blank, and not counted: {on_one_line(', '.join(blanks))}", err=True)


@letter.command()
@click.option(
    "--kind", type=KINDS, help="A thank-you note with --from, else the e-mail that asks for a meeting."
)
@click.option(
    "--from",
    "source",
    metavar="TRANSCRIPT",
    help="The meeting to thank for: any file that `coach score` reads.",
)
@click.option(
    "--met",
    metavar="WHEN",
    help="When the meeting was, such as 2026-03-03T15:00; when the file was written, otherwise.",
)
@click.option("--me", default="", metavar="NAME", help="Your name, as the file has it or as you sign.")
@click.option("--they", default="", metavar="NAME", help="To whom the e-mail goes.")
@click.option(
    "--background",
    default="",
    metavar="TEXT",
    help="Who you are, in a sentence or two; your plan's otherwise.",
)
@click.option(
    "--connection", default="", metavar="TEXT", help="Who gave you the name, or how you know of them."
)
@click.option("--interest", default="", metavar="TEXT", help="Why them in particular.")
@click.option(
    "--purpose",
    default="",
    metavar="TEXT",
    help="What you want to understand; your plan's purpose otherwise.",
)
@click.option("--contact", default="", metavar="TEXT", help="Your telephone number and e-mail address.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write the draft here."
)
@click.option("--keep", is_flag=True, help="Keep it among the letters in the app.")
@voice_options
def draft(
    kind: str | None,
    source: str | None,
    met: str | None,
    me: str,
    out: Path | None,
    keep: bool,
    **more: Any,
) -> None:
    """Draft a letter; nothing is invented, and what only you know is a blank [like this].

    A thank-you note (--from) cites only what was really said and lists what you promised. The e-mail that asks for a
    meeting is assembled from your own words. Where a model is configured it may reword either, checked against them.
    """
    asking = {
        name: more.pop(name)
        for name in ("they", "background", "connection", "interest", "purpose", "contact")
    }
    note = kind == "thank-you-note" if kind else source is not None
    if note and source is None:
        raise BadInput(
            "A thank-you note needs the meeting.",
            "It cites only what was really said.",
            "Name the transcript with --from.",
        )
    if not note and source is not None:
        raise BadInput(
            "An e-mail that asks for a meeting is not drafted from one.",
            "It comes before anything was said.",
            "Leave out --from, or --kind.",
        )
    if met is not None and not note:
        raise BadInput("--met needs --from.", "It says when the meeting to thank for was.")
    if note and any(asking.values()):
        raise BadInput("Only --me is used for a thank-you note.", "The rest comes from the meeting.")
    from coach.cli.letter_note import note_for

    made = _worded(note_for(source or "", me, met, keep) if note else _email(me, asking), more)
    _hand_over(made, out)
    if keep:
        from coach.desk.letter_keeping import keep_letter
        from coach.store import open_database

        keep_letter(open_database(), made)
        click.echo("coach: it is kept; the app has it under Letters.", err=True)
        if made.due is not None:
            from datetime import datetime

            day = datetime.fromtimestamp(made.due).astimezone()
            when = "" if met else "; --met says when that was"
            click.echo(
                f"coach: it is due {day:%a %Y-%m-%d %H:%M}, 24 hours after the meeting{when}. `coach due` lists it.",
                err=True,
            )


def _email(me: str, asking: dict[str, str]) -> Letter:
    from coach.desk.letter_starting import email_from
    from coach.desk.outreach import Asking
    from coach.history.plans import last_plan
    from coach.store import Rehearsals, open_database

    shelf = Rehearsals(open_database())
    plan = last_plan(shelf.plans())
    given = {
        **asking,
        "purpose": asking["purpose"] or plan.purpose,
        "background": asking["background"] or plan.background,
    }
    return email_from(Asking(me=me, **given))


def _worded(made: Letter, flags: dict[str, Any]) -> Letter:
    """As a model words it, if one is configured and says nothing new; else as it was assembled."""
    from coach.cli.voices import settings_from, text_from

    settings = settings_from({name: flags.get(name) for name in FLAGS})
    if settings.speaks == "offline":
        return made
    import asyncio

    from coach.desk.rewording import reword
    from coach.transcript import on_one_line

    try:
        done = asyncio.run(reword(made, text_from(settings)))
    except VoiceError as error:
        click.echo(f"coach: the model did not answer, so this is the assembled draft: {error.what}", err=True)
        return made
    if done.refused:
        click.echo(f"coach: the model's wording was dropped: {on_one_line(done.refused)}.", err=True)
    return made.model_copy(update={"text": done.text})


def _hand_over(made: Letter, out: Path | None) -> None:
    from coach.desk.blanks import blanks_in
    from coach.transcript import shown

    if out is None:
        click.echo(shown(made.text), nl=False)
    else:
        try:
            out.write_text(shown(made.text), encoding="utf-8")
        except OSError as error:
            raise BadInput(
                f"{out} cannot be written.", f"{error.strerror}.", "Choose another place."
            ) from None
    for promise in made.promised:
        click.echo(f"coach: you promised: {shown(promise)}", err=True)
    quotations = ", say the quotations in your own words" if made.meeting else ""
    count = len(blanks_in(made.text))
    blanks = f"fill the {'blank' if count == 1 else f'{count} blanks'}{quotations}, then " if count else ""
    day = "; it should be sent within 24 hours" if made.meeting else ""
    click.echo(f"coach: {blanks}`coach letter FILE` scores it{day}.", err=True)


def _bytes(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise BadInput(f"{file} cannot be read.", f"{why}.", "Check the name.") from None
