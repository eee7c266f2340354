import { mount } from 'svelte';
import App from './app/App.svelte';
import { watchFaults } from './lib/faults';
import './styles/base.css';

watchFaults();
const target = document.getElementById('app');
if (target) mount(App, { target });
