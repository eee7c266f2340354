// Home and forms.
export const basics = [
  { name: 'home', address: () => '#/' },
  { name: 'new-event', address: () => '#/new' },
];
