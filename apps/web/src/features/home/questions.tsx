import { questions } from './questions-list.ts';
import styles from './questions.module.css';

export function Questions() {
  return (
    <section className={styles.section} aria-labelledby="questions-heading">
      <h2 id="questions-heading" className={styles.title}>
        Before you order
      </h2>
      <div>
        {questions.map(({ question, answer }) => (
          <details key={question} className={styles.item}>
            <summary className={styles.question}>{question}</summary>
            <p className={styles.answer}>{answer}</p>
          </details>
        ))}
      </div>
    </section>
  );
}
