const CARDS = 24;

/** A shape "40-25" is 24 cards of 40 parts each, every part of 25 letters. */
export function Cards({ shape }: { shape: string }) {
  const [parts = 1, letters = 1] = shape.split("-").map(Number);
  const text = "upfront ".repeat(Math.ceil(letters / 8)).slice(0, letters);
  return (
    <ul>
      {Array.from({ length: CARDS }, (_, card) => (
        <li key={card} className="card">
          {Array.from({ length: parts }, (_, part) => (
            <span key={part} className="part">
              {text}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
