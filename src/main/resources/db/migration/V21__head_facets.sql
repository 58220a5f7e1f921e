-- Words by which lists of documents are narrowed and counted, several for each document; always of its newest revision.
create table head_facet (
    kind  varchar(40)  not null,
    id    varchar(100) not null,
    facet varchar(20)  not null,
    word  varchar(100) not null,
    primary key (kind, id, facet, word)
);

create index head_facet_by_word on head_facet (kind, facet, word, id);

-- Which rules the words of a document were found by; none for what was written before there were words.
alter table head add column indexed integer;
