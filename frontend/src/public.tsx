import './ui/styles/all.css'

import { PUBLIC_SCREENS } from './app/public-screens'
import { start } from './app/start'

void start({ build: 'public', screens: PUBLIC_SCREENS })
