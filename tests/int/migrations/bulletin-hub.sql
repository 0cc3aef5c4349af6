-- What a hub of the fourth migration may hold besides: a list with a subscriber, a bulletin that went out to one person and bounced for another, a hold.
insert into lists (id, name, summary, joining, slug) values ('practice', 'Practice bulletin', 'News for practitioners.', 'open', 'practice');
insert into subscribers (id, address, address_hash, name, state, kind, confirmed_at)
  values ('grace', 'grace@example.org', 'hash-of-grace', 'Grace Hopper', 'confirmed', 'individual', '2026-11-20T09:00:00.000Z');
insert into subscriptions (id, key, subscriber, list, frequency, state, since)
  values ('s1', 'grace:practice', 'grace', 'practice', 'each', 'active', '2026-11-20T09:00:00.000Z');
insert into consents (id, subscriber, action, route, basis, at) values ('c1', 'grace', 'confirmed', 'form', 'consent', '2026-11-20T09:00:00.000Z');
insert into suppressions (id, reason, at) values ('hash-of-alan', 'bounced', '2026-11-21T09:00:00.000Z');
insert into bulletins (id, title, slug, author_id, last_editor_id) values ('november', 'November bulletin', 'november-bulletin', 'ada', 'ada');
insert into bulletins_editions (_order, _parent_id, id, list_id, subject) values (1, 'november', 'e1', 'practice', 'Practice news, November');
insert into sendings (id, key, title, bulletin, kind, state, at, digest, "from", lists)
  values ('sending', 'november', 'November bulletin', 'november', 'bulletin', 'sent', '2026-11-21T09:00:00.000Z', 'digest', 'hub@example.org', '["practice"]');
insert into deliveries (id, key, sending, bulletin, address, address_hash, subscriber, variant, state, accepted_at, bounced_at) values
  ('d1', 'sending:grace', 'sending', 'november', 'grace@example.org', 'hash-of-grace', 'grace', 'all', 'accepted', '2026-11-21T09:00:01.000Z', null),
  ('d2', 'sending:alan', 'sending', 'november', null, 'hash-of-alan', null, 'all', 'accepted', '2026-11-21T09:00:01.000Z', '2026-11-21T09:01:00.000Z');
