"""``coach explain``: what a criterion or an act means, with fixed headings; and how a persona file is written."""

from __future__ import annotations

import textwrap

import click

from coach.errors import NotFound


@click.command()
@click.argument("name", metavar="CRITERION|ACT|persona", required=False)
@click.option("--rubric", metavar="ID", help="Which rubric's criterion, if several have it.")
def explain(name: str | None, rubric: str | None) -> None:
    """Explain a criterion, an act, or the persona file format. Without a name, list what can be explained."""
    if name is None:
        _list()
    elif name == "persona":
        _persona()
    elif not _criterion(name, rubric) and not _act(name):
        raise NotFound(f"Nothing is called {name!r}.", fix="`coach explain` without a name lists everything.")


def _list() -> None:
    from coach.acts import all_acts
    from coach.rubric import all_rubrics

    for each in all_rubrics():
        click.echo(f"{each.id}: {', '.join(c.id for c in each.criteria)}\n")
    click.echo(f"acts: {', '.join(all_acts())}\n")
    click.echo("persona: how a persona file is written")


def _criterion(name: str, rubric_id: str | None) -> bool:
    from coach.rubric import SOURCES, all_rubrics

    wanted = [r for r in all_rubrics() if rubric_id in (None, r.id) and r.named(name)]
    for rubric in wanted:
        criterion = rubric.named(name)
        assert criterion is not None
        click.echo(f"{criterion.title} ({criterion.id}, rubric {rubric.id})\n")
        _section("What it looks for", criterion.looks_for)
        _section("Why it matters", criterion.why)
        _section("Sources", "\n".join(SOURCES.get(key, key) for key in criterion.sources) or "none")
        if criterion.disagreement:
            _section("Where the sources disagree", criterion.disagreement)
        for verdict, heading in (("pass", "Passes"), ("lapse", "Fails")):
            shown = [
                " / ".join(example.turns) for example in criterion.examples if example.verdict == verdict
            ]
            if shown:
                _section(heading, "\n".join(shown))
        _section("Say instead", criterion.instead.split("|")[0].strip())
        cap = (
            f" A lapse holds the whole score at {criterion.caps_at:g} at most."
            if criterion.caps_at is not None
            else ""
        )
        _section("How it is scored", f"{criterion.severity.value}, {criterion.points:g} points.{cap}")
        rule = criterion.lapse_when.model_dump(exclude_defaults=True, mode="json", by_alias=True)
        _section("The rule", f"lapse when {rule}")
    return bool(wanted)


def _act(name: str) -> bool:
    from coach.acts import all_acts

    act = all_acts().get(name)
    if act is None:
        return False
    click.echo(f"{act.name} (an act of the {' or '.join(act.by)})\n")
    _section("What it is", act.definition)
    for heading, lines in (
        ("Counts", act.counts),
        ("Does not count", act.does_not_count),
        ("Examples", act.examples),
        ("Near misses", act.near_misses),
    ):
        if lines:
            _section(heading, "\n".join(lines))
    _section(
        "How it is found",
        f"{len(act.patterns)} patterns, and the sentence model from {act.threshold:.2f} up.",
    )
    return True


def _persona() -> None:
    from coach.persona import Contact, Fact, Lines, Manner, Persona

    click.echo("A persona is one TOML file. Put your own into the personas folder of your data folder.\n")
    for model, heading in (
        (Persona, "At the top"),
        (Manner, "[manner]"),
        (Fact, "[[fact]], once for each fact"),
        (Contact, "[[contact]], once for each person they could name"),
        (Lines, "[lines], several wordings each"),
    ):
        keys = [
            f"{name}{'' if field.is_required() else ' (optional)'}"
            for name, field in model.model_fields.items()
        ]
        _section(heading, f"{' '.join((model.__doc__ or '').split())}\nKeys: {', '.join(keys)}")


def _section(heading: str, body: str) -> None:
    click.echo(heading)
    for line in body.splitlines():
        click.echo(textwrap.fill(line, 92, initial_indent="  ", subsequent_indent="    "))
    click.echo()
