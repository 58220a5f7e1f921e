-- Everything that people author and the system concludes: immutable revisions, and the newest one of each document.
create table revision (
    kind           varchar(40)              not null,
    id             varchar(100)             not null,
    rev            integer                  not null,
    changed_at     timestamp with time zone not null,
    actor          varchar(100)             not null,
    schema_version integer                  not null,
    hash           char(64)                 not null,
    body           text                     not null,
    based_on       char(64),
    removed        boolean                  not null,
    primary key (kind, id, rev)
);

-- What lists ask by, always of the newest revision. `version` lets one of two simultaneous writers lose.
create table head (
    kind        varchar(40)              not null,
    id          varchar(100)             not null,
    rev         integer                  not null,
    hash        char(64)                 not null,
    changed_at  timestamp with time zone not null,
    actor       varchar(100)             not null,
    removed     boolean                  not null,
    title       varchar(200)             not null,
    search_text varchar(400)             not null,
    parent      varchar(100),
    state       varchar(40),
    doc_number  integer,
    version     bigint                   not null,
    primary key (kind, id)
);

create index head_by_change on head (kind, changed_at, id);
create index head_by_parent on head (kind, parent, changed_at, id);
create unique index head_by_number on head (kind, doc_number);
