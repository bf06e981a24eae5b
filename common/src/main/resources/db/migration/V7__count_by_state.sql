-- How many there are of each state is asked for all the time; an index answers without the rows,
-- which hold certificates and sealed keys.

create index portal_state on portal (state);
create index authentication_key_state on authentication_key (state);
create index renewal_state on renewal (state);
