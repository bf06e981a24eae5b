-- Who did what to which portal, each event chained to the one before it by a hash.

create table audit_event (
    seq            bigint      primary key,
    at             timestamptz not null,
    actor          text        not null,
    action         text        not null,
    portal         text,
    outcome        text        not null check (outcome in ('DONE', 'DENIED', 'FAILED')),
    detail         text        not null,
    correlation_id text        not null,
    hash           text        not null check (hash ~ '^[0-9a-f]{64}$')
);
create index audit_event_portal on audit_event (portal, seq desc);
create index audit_event_action on audit_event (action, seq desc);
comment on table audit_event is 'Append only. Portals are named, not referenced: their events outlive them.';
comment on column audit_event.hash is 'SHA-256 over the hash of the event before and all members of this one.';

create function keyturn_audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit events are append only';
end $$;
create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function keyturn_audit_is_append_only();
