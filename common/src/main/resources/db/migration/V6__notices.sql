-- Who is told about a portal's key, what is owed to whom, and when each key is looked at next.

create table subscription (
    id              uuid        primary key,
    environment_id  text        not null references environment (id) on delete cascade,
    address         text        not null check (address ~ '^[!-~]{3,254}$'),
    language        text        not null check (language in ('en', 'de', 'es')),
    state           text        not null check (state in ('PENDING', 'ACTIVE', 'PAUSED', 'UNSUBSCRIBED')),
    all_portals     boolean     not null,
    created_by      text        not null,
    created_at      timestamptz not null default now(),
    asked_at        timestamptz not null default now(),
    confirmed_at    timestamptz,
    unsubscribed_at timestamptz,
    check (state not in ('ACTIVE', 'PAUSED') or (confirmed_at is not null and unsubscribed_at is null)),
    check (state <> 'UNSUBSCRIBED' or unsubscribed_at is not null)
);
create unique index subscription_address on subscription (environment_id, lower(address));
create index subscription_pending on subscription (asked_at) where state = 'PENDING';
comment on table subscription is 'An e-mail address that is told about the portals of an environment.';
comment on column subscription.address is 'ASCII as it was given; one subscription an environment, whatever the case of its letters.';
comment on column subscription.state is 'PENDING until its owner has confirmed; UNSUBSCRIBED stays, so that nobody subscribes the owner again unasked.';
comment on column subscription.all_portals is 'Else only the portals in subscription_portal.';
comment on column subscription.asked_at is 'When its owner was last asked to confirm; one that stays PENDING ends a week later.';
comment on column subscription.unsubscribed_at is 'When its owner last unsubscribed and has not confirmed since: such a row is never removed.';
comment on column subscription.confirmed_at is 'When the owner agreed, or when it was added where no consent is asked for.';

create table subscription_portal (
    subscription_id uuid not null references subscription (id) on delete cascade,
    portal_id       text not null references portal (id) on delete cascade,
    primary key (subscription_id, portal_id)
);
create index subscription_portal_portal on subscription_portal (portal_id);
comment on table subscription_portal is 'The portals a subscription is limited to.';

create table notice (
    id              uuid        primary key,
    kind            text        not null check (kind in ('EXPIRY', 'RENEWAL_SUCCEEDED', 'RENEWAL_FAILED',
                                                         'RENEWAL_ROLLED_BACK', 'CONFIRMATION', 'TEST')),
    channel         text        not null check (channel in ('MAIL', 'WEBHOOK')),
    environment_id  text        not null references environment (id) on delete cascade,
    portal_id       text        references portal (id) on delete cascade,
    key_id          uuid        references authentication_key (id) on delete cascade,
    step            bigint,
    renewal_id      uuid        references renewal (id) on delete cascade,
    occasion        integer     not null default 0,
    recipient       text        not null,
    language        text        not null check (language in ('en', 'de', 'es')),
    subscription_id uuid        references subscription (id) on delete set null,
    state           text        not null check (state in ('DUE', 'SENT', 'BLOCKED', 'SUPERSEDED', 'CANCELLED')),
    attempts        integer     not null default 0 check (attempts >= 0),
    reason          text,
    counted         boolean     not null default false,
    owed_since      timestamptz not null default now(),
    due_at          timestamptz not null default now(),
    lease_owner     text,
    lease_until     timestamptz,
    fence           bigint      not null default 0,
    created_at      timestamptz not null default now(),
    ended_at        timestamptz,
    check ((kind = 'EXPIRY') = (step is not null)),
    check ((kind in ('CONFIRMATION', 'TEST')) = (portal_id is null)),
    check (state <> 'BLOCKED' or reason is not null),
    check ((state in ('SENT', 'SUPERSEDED', 'CANCELLED')) = (ended_at is not null))
);
create unique index notice_expiry on notice (key_id, step, channel, recipient) where kind = 'EXPIRY';
create unique index notice_outcome on notice (renewal_id, kind, occasion, channel, recipient)
    where renewal_id is not null;
create index notice_due on notice (due_at) where state = 'DUE';
create index notice_open on notice (key_id) where state in ('DUE', 'BLOCKED');
create index notice_blocked on notice (created_at) where state = 'BLOCKED';
create index notice_environment on notice (environment_id, created_at desc, id desc);
create index notice_portal on notice (portal_id, created_at desc, id desc);
create index notice_renewal on notice (renewal_id);
create index notice_subscription on notice (subscription_id);
comment on table notice is 'A message owed to one recipient; written in the transaction that decides it, sent outside of any.';
comment on column notice.id is 'Also the local part of the Message-ID, so that a message sent twice is known for the same.';
comment on column notice.step is 'Seconds before the key''s expiration from which on it is owed; 0 and less after it.';
comment on column notice.occasion is 'Which end of the renewal, by its fence; it may be retried and end again.';
comment on column notice.recipient is 'MAIL: the address, lower case. WEBHOOK: the id of the webhook.';
comment on column notice.state is 'BLOCKED: given up, until somebody sends it again. SUPERSEDED: a more urgent one took its place.';
comment on column notice.counted is 'It has been counted in mail_quota.';
comment on column notice.owed_since is 'From when on the time counts after which it is given up; anew when it is sent again.';
comment on column notice.due_at is 'Database time before which nobody sends it.';
comment on column notice.fence is 'Grows with every claim; an outcome is written only under the fence it was claimed with.';

create table mail_quota (
    address text        not null,
    day     timestamptz not null,
    mails   integer     not null check (mails > 0),
    primary key (address, day)
);
comment on table mail_quota is 'Mails to an address on one day (UTC), against the daily cap.';
comment on column mail_quota.day is 'Its first instant.';

create table notice_schedule (
    key_id  uuid        primary key references authentication_key (id) on delete cascade,
    look_at timestamptz not null
);
create index notice_schedule_look_at on notice_schedule (look_at);
comment on table notice_schedule is 'When to look at an ACTIVE key for the next notice: what makes finding the due ones cheap.';
comment on column notice_schedule.look_at is '-infinity: not looked at yet. infinity: nothing is to come.';

create table notice_ladder (
    singleton boolean primary key default true check (singleton),
    steps     text    not null
);
comment on table notice_ladder is 'The ladder by which notice_schedule was made; another one makes it anew.';

-- A key that becomes ACTIVE is looked at; from one that no longer is nothing is owed. Whoever changes it.
create function keyturn_schedule_notices() returns trigger language plpgsql as $$
begin
    if new.state = 'ACTIVE' then
        insert into notice_schedule values (new.id, '-infinity')
            on conflict (key_id) do update set look_at = '-infinity';
    else
        delete from notice_schedule where key_id = new.id;
        update notice set state = 'CANCELLED', reason = null, ended_at = clock_timestamp()
            where key_id = new.id and kind = 'EXPIRY' and state in ('DUE', 'BLOCKED');
    end if;
    return null;
end $$;
create trigger authentication_key_schedule_on_insert after insert on authentication_key
    for each row when (new.state = 'ACTIVE') execute function keyturn_schedule_notices();
create trigger authentication_key_schedule_on_update after update of state on authentication_key
    for each row when ((old.state = 'ACTIVE') <> (new.state = 'ACTIVE'))
    execute function keyturn_schedule_notices();
insert into notice_schedule select id, '-infinity' from authentication_key where state = 'ACTIVE';
