-- Addresses of other systems that are told what mails tell people.

create table webhook (
    id             uuid        primary key,
    environment_id text        not null references environment (id) on delete cascade,
    url            text        not null,
    state          text        not null check (state in ('ACTIVE', 'PAUSED')),
    sealed_secret  bytea       not null,
    sealed_with    integer     not null,
    created_by     text        not null,
    created_at     timestamptz not null default now()
);
create index webhook_environment on webhook (environment_id, created_at, id);
comment on table webhook is 'An address that is told about the portals of an environment.';
comment on column webhook.url is 'May hold secrets in its path or query: shown only to who administers the environment.';
comment on column webhook.sealed_secret is 'AES-256-GCM: 12 bytes of nonce, then ciphertext and tag. Bound to webhook and version.';
comment on column webhook.sealed_with is 'Version of the key-encryption key.';
