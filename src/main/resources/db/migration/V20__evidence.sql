-- Raw files behind claims, by the checksum of their bytes. In pieces, so that one plain binary column serves every
-- database: H2 limits it to a megabyte.
create table evidence_document (
    sha256     char(64)                 not null primary key,
    name       varchar(200)             not null,
    media_type varchar(200)             not null,
    byte_count bigint                   not null,
    kept_at    timestamp with time zone not null,
    actor      varchar(100)             not null
);

create table evidence_chunk (
    sha256  char(64) not null references evidence_document (sha256),
    part    integer  not null,
    content bytea    not null,
    primary key (sha256, part)
);
