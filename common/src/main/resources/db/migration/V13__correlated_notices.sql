-- Which request a notice goes back to. Nullable: replicas that do not know the column go on working,
-- and a notice that only time makes due goes back to none.

alter table notice add column correlation_id text;
comment on column notice.correlation_id is 'Of the request by which it is owed, directly or through a renewal; in the mail and in the log.';
