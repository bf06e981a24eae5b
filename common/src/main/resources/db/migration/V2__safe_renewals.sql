-- What a renewal needs to be safe: which key took over from which, and candidates that are given up.

alter table authentication_key add column superseded_by uuid references authentication_key (id) on delete set null;
comment on column authentication_key.superseded_by is 'The key that became ACTIVE in its place; the way back of a renewal starts here.';
create index authentication_key_superseded_by on authentication_key (superseded_by);

alter table authentication_key add column abandoned boolean not null default false;
comment on column authentication_key.abandoned is 'Its renewal has given it up: it is taken out of the directory and destroyed.';
create index authentication_key_abandoned on authentication_key (created_at) where abandoned and state <> 'RETIRED';

-- A renewal has one candidate at a time, but may go through several.
alter table authentication_key drop constraint authentication_key_renewal_id_key;
create unique index authentication_key_candidate on authentication_key (renewal_id) where not abandoned;
