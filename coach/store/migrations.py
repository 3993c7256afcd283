"""The tables, as a list of steps: the file remembers how many it has seen. Steps are added, never changed."""

MIGRATIONS = (
    """
    CREATE TABLE rehearsal (
        id TEXT PRIMARY KEY,
        created REAL NOT NULL,
        scenario TEXT NOT NULL,
        persona TEXT NOT NULL,
        header TEXT NOT NULL,
        meeting TEXT NOT NULL,
        plan TEXT NOT NULL DEFAULT '{}'
    ) STRICT;
    CREATE TABLE take (
        id TEXT PRIMARY KEY,
        rehearsal TEXT NOT NULL REFERENCES rehearsal(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        parent TEXT,
        from_turn INTEGER,
        created REAL NOT NULL,
        voice TEXT NOT NULL DEFAULT 'offline',
        status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done')),
        draft TEXT NOT NULL DEFAULT '',
        ratings TEXT,
        report TEXT,
        UNIQUE (rehearsal, number)
    ) STRICT;
    CREATE TABLE turn (
        take TEXT NOT NULL REFERENCES take(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        turn TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (take, number)
    ) STRICT;
    CREATE INDEX take_of_rehearsal ON take(rehearsal);
    CREATE TABLE note (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        updated REAL NOT NULL,
        due REAL,
        done INTEGER NOT NULL DEFAULT 0,
        body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX note_of_kind ON note(kind, due)
    """,
)
