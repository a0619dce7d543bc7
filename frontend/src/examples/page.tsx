import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/language'
import { useSpeech } from '@/lib/messages'

import type { Section } from './example'
import { sectionsIn } from './sections'

const THEMES = ['light', 'dark'] as const

/** Every part of the pages in its states, for those who build them. */
export function ExamplesPage({ theme }: { theme: string }) {
  const { language } = useSpeech()
  const sections = sectionsIn(language)
  return (
    <div className="inner examples">
      <header lang="en" className="stack narrow">
        <p className="wordmark">Triada: examples</p>
        <nav aria-label="Language and theme" className="row small">
          {LANGUAGES.map((tag) => (
            <a
              key={tag}
              lang={tag}
              href={`?lang=${tag}&theme=${theme}`}
              aria-current={tag === language || undefined}
            >
              {LANGUAGE_NAMES[tag]}
            </a>
          ))}
          {THEMES.map((one) => (
            <a key={one} href={`?lang=${language}&theme=${one}`} aria-current={one === theme || undefined}>
              {one}
            </a>
          ))}
        </nav>
        <nav aria-label="Sections" className="row small">
          {sections.map(({ id, title }) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main className="stack wide">
        {sections.map((section) => (
          <OneSection key={section.id} {...section} />
        ))}
      </main>
    </div>
  )
}

export function OneSection({ id, title, examples }: Section) {
  return (
    <section id={id} className="stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} lang="en">
        {title}
      </h2>
      {examples.map((example) => (
        <div key={example.title} className="example">
          <h3 lang="en">{example.title}</h3>
          {example.shown}
        </div>
      ))}
    </section>
  )
}
