-- What a hub of the third migration may hold besides: a question that was taken for a cry for help.
insert into event_questions (id, question, state, is_published, keeps_role, event_id, event_title, received_at, may_be_disclosure) values
  ('q3', 'My dad hits me. Who can I tell?', 'waiting', 0, 0, 'forum', 'Spring forum', '2026-11-22T09:00:00.000Z', 1);
