/** Words of a person with their paragraphs. */
export const Written = ({ words }: { words: string }) => (
  <div className="stack narrow">
    {words.split(/\n+/).map((line, at) => (
      <p key={at}>{line}</p>
    ))}
  </div>
)
