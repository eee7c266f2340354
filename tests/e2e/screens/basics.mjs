// Home, forms and settings.
export const basics = [
  { name: 'home', address: () => '#/' },
  { name: 'new-event', address: () => '#/new' },
  { name: 'settings', address: () => '#/settings' },
  {
    name: 'delegates',
    address: ({ dalat }) => `#/events/${dalat}/delegates`,
    then: (window) => window.until('rows', () => document.querySelectorAll('[role=row]').length > 5),
  },
];
