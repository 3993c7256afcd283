"""The child process: serves one GGUF file on a free port of this machine until its standard input is closed.

Run as ``python -m coach.llm.local.serving FILE TOKENS``; the first line of its output is its address.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Serve, and leave when whoever started it is gone."""
    import xllamacpp

    out = os.dup(1)
    os.dup2(2, 1)  # what the library prints is not the address
    given = xllamacpp.CommonParams()
    given.model.path, given.n_ctx, given.n_parallel = sys.argv[1], int(sys.argv[2]), 1
    given.hostnames, given.port = ["127.0.0.1"], 0
    # More threads than free cores wait for each other: a tenth of the speed, and a cancelled answer goes on for seconds.
    given.cpuparams.n_threads, given.cpuparams_batch.n_threads = 1, 2
    given.verbosity = 0
    server = xllamacpp.Server(given)
    os.write(out, f"{server.listening_address}\n".encode())
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main()
