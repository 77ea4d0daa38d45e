import styles from './how-it-works.module.css';

const steps = [
  {
    title: 'Measure',
    text: 'Neck, chest, back and weight. Each has its picture, and we tell you when a figure looks unusual.',
  },
  {
    title: 'Design',
    text: 'Style, webbing, colour, hardware, a name in thread. What cannot hold or fit says why, and how to mend it.',
  },
  {
    title: 'We sew',
    text: 'Each strap is cut to the millimetre on your cut sheet. You watch it go from cutting table to parcel.',
  },
  {
    title: 'It fits',
    text: 'With room to adjust on every strap. If it does not fit the measures you gave us, we alter or remake it for free.',
  },
];

export function HowItWorks() {
  return (
    <section className={styles.section} aria-labelledby="how-heading">
      <h2 id="how-heading" className={styles.title}>
        From tape measure to first walk
      </h2>
      <ol className={styles.steps}>
        {steps.map(({ title, text }) => (
          <li key={title} className={styles.step}>
            <h3 className={styles.name}>{title}</h3>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
