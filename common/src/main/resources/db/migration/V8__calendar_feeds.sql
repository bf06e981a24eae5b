-- Calendars that may be read without signing in.

create table calendar_feed (
    id             uuid        primary key,
    environment_id text        not null references environment (id) on delete cascade,
    name           text        not null check (length(name) between 1 and 200),
    token_digest   bytea       not null unique check (length(token_digest) = 32),
    created_by     text        not null,
    created_at     timestamptz not null default now()
);
create index calendar_feed_environment on calendar_feed (environment_id, created_at, id);
comment on table calendar_feed is 'Who knows the token may read the environment''s calendar; revoked by removing the row.';
comment on column calendar_feed.token_digest is 'SHA-256 of the token, which is kept nowhere.';
