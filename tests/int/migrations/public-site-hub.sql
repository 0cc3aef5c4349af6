-- What a hub of the second migration may hold besides: a forum with a question that was answered and one that waits.
insert into events (id, title, summary, slug, kind, takes_questions, _status)
  values ('forum', 'Spring forum', 'Questions before, answers after.', 'spring-forum', 'forum', 1, 'published');
insert into event_questions (id, question, state, is_published, keeps_role, event_id, event_title, received_at) values
  ('q1', 'Who may come?', 'answered', 1, 0, 'forum', 'Spring forum', '2026-11-20T09:00:00.000Z'),
  ('q2', 'Is there parking?', 'waiting', 0, 0, 'forum', 'Spring forum', '2026-11-21T09:00:00.000Z');
