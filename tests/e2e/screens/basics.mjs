// Home, forms and documents.
export const basics = [
  { name: 'home', address: () => '#/' },
  { name: 'new-event', address: () => '#/new' },
  {
    name: 'delegates',
    address: ({ dalat }) => `#/events/${dalat}/delegates`,
    then: (window) => window.until('rows', () => document.querySelectorAll('[role=row]').length > 5),
  },
  {
    name: 'documents',
    address: ({ dalat }) => `#/events/${dalat}/documents`,
    then: (window) => window.until('a drawn page', () => document.querySelector('figure canvas') !== null),
  },
];
