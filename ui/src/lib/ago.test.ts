import { expect, test } from 'vitest';
import { ago } from './ago';
import { settings } from './settings.svelte';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const said = (at: string) => ago(at, NOW);

test('says how long ago it was in one unit', () => {
  const times = ['2026-11-30T12:00:30Z', '2026-11-30T11:59:01Z', '2026-11-30T11:59:00Z', '2026-11-30T11:01:00Z',
    '2026-11-30T11:00:00Z', '2026-11-29T12:01:00Z', '2026-11-29T12:00:00Z', '2026-11-28T12:00:00Z'];
  expect(times.map(said)).toEqual(['vừa xong', 'vừa xong', '1 phút trước', '59 phút trước',
    '1 giờ trước', '23 giờ trước', 'hôm qua', '2 ngày trước']);
  settings.language = 'en';
  expect(times.map(said)).toEqual(['just now', 'just now', '1 minute ago', '59 minutes ago',
    '1 hour ago', '23 hours ago', 'yesterday', '2 days ago']);
});
