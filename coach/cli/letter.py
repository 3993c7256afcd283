"""``coach letter``: score a letter before it is sent, or draft a thank-you note from a transcript."""

from __future__ import annotations

from pathlib import Path

import click

from coach.errors import BadInput

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
    from coach.formats.detect import decoded, piped
    from coach.formats.documents import text_of_docx
    from coach.report import report_to_json, report_to_markdown, report_to_text
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
    else:
        scenario = Scenario(kind) if kind else kind_of(text)
        if kind is None and (promised or hours is not None):
            scenario = Scenario.THANK_YOU_NOTE
        if kind is None:
            click.echo(f"coach: read as {scenario}; --kind says otherwise.", err=True)
        transcript = letter_transcript(text, scenario, name, promised, hours)
    report = judge(transcript)
    if shape == "json":
        click.echo(report_to_json(report))
    else:
        click.echo(report_to_markdown(report) if shape == "markdown" else report_to_text(report))
    if blanks := blanks_in(text):
        click.echo(f"coach: still blank, and not counted: {on_one_line(', '.join(blanks))}", err=True)


@letter.command()
@click.option("--kind", type=KINDS, default="thank-you-note", show_default=True)
@click.option(
    "--from",
    "source",
    required=True,
    metavar="TRANSCRIPT",
    help="The meeting: any file that `coach score` reads.",
)
@click.option("--me", metavar="NAME", help="Your name, as the file has it or as you sign.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write the draft here."
)
def draft(kind: str, source: str, me: str | None, out: Path | None) -> None:
    """Draft a thank-you note: cites only what was really said, lists what you promised, marks blanks [like this]."""
    from coach.desk.thank_you import draft_thank_you
    from coach.formats import open_transcript
    from coach.transcript import shown

    if kind != "thank-you-note":
        raise BadInput(
            "Only a thank-you note can be drafted from a transcript.",
            "An e-mail that asks for a meeting comes before anything was said.",
            "Write it, and let `coach letter FILE` score it.",
        )
    transcript = open_transcript(source, me)
    if me and not transcript.interviewer.name:
        named = transcript.interviewer.model_copy(update={"name": me})
        transcript = transcript.model_copy(update={"interviewer": named})
    made = draft_thank_you(transcript)
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
    click.echo(
        "coach: fill the blanks, say the quotations in your own words, then `coach letter FILE` scores it; "
        "it should be sent within 24 hours.",
        err=True,
    )


def _bytes(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise BadInput(f"{file} cannot be read.", f"{why}.", "Check the name.") from None
