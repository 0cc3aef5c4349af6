-- What a hub of the first migration may hold: a live article with a newer draft, what it refers to, a person, an address that was live.
insert into users (id, name, role, email, salt, hash) values ('ada', 'Ada Lovelace', 'admin', 'ada@example.org', 'salt', 'hash');
insert into topics (id, title, summary, slug, _status) values ('bullying', 'Bullying', 'All about bullying.', 'bullying', 'published');
insert into helplines (id, name, phone, about, hours, kind, source, checked_on, _status)
  values ('childline', 'Childline', '0800 1111', 'Somebody listens to you.', 'Day and night, every day', 'national', 'Its own website', '2026-11-20T12:00:00.000Z', 'published');
insert into helplines_audience (id, "order", parent_id, value) values ('h1', 1, 'childline', 'young-people');
insert into articles (id, title, summary, slug, body, review_by, published_at, author_id, _status)
  values ('jokes', 'When jokes hurt', 'What to do when friends go too far.', 'when-jokes-hurt',
    '{"root":{"type":"root","version":1,"format":"","indent":0,"direction":"ltr","children":[{"type":"paragraph","version":1,"format":"","indent":0,"direction":"ltr","children":[{"type":"text","version":1,"text":"You can say that it hurts.","format":0,"detail":0,"mode":"normal","style":""}]}]}}',
    '2027-11-01T12:00:00.000Z', '2026-11-01T09:00:00.000Z', 'ada', 'published');
insert into articles_audience (id, "order", parent_id, value) values ('a1', 1, 'jokes', 'young-people'), ('a2', 2, 'jokes', 'parents');
insert into articles_rels (id, "order", parent_id, path, topics_id) values (1, 1, 'jokes', 'topics', 'bullying');
insert into articles_rels (id, "order", parent_id, path, helplines_id) values (2, 1, 'jokes', 'helplines', 'childline');
insert into _articles_v (id, parent_id, version_title, version_summary, version_slug, version_body, version_review_by, version_published_at, version_author_id, version_created_at, version_updated_at, version__status, latest)
  select 'v2', id, 'When jokes hurt more', summary, slug, body, review_by, published_at, author_id, created_at, updated_at, 'draft', 1 from articles;
insert into _articles_v_version_audience (id, "order", parent_id, value) values (1, 1, 'v2', 'parents');
insert into _articles_v_rels (id, "order", parent_id, path, topics_id) values (1, 1, 'v2', 'version.topics', 'bullying');
insert into live_paths (id) values ('/articles/when-jokes-hurt/');
insert into audit_log (id, at, action, subject, document, person_id) values ('l1', '2026-11-01T09:00:00.000Z', 'published', 'articles', 'jokes', 'ada');
