"""Addresses: how they may be shown, and whether they are on this machine."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit, urlunsplit


def shown_address(address: str) -> str:
    """The address without the password, the query and the fragment that it may carry."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        host = f"[{host}]" if ":" in host else host
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "(an address that cannot be read)"
    return urlunsplit((parts.scheme, host + port, parts.path, "", ""))


def is_here(address: str) -> bool:
    """Whether the address is on this machine, so that nothing sent to it leaves."""
    try:
        host = urlsplit(address).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
