/** First stop of the keyboard: jumps over the bar to <main id="main">. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      Skip to the page
    </a>
  );
}
