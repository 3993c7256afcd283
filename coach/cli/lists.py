"""``coach personas`` and ``coach rubrics``."""

from __future__ import annotations

import click


@click.command()
def personas() -> None:
    """List the people you can rehearse with."""
    from coach.persona import all_personas

    for person in all_personas():
        mark = " (hard)" if person.hard else ""
        click.echo(
            f"{person.id:20} {person.name}, {person.title}, {person.organization}, {person.place}{mark}"
        )
        click.echo(f"{'':20} {person.teaser}")


@click.command()
@click.argument("name", required=False)
def rubrics(name: str | None) -> None:
    """List the rubrics, or show the criteria of one with their weights."""
    from coach.rubric import all_rubrics, rubric_named

    if name is None:
        for rubric in all_rubrics():
            stamp = " (house rules)" if rubric.house_rules else ""
            click.echo(f"{rubric.id:26} {rubric.title}, {len(rubric.criteria)} criteria{stamp}")
        return
    rubric = rubric_named(name)
    click.echo(f"{rubric.title}: {rubric.about}\n")
    for criterion in rubric.criteria:
        cap = f", caps the score at {criterion.caps_at:g}" if criterion.caps_at is not None else ""
        sources = " ".join(criterion.sources)
        click.echo(
            f"{criterion.id:26} {criterion.severity.value}, {criterion.points:g} points{cap} ({sources})"
        )
        click.echo(f"{'':26} {criterion.looks_for}")
