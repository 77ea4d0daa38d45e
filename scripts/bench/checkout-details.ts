export const benchContact = { email: 'load@example.com', name: 'Load Test' };
export const benchAddress = {
  line1: 'Beispielweg 7',
  postalCode: '04109',
  city: 'Leipzig',
  regionCode: null,
  countryCode: 'DE',
};
