-- A key that is about to leave the directory must not become ACTIVE again, however late it leaves.

alter table authentication_key add column leaving boolean not null default false;
alter table authentication_key add constraint authentication_key_leaving_is_not_active
    check (not leaving or state <> 'ACTIVE');
comment on column authentication_key.leaving is 'It is being taken out of the directory: it never becomes ACTIVE again.';
