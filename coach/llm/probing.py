"""Which model servers run on this machine: the usual ports, one short question each."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from coach.errors import VoiceError
from coach.llm.client import Client
from coach.llm.endpoint import Endpoint

USUAL_PORTS: Mapping[str, int] = {"Ollama": 11434, "LM Studio": 1234, "llama.cpp": 8080, "vLLM": 8000}
PROBE_SECONDS = 3.0


@dataclass(frozen=True)
class Found:
    """A server that answers: what usually sits on its port, its address, and its models."""

    kind: str
    address: str
    models: tuple[str, ...]


async def probe(ports: Mapping[str, int] | None = None) -> list[Found]:
    """The servers on this machine that list models; what does not answer as one is left out."""

    async def ask(kind: str, port: int) -> Found | None:
        address = f"http://127.0.0.1:{port}/v1"
        if not await _listens(port):
            return None
        client = Client(Endpoint(address, patience=PROBE_SECONDS, longest_wait=0))
        try:
            return Found(kind, address, tuple(await client.list_models()))
        except VoiceError:
            return None
        finally:
            await client.aclose()

    given = USUAL_PORTS if ports is None else ports
    return [found for found in await asyncio.gather(*(ask(k, p) for k, p in given.items())) if found]


async def _listens(port: int) -> bool:
    """Whether anything is there at all; cheaper than a question."""
    try:
        async with asyncio.timeout(PROBE_SECONDS):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
    except (OSError, TimeoutError):
        return False
    writer.close()
    return True
