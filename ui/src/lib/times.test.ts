import { expect, test } from 'vitest';
import { formatTime, formatTimes, parseTime, splitTimes } from './times';

test.each(['8h30', '08h30', '8:30', '08.30', '830', '0830', ' 8 h 30 ', '8g30', '8H30'])('%s is half past eight', (text) =>
  expect(parseTime(text)).toBe('08:30'),
);

test.each([['8', '08:00'], ['14h', '14:00'], ['0', '00:00'], ['23h59', '23:59']])('%s is %s', (text, time) =>
  expect(parseTime(text)).toBe(time),
);

test.each(['24h', '8h60', 'sáng', '', '8:30:00', '12345'])('%s is no time', (text) => expect(parseTime(text)).toBeNull());

test('a time is written as the language does', () => {
  expect(formatTime('08:30', 'vi')).toBe('08h30');
  expect(formatTime('08:30', 'en')).toBe('08:30');
  expect(formatTimes('08:30', '09:00', 'vi')).toBe('08h30 – 09h00');
  expect(formatTimes('08:30', null, 'vi')).toBe('08h30');
});

test.each([
  ['08h00 - 08h30 Phát biểu khai mạc', '08:00', '08:30', 'Phát biểu khai mạc'],
  ['8h–8h30: Khai mạc', '08:00', '08:30', 'Khai mạc'],
  ['9:15 Giải lao', '09:15', null, 'Giải lao'],
  ['15 năm thông tin đối ngoại', null, null, '15 năm thông tin đối ngoại'],
  ['25h00 Khai mạc', null, null, '25h00 Khai mạc'],
  ['8h00 - 99 Khai mạc', null, null, '8h00 - 99 Khai mạc'],
  ['Khai mạc', null, null, 'Khai mạc'],
])('the line %s gives its times and its title', (line, start, end, title) => {
  expect(splitTimes(line)).toEqual({ start, end, title });
});
