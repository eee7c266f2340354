import { describe, expect, test } from 'vitest';
import { dayLeaf, formatDate, formatDay, formatRange, monthLeaf, parseDate } from './dates';

describe('a date is written as the decree says', () => {
  test('the day has two digits, the month only when it is 1 or 2', () => {
    expect(formatDate('2024-06-06', 'vi')).toBe('06/6/2024');
    expect(formatDate('2024-02-16', 'vi')).toBe('16/02/2024');
    expect(formatDate('2023-12-17', 'vi')).toBe('17/12/2023');
  });

  test('English has the month in words', () => {
    expect(formatDate('2024-06-06', 'en')).toBe('6 June 2024');
    expect(monthLeaf('2024-06-06', 'en')).toBe('Jun 2024');
    expect(dayLeaf('2024-06-06')).toBe('06');
  });

  test('a day has its weekday before it', () => {
    expect(formatDay('2024-06-06', 'vi')).toBe('Thứ Năm, 06/6/2024');
    expect(formatDay('2024-06-06', 'en')).toBe('Thursday, 6 June 2024');
  });

  test('what two days share is said once', () => {
    expect(formatRange('2024-06-06', '2024-06-07', 'vi')).toBe('06 – 07/6/2024');
    expect(formatRange('2024-06-06', '2024-06-06', 'vi')).toBe('06/6/2024');
    expect(formatRange('2024-06-30', '2024-07-01', 'vi')).toBe('30/6/2024 – 01/7/2024');
    expect(formatRange('2024-06-06', '2024-06-07', 'en')).toBe('6 – 7 June 2024');
  });
});

describe('a date is read as it is typed', () => {
  test.each(['6/6/2024', '06/06/2024', ' 6-6-24 ', '6.6.2024', '06062024', '2024-06-06', '6 6 2024'])(
    '%s is the sixth of June',
    (text) => expect(parseDate(text)).toBe('2024-06-06'),
  );

  test.each(['31/6/2024', '29/2/2023', 'mai', '', '6/2024', '13/13/2024'])('%s is none', (text) =>
    expect(parseDate(text)).toBeNull(),
  );

  test('the day stands before the month', () => {
    expect(parseDate('7/8/2024')).toBe('2024-08-07');
  });
});
