-- A search finds some thousand portals and sorts them by expiration: from the index alone, without reading as many keys.
create unique index authentication_key_active on authentication_key (portal_id) include (not_after) where state = 'ACTIVE';
drop index authentication_key_one_active_per_portal;
alter index authentication_key_active rename to authentication_key_one_active_per_portal;
comment on index authentication_key_one_active_per_portal is 'One ACTIVE key a portal; the expiration is there to be read.';
