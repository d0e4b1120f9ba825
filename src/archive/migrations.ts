/** Steps from an empty database to today's, in order; `PRAGMA user_version` counts them. A step never changes. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE host (
    key TEXT PRIMARY KEY,
    next_at REAL NOT NULL DEFAULT 0,
    due_at REAL,                       -- earliest next_at of its URLs that are not claimed
    busy INTEGER NOT NULL DEFAULT 0,   -- has a claimed URL
    state TEXT
  ) WITHOUT ROWID;
  CREATE INDEX host_due ON host (due_at) WHERE due_at IS NOT NULL AND busy = 0;

  CREATE TABLE feed (
    url TEXT PRIMARY KEY, kind TEXT NOT NULL, source TEXT, next_at REAL, etag TEXT, last_modified TEXT,
    body_hash TEXT, fails INTEGER NOT NULL DEFAULT 0, state TEXT
  ) WITHOUT ROWID;

  CREATE TABLE url (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    host TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    next_at REAL,
    claimed INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    visits INTEGER NOT NULL DEFAULT 0,
    source TEXT,
    tags TEXT,
    depth INTEGER NOT NULL DEFAULT 0,
    via TEXT,
    first_seen REAL NOT NULL,
    last_status INTEGER,
    last_visit REAL,
    changed_at REAL,
    etag TEXT,
    last_modified TEXT,
    note TEXT,
    same_as INTEGER REFERENCES url (id)
  );
  CREATE INDEX url_due ON url (host, next_at) WHERE next_at IS NOT NULL AND claimed = 0;
  CREATE INDEX url_claimed ON url (claimed) WHERE claimed = 1;
  CREATE INDEX url_same_as ON url (same_as) WHERE same_as IS NOT NULL;
  CREATE INDEX url_state ON url (state, reason);

  CREATE TABLE alias (
    key TEXT PRIMARY KEY, url TEXT NOT NULL, why TEXT NOT NULL, url_id INTEGER NOT NULL REFERENCES url (id)
  ) WITHOUT ROWID;
  CREATE INDEX alias_url ON alias (url_id);

  CREATE TABLE warc_file (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL DEFAULT 0,   -- bytes that are committed; what stands behind them was never promised
    closed INTEGER NOT NULL DEFAULT 0,
    warcinfo_id TEXT,
    info TEXT
  );

  CREATE TABLE capture (
    id INTEGER PRIMARY KEY,
    url_id INTEGER REFERENCES url (id),
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    host TEXT NOT NULL,
    asked TEXT,                        -- where it differs from url
    at TEXT NOT NULL,
    status INTEGER NOT NULL,
    mime TEXT,
    stored TEXT NOT NULL,
    file_id INTEGER NOT NULL REFERENCES warc_file (id),
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    payload_digest TEXT,
    revisit_of INTEGER REFERENCES capture (id),
    truncated TEXT,
    finished INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX capture_payload ON capture (url, payload_digest) WHERE stored = 'response';
  CREATE INDEX capture_url ON capture (url_id);
  CREATE INDEX capture_open ON capture (kind) WHERE finished = 0;
  CREATE UNIQUE INDEX capture_place ON capture (file_id, offset);

  CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    url_id INTEGER NOT NULL REFERENCES url (id),
    rev INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    capture_id INTEGER REFERENCES capture (id),
    at REAL NOT NULL,
    host TEXT NOT NULL,
    date TEXT NOT NULL,                -- of the article, else of its capture: for filters
    language TEXT,
    fingerprint TEXT NOT NULL,
    simhash TEXT,
    extractor TEXT NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (url_id, rev)
  );
  CREATE INDEX article_host ON article (host) WHERE latest = 1;
  CREATE TABLE article_past (
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES article (id), extractor TEXT NOT NULL,
    record TEXT NOT NULL, replaced_at REAL NOT NULL
  );
  CREATE TABLE simhash_band (
    band INTEGER NOT NULL, value INTEGER NOT NULL, article_id INTEGER NOT NULL REFERENCES article (id),
    PRIMARY KEY (band, value, article_id)
  ) WITHOUT ROWID;
  CREATE TABLE alike (         -- pairs of last revisions with almost the same text
    older INTEGER NOT NULL REFERENCES article (id), newer INTEGER NOT NULL REFERENCES article (id),
    PRIMARY KEY (newer, older)
  ) WITHOUT ROWID;
  CREATE INDEX alike_older ON alike (older);
  CREATE VIRTUAL TABLE article_text USING fts5 (
    headline, summary, body, tokenize = 'unicode61 remove_diacritics 2'
  );
  `,
  `
  ALTER TABLE article ADD COLUMN canonical TEXT;  -- key of the address that the page declares its canonical one
  CREATE INDEX article_canonical ON article (canonical) WHERE latest = 1;
  `,
]
