"""``coach personas`` and ``coach rubrics``."""

from __future__ import annotations

import click


@click.command()
def personas() -> None:
    """List the people you can rehearse with."""
    from coach.desk.good_for import good_for
    from coach.persona import all_personas

    for person in all_personas():
        mark = " (hard)" if person.hard else ""
        click.echo(f"{person.id:20} {', '.join(filter(None, (person.name, person.post)))}{mark}")
        click.echo(f"{'':20} {person.teaser}")
        click.echo(f"{'':20} Good for: {'; '.join(good_for(person))}.")


@click.command()
@click.argument("name", required=False)
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
def rubrics(name: str | None, shape: str) -> None:
    """List the rubrics, or show the criteria of one with their weights. JSON has all that the rubric says."""
    from coach.rubric import all_rubrics, rubric_named

    found = all_rubrics() if name is None else [rubric_named(name)]
    if shape == "json":
        for rubric in found:
            click.echo(rubric.model_dump_json(by_alias=True, exclude_defaults=True))
        return
    if name is None:
        for rubric in found:
            stamp = " (house rules)" if rubric.house_rules else ""
            click.echo(f"{rubric.id:26} {rubric.title}, {len(rubric.criteria)} criteria{stamp}")
        return
    rubric = found[0]
    click.echo(f"{rubric.title}: {rubric.about}\n")
    for criterion in rubric.criteria:
        cap = f", caps the score at {criterion.caps_at:g}" if criterion.caps_at is not None else ""
        sources = " ".join(criterion.sources)
        click.echo(
            f"{criterion.id:26} {criterion.severity.value}, {criterion.points:g} points{cap} ({sources})"
        )
        click.echo(f"{'':26} {criterion.looks_for}")
