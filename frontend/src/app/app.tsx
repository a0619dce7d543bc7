import { QueryClientProvider } from '@tanstack/react-query'
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter'

import { chooseLanguage, isLanguage } from '@/lib/language'

import { makeCache } from './cache'
import { Localised } from './localised'
import { remembered } from './remembered'

const cache = makeCache()

export function App() {
  return (
    <QueryClientProvider client={cache}>
      <Switch>
        <Route path="/:language/*?">
          {({ language }) =>
            isLanguage(language) ? <Localised key={language} language={language} /> : <ToOwnLanguage />
          }
        </Route>
        <Route>
          <ToOwnLanguage />
        </Route>
      </Switch>
    </QueryClientProvider>
  )
}

/** An address without a language leads to the same one in the reader's; the part after # goes along. */
function ToOwnLanguage() {
  const [path] = useLocation()
  const search = useSearch()
  const language = chooseLanguage(remembered('language'), navigator.languages)
  const rest = path === '/' ? '' : path
  return <Redirect replace to={`/${language}${rest}${search ? `?${search}` : ''}${window.location.hash}`} />
}
