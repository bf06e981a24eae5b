-- Who gets tokens of a portal's visitors, and who is known to use a portal's public key.

create table visitor_client (
    portal_id        text        not null references portal (id) on delete cascade,
    client_id        text        not null check (client_id ~ '^[A-Za-z0-9-]{1,36}$'),
    name             text        not null check (length(name) between 1 and 200),
    redirect_uris    text[]      not null,
    origins          text[]      not null,
    claims           text[]      not null,
    lifetime_seconds integer     not null check (lifetime_seconds between 60 and 3600),
    created_by       text        not null,
    created_at       timestamptz not null default now(),
    primary key (portal_id, client_id)
);
comment on table visitor_client is 'A product, such as a chat, that takes tokens of a portal''s signed-in visitors.';
comment on column visitor_client.redirect_uris is 'Where authorize may send a token, compared character by character.';
comment on column visitor_client.origins is 'Pages that may ask for a token by script (RFC 6454 §6.1 serialisation).';
comment on column visitor_client.claims is 'Claims of the identity provider that its tokens hold besides the usual ones.';

create table key_consumer (
    portal_id       text        not null references portal (id) on delete cascade,
    name            text        not null check (name ~ '^[a-z0-9-]{3,40}$'),
    contact         text        not null check (contact ~ '^[!-~]{3,254}$'),
    language        text        not null check (language in ('en', 'de', 'es')),
    takes           text        not null check (takes in ('URL', 'JWKS', 'PINNED')),
    created_by      text        not null,
    created_at      timestamptz not null default now(),
    fetched_at      timestamptz,
    fetched_from    text        check (fetched_from in ('URL', 'JWKS')),
    fetched_kid     text,
    primary key (portal_id, name),
    check ((fetched_at is null) = (fetched_from is null))
);
comment on table key_consumer is 'Somebody who checks a portal''s tokens and is known to its administrators.';
comment on column key_consumer.name is 'It may give this name when it fetches the key: not proved, so nothing depends on it.';
comment on column key_consumer.takes is 'URL or JWKS: fetches the key from there. PINNED: pastes it by hand and has to be told of each new one.';
comment on column key_consumer.fetched_kid is 'The key it got; of a key set, the one that was ACTIVE then.';

-- portal-service keeps clients and names of consumers in memory: it is told of each change, but not of fetches.
create trigger visitor_client_announce after insert or update or delete on visitor_client
    for each row execute function keyturn_announce();
create trigger key_consumer_announce after insert or delete on key_consumer
    for each row execute function keyturn_announce();

-- Who pinned the key by hand is told of the next one.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('EXPIRY', 'RENEWAL_SUCCEEDED',
    'RENEWAL_FAILED', 'RENEWAL_ROLLED_BACK', 'NEW_KEY', 'CONFIRMATION', 'TEST'));
