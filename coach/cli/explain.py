"""``coach explain``: what a criterion, an act or a piece of advice means, with fixed headings; and how a persona file is written."""

from __future__ import annotations

import textwrap

import click

from coach.errors import NotFound


@click.command()
@click.argument("words", metavar="[CRITERION|ACT|ADVICE|WORDS]", nargs=-1)
@click.option("--rubric", metavar="ID", help="Which rubric's criterion, if several have it.")
def explain(words: tuple[str, ...], rubric: str | None) -> None:
    """Explain a criterion, an act, a piece of advice, or (`persona`) the persona file format.

    `advice` lists the advice of the five articles, `advice CM` that of one of them; other words are looked for in it.
    Without a name, list what can be explained.
    """
    if rubric is not None:
        from coach.rubric import rubric_named

        rubric_named(rubric)
    name = " ".join(words)
    if not name:
        _list()
    elif name == "persona":
        _persona()
    elif words[0] == "advice":
        _advice_list(" ".join(words[1:]))
    elif _criterion(name, rubric) or (rubric is None and (_act(name) or _piece(name))):
        return
    elif rubric is None:
        _advice_list(name)
    else:
        raise NotFound(
            f"The rubric {rubric!r} has no criterion {name!r}.", fix=f"`coach rubrics {rubric}` lists them."
        )


def _list() -> None:
    from coach.acts import all_acts
    from coach.desk.advice import WHEN, all_advice
    from coach.rubric import all_rubrics

    for each in all_rubrics():
        click.echo(f"{each.id}: {', '.join(c.id for c in each.criteria)}\n")
    click.echo(f"acts: {', '.join(all_acts())}\n")
    for when, heading in WHEN.items():
        names = ", ".join(piece.id for piece in all_advice() if piece.when == when)
        click.echo(f"advice, {heading.lower()}: {names}\n")
    click.echo("persona: how a persona file is written")


def _advice_list(wanted: str) -> None:
    """The pieces that have these words; a single one is shown whole."""
    from coach.desk.advice import WHEN, advice_matching

    found = advice_matching(wanted)
    if not found:
        raise NotFound(
            f"Nothing is called {wanted!r}.",
            "No piece of advice has these words either.",
            "`coach explain` without a name lists everything; `coach explain advice` lists the advice.",
        )
    if len(found) == 1:
        _piece(found[0].id)
        return
    when = ""
    for piece in found:
        if piece.when != when:
            when = piece.when
            click.echo(f"\n{WHEN[when]}")
        click.echo(f"  {piece.id:24} {piece.title} ({' '.join(piece.sources)})")


def _piece(name: str) -> bool:
    from coach.desk.advice import PRACTISE, WHEN, all_advice
    from coach.rubric import SOURCES

    piece = next((each for each in all_advice() if each.id == name), None)
    if piece is None:
        return False
    click.echo(f"{piece.title} (advice, {WHEN[piece.when].lower()})\n")
    _section("What to do", piece.text)
    if piece.disagreement:
        _section("Where the sources disagree", piece.disagreement)
    _section("Sources", "\n".join(SOURCES.get(key, key) for key in piece.sources))
    _section("What scores it", "\n".join(piece.criteria) or "nothing: it cannot be seen in a transcript")
    if piece.practise:
        _section("Where to practise it", PRACTISE[piece.practise])
    return True


def _criterion(name: str, rubric_id: str | None) -> bool:
    from coach.desk.advice import advice_on
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
        if said := advice_on(rubric.id, criterion.id):
            _section("The advice behind it", "\n".join(f"{piece.title} ({piece.id})" for piece in said))
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
    _section(
        "visitors/ID.tsv beside it (optional)",
        "What visitors asked, so that more ways of asking find the right fact: on each line a question, a tab, "
        "and the id of the fact that answers it best.",
    )


def _section(heading: str, body: str) -> None:
    click.echo(heading)
    for line in body.splitlines():
        click.echo(textwrap.fill(line, 92, initial_indent="  ", subsequent_indent="    "))
    click.echo()
