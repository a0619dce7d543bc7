/** Which keys do what. */
export const KeyList = ({ lines }: { lines: string[][] }) => (
  <dl className="key-list">
    {lines.map(([keys, words]) => (
      <div key={keys}>
        <dt>
          <kbd>{keys}</kbd>
        </dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
)
