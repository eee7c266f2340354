import { expect, test } from 'vitest';
import { agendaSession } from '../../testing/agenda';
import { days, daysBetween } from './days';

test('sessions are grouped by day and half-day, what has no day comes last', () => {
  const sessions = [
    agendaSession({ id: 'a', date: null, halfDay: null }),
    agendaSession({ id: 'b', date: '2024-06-07', halfDay: 'morning' }),
    agendaSession({ id: 'c', date: '2024-06-06', halfDay: 'afternoon' }),
    agendaSession({ id: 'd', date: '2024-06-07', halfDay: 'morning' }),
  ];
  const told = days(sessions).map(({ date, halves }) => [
    date,
    halves.map(({ halfDay, sessions: inside }) => [halfDay, inside.map(({ id }) => id).join()]),
  ]);
  expect(told).toEqual([
    ['2024-06-06', [['afternoon', 'c']]],
    ['2024-06-07', [['morning', 'b,d']]],
    [null, [[null, 'a']]],
  ]);
});

test('the days of an event run from its first to its last', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  expect(daysBetween('2024-06-06', null)).toEqual(['2024-06-06']);
  expect(daysBetween(null, null)).toEqual([]);
  expect(daysBetween('2024-01-01', '2024-12-31')).toHaveLength(31);
});
