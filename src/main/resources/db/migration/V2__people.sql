-- People, and what proves to be one of them: sessions, tokens, one-time links. Secrets are kept as hashes only.
create table person (
    id            varchar(100)             not null primary key,
    name          varchar(200)             not null,
    role          varchar(20)              not null,
    active        boolean                  not null,
    password_hash varchar(100),
    created_at    timestamp with time zone not null
);

create table credential (
    hash       char(64)                 not null primary key,
    id         varchar(36)              not null unique,
    kind       varchar(20)              not null,
    person     varchar(100)             not null references person (id),
    label      varchar(200)             not null,
    scopes     varchar(100)             not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone
);

create index credential_by_person on credential (person, kind, created_at);
