SELECT id, not_before, not_after, facts, label, source, notes, key_id, managed_id, superseded
FROM certificate WHERE deleted_at IS NULL ORDER BY id DESC
