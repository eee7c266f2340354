import './styles/base.css';
import { mount } from 'svelte';
import App from './app/App.svelte';
import { watchFaults } from './lib/faults';

watchFaults();
const target = document.getElementById('app');
if (target) mount(App, { target });
