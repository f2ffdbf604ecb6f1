import { mount } from 'svelte'
import '../../../src/page/tokens.css'
import Gallery from './Gallery.svelte'

// A page for looking at the charts: `npm run dev`, then /test/browser/chart/gallery.html. Not part of the build.
mount(Gallery, { target: document.body })
