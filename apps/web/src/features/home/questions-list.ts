/** What people ask before they order; the page and its structured data say the same. */
export const questions = [
  {
    question: 'What if it does not fit?',
    answer:
      'If a harness does not fit the measurements you gave us, we alter or remake it free of charge. Every strap also has room to adjust, and the builder shows how much before you order.',
  },
  {
    question: 'Can I send it back?',
    answer:
      'A starter design in a standard size can be sent back unused within 14 days. What was made to your animal’s measures or bears its name is made for you alone, so we alter it instead.',
  },
  {
    question: 'How strong is it?',
    answer:
      'Webbing and buckle must each hold three times your animal’s weight. The builder refuses what does not, tells you why, and offers the next stronger part.',
  },
  {
    question: 'My dog slips out of every harness.',
    answer:
      'The escape-safe style has a third strap behind the ribs. The fit check warns when neck and chest are so alike that another style could be backed out of.',
  },
  {
    question: 'Do I need an account?',
    answer:
      'No. You can design, save, share, order and track without one. After the order you may make one to keep your pets’ measures.',
  },
] as const;
