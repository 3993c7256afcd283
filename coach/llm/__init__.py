"""Language models behind OpenAI-compatible addresses: the only room that knows openai, tenacity and httpx2."""

from coach.llm.client import Client
from coach.llm.endpoint import Endpoint, Message, Text

__all__ = ["Client", "Endpoint", "Message", "Text"]
