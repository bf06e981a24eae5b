-- Renewals that a policy starts, and renewals of many portals at once.

create table renewal_policy (
    portal_id      text    primary key references portal (id) on delete cascade,
    enabled        boolean not null,
    threshold_days integer not null check (threshold_days between 1 and 365),
    zone           text    not null,
    windows        text    not null
);
comment on table renewal_policy is 'Whether and when a portal''s key is renewed without anybody asking.';
comment on column renewal_policy.threshold_days is 'Days before expiry from which on the key is renewed.';
comment on column renewal_policy.windows is 'Weekly maintenance windows, comma separated: DAY/HH:MM/ISO duration; empty for any time.';

create table bulk_renewal (
    id              uuid        primary key,
    requested_by    text        not null,
    environment_id  text,
    expiring_before timestamptz,
    concurrency     integer     not null check (concurrency between 1 and 50),
    correlation_id  text        not null,
    created_at      timestamptz not null default now(),
    check (environment_id is not null or expiring_before is not null)
);
comment on table bulk_renewal is 'A request to renew the keys of many portals, some at a time.';

create table bulk_renewal_item (
    bulk_id    uuid not null references bulk_renewal (id) on delete cascade,
    portal_id  text not null references portal (id) on delete cascade,
    state      text not null check (state in ('WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'SKIPPED')),
    renewal_id uuid references renewal (id) on delete set null,
    primary key (bulk_id, portal_id)
);
create index bulk_renewal_item_open on bulk_renewal_item (bulk_id) where state in ('WAITING', 'RUNNING');
comment on table bulk_renewal_item is 'How far a bulk renewal is with one portal. SKIPPED: another renewal was running.';
