"""A score report as text, Markdown, or JSON."""

from coach.report.json import report_to_json
from coach.report.markdown import report_to_markdown
from coach.report.page import PageOne, page_one
from coach.report.text import report_to_text

__all__ = ["PageOne", "page_one", "report_to_json", "report_to_markdown", "report_to_text"]
