-- The key table: portals of environments, their authentication keys, the renewals that replace
-- them, and the running instances that serve them. admin-service migrates it; portal-service reads
-- it and writes only portal_instance.

create table environment (
    id              text        primary key check (id ~ '^[a-z0-9-]{3,40}$'),
    name            text        not null check (length(name) between 1 and 200),
    url             text        not null,
    geo             text        not null,
    organisation_id uuid        not null,
    tenant_id       uuid        not null,
    support_contact text        not null,
    created_at      timestamptz not null default now()
);
comment on table environment is 'The organisation''s back end that portals connect to.';
comment on column environment.url is 'The Web API that a portal calls to prove that it is connected.';
comment on column environment.support_contact is 'E-mail address named when a renewal fails repeatedly; gets the outcome mails.';

create table portal (
    id                   text        primary key check (id ~ '^[a-z0-9-]{3,40}$'),
    environment_id       text        not null references environment (id),
    name                 text        not null check (length(name) between 1 and 200),
    type                 text        not null check (length(type) between 1 and 100),
    url                  text        not null,
    client_id            text        not null unique,
    state                text        not null check (state in ('PROVISIONING', 'INSTALLING', 'READY', 'STOPPED')),
    restart_marker       uuid,
    restart_requested_at timestamptz,
    created_at           timestamptz not null default now(),
    check ((restart_marker is null) = (restart_requested_at is null))
);
create index portal_environment on portal (environment_id);
comment on table portal is 'One customer-facing site: one portal-service deployment with any number of instances.';
comment on column portal.client_id is 'The portal''s application at the identity provider.';
comment on column portal.restart_marker is 'The last restart asked for; a renewal uses its own id, so that a replay asks for nothing new.';
comment on column portal.restart_requested_at is 'Database time; an instance that started later has obeyed the marker already.';

create table renewal (
    id              uuid        primary key,
    portal_id       text        not null references portal (id) on delete cascade,
    state           text        not null check (state in ('RUNNING', 'SUCCEEDED', 'FAILED', 'ROLLED_BACK')),
    step            text        not null check (step in ('GENERATE', 'REGISTER', 'PROVE', 'ACTIVATE', 'RESTART', 'VERIFY', 'ROLL_BACK')),
    reason          text        not null check (reason in ('FIRST_KEY', 'REQUESTED', 'AUTOMATIC', 'COMPROMISED')),
    requested_by    text        not null,
    idempotency_key text,
    correlation_id  text        not null,
    validity        text        not null,
    key_size        integer     not null check (key_size in (2048, 3072, 4096)),
    attempts        integer     not null default 0 check (attempts >= 0),
    failures        integer     not null default 0 check (failures >= 0),
    code            text,
    detail          text,
    step_since      timestamptz not null default now(),
    due_at          timestamptz not null default now(),
    lease_owner     text,
    lease_until     timestamptz,
    fence           bigint      not null default 0,
    created_at      timestamptz not null default now(),
    finished_at     timestamptz,
    check ((state = 'RUNNING') = (finished_at is null)),
    check (state <> 'FAILED' or code is not null)
);
create unique index renewal_one_open_per_portal on renewal (portal_id) where state = 'RUNNING';
create unique index renewal_idempotency on renewal (portal_id, idempotency_key) where idempotency_key is not null;
create index renewal_due on renewal (due_at) where state = 'RUNNING';
create index renewal_portal on renewal (portal_id, created_at desc);
comment on table renewal is 'The durable, resumable process that replaces a portal''s authentication key.';
comment on column renewal.reason is 'Why the key is replaced; FIRST_KEY where the portal had none.';
comment on column renewal.attempts is 'Tries of the present step.';
comment on column renewal.failures is 'How often the renewal has ended FAILED; a retry by hand starts it again.';
comment on column renewal.due_at is 'Database time before which no runner picks the renewal up.';
comment on column renewal.fence is 'Grows with every claim; an outcome is committed only under the fence it was claimed with.';

create table renewal_step (
    renewal_id  uuid        not null references renewal (id) on delete cascade,
    step        text        not null check (step in ('GENERATE', 'REGISTER', 'PROVE', 'ACTIVATE', 'RESTART', 'VERIFY', 'ROLL_BACK')),
    started_at  timestamptz not null,
    finished_at timestamptz check (finished_at >= started_at),
    primary key (renewal_id, step)
);
comment on table renewal_step is 'When each step of a renewal began and ended.';

create table authentication_key (
    id                 uuid        primary key,
    portal_id          text        not null references portal (id) on delete cascade,
    renewal_id         uuid        unique references renewal (id) on delete set null,
    kid                text        not null unique check (kid ~ '^[A-Za-z0-9_-]{43}$'),
    state              text        not null check (state in ('STAGED', 'ACTIVE', 'RETIRING', 'RETIRED')),
    certificate        bytea       not null,
    not_before         timestamptz not null,
    not_after          timestamptz not null check (not_after > not_before),
    sealed_private_key bytea,
    sealed_with        integer,
    created_at         timestamptz not null default now(),
    activated_at       timestamptz,
    retiring_since     timestamptz,
    retired_at         timestamptz,
    check ((state = 'RETIRED') = (sealed_private_key is null)),
    check ((sealed_private_key is null) = (sealed_with is null)),
    check (state <> 'ACTIVE' or activated_at is not null),
    check (state <> 'RETIRING' or retiring_since is not null),
    check ((state = 'RETIRED') = (retired_at is not null))
);
create unique index authentication_key_one_active_per_portal on authentication_key (portal_id) where state = 'ACTIVE';
create index authentication_key_portal on authentication_key (portal_id, created_at desc);
create index authentication_key_retiring on authentication_key (retiring_since) where state = 'RETIRING';
create index authentication_key_expiry on authentication_key (not_after) where state = 'ACTIVE';
comment on table authentication_key is 'RSA key pair with its self-signed certificate; the private half is sealed and destroyed on RETIRED.';
comment on column authentication_key.kid is 'RFC 7638 thumbprint of the public key; never used again for another key.';
comment on column authentication_key.certificate is 'X.509, DER.';
comment on column authentication_key.sealed_private_key is 'AES-256-GCM over PKCS #8: 12 bytes of nonce, then ciphertext and tag. Bound to portal, key and version.';
comment on column authentication_key.sealed_with is 'Version of the key-encryption key.';

create table portal_instance (
    id         uuid        primary key,
    portal_id  text        not null references portal (id) on delete cascade,
    url        text        not null,
    kid        text,
    connected  boolean     not null default false,
    started_at timestamptz not null default now(),
    seen_at    timestamptz not null default now(),
    stopped_at timestamptz
);
create index portal_instance_portal on portal_instance (portal_id, started_at desc);
comment on table portal_instance is 'One row per start of a portal-service process: which key it serves and when it was last seen.';
comment on column portal_instance.started_at is 'Database time of registration, which happens before the process loads its key.';

-- Every change of a portal or of its keys is announced, whoever makes it.
create function keyturn_announce() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'portal' then
        perform pg_notify('keyturn_portal', coalesce(new.id, old.id));
    else
        perform pg_notify('keyturn_portal', coalesce(new.portal_id, old.portal_id));
    end if;
    return null;
end $$;
create trigger portal_announce after insert or update or delete on portal
    for each row execute function keyturn_announce();
create trigger authentication_key_announce after insert or update or delete on authentication_key
    for each row execute function keyturn_announce();
